package hoidap.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Text and its bytes. */
final class Text {
  private Text() {}

  /** Returns UTF-8 bytes; lone surrogates as the three bytes that a lax writer makes of them. */
  static byte[] bytes(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text.getBytes(UTF_8);
    }
    var out = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        out.write(0xe0 | c >> 12);
        out.write(0x80 | c >> 6 & 0x3f);
        out.write(0x80 | c & 0x3f);
      } else {
        out.writeBytes(Character.toString(c).getBytes(UTF_8));
      }
      i += Character.charCount(c);
    }
    return out.toByteArray();
  }

  /** Returns the text of bytes, each byte a letter where they are not UTF-8. */
  static String of(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, ISO_8859_1);
    }
  }
}
