package hoidap.archive;

import hoidap.archive.ArchivedArticle.Sentence;
import hoidap.text.Span;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a chunk's sentences as bytes and reads them back.
 *
 * <p>All numbers are unsigned, seven bits a byte, low bits first, high bit set where more follows.
 * A sentence is the distance of its start from the end of the one before (from 0 for the first),
 * its length, the number of its tokens, and each token.
 */
final class SentenceCodec {
  private SentenceCodec() {}

  static byte[] encode(List<Span> spans, List<int[]> tokens) {
    var bytes = new ByteArrayOutputStream();
    int end = 0;
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      write(bytes, span.start() - end);
      write(bytes, span.length());
      writeAll(bytes, tokens.isEmpty() ? new int[0] : tokens.get(i));
      end = span.end();
    }
    return bytes.toByteArray();
  }

  static List<Sentence> decode(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    var sentences = new ArrayList<Sentence>();
    int end = 0;
    while (buffer.hasRemaining()) {
      int start = end + read(buffer);
      end = start + read(buffer);
      sentences.add(new Sentence(new Span(start, end), readAll(buffer)));
    }
    return sentences;
  }

  static byte[] encodeTokens(int[] tokens) {
    var bytes = new ByteArrayOutputStream();
    writeAll(bytes, tokens);
    return bytes.toByteArray();
  }

  static int[] decodeTokens(byte[] bytes) {
    return readAll(ByteBuffer.wrap(bytes));
  }

  private static void writeAll(ByteArrayOutputStream bytes, int[] tokens) {
    write(bytes, tokens.length);
    for (int token : tokens) {
      write(bytes, token);
    }
  }

  private static int[] readAll(ByteBuffer buffer) {
    var tokens = new int[read(buffer)];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = read(buffer);
    }
    return tokens;
  }

  private static void write(ByteArrayOutputStream bytes, int number) {
    int rest = number;
    while (rest > 0x7F) {
      bytes.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  private static int read(ByteBuffer buffer) {
    int number = 0;
    int shift = 0;
    byte next;
    do {
      next = buffer.get();
      number |= (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return number;
  }
}
