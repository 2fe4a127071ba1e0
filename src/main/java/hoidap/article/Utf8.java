package hoidap.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads text in UTF-8 or, where a byte order mark says so, UTF-16. */
final class Utf8 {
  /** Stands for a byte that is none of the encoding's; no text has this. */
  private static final String NOT_DECODED = "\uffff";

  private Utf8() {}

  /** Returns the text of a whole file. */
  static String decode(byte[] bytes) throws ArticleFormatException {
    try {
      var text =
          charset(bytes)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ArticleFormatException(Fault.NOT_UTF_8);
    }
  }

  /**
   * Returns a reader of text in which one bad byte does not lose what comes after it; see {@link
   * #requireDecoded}.
   */
  static Reader reader(InputStream stream) throws IOException {
    var buffered = new BufferedInputStream(stream);
    buffered.mark(2);
    var mark = buffered.readNBytes(2);
    buffered.reset();
    var decoder =
        charset(mark)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(NOT_DECODED);
    return new InputStreamReader(buffered, decoder);
  }

  /** Makes sure that a part of what {@link #reader} gave had no bad byte. */
  static void requireDecoded(String text) throws ArticleFormatException {
    if (text.contains(NOT_DECODED)) {
      throw new ArticleFormatException(Fault.NOT_UTF_8);
    }
  }

  private static Charset charset(byte[] bytes) {
    return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)
        ? StandardCharsets.UTF_16
        : StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
