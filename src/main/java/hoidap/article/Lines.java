package hoidap.article;

import java.io.IOException;
import java.io.Reader;

/** Reads lines, of which it keeps no more than so much of each. */
final class Lines {
  private static final int END = -1;

  private final Reader reader;
  private final int longest;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int filled;
  private int number;
  private int next;
  private boolean isTooLong;

  /**
   * Makes one.
   *
   * @param longest line that is kept, in code units
   */
  Lines(Reader reader, int longest) throws IOException {
    this.reader = reader;
    this.longest = longest;
    next = read();
  }

  private int read() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, reader.read(buffer));
    }
    return at < filled ? buffer[at++] : END;
  }

  /** Goes on to the next line; returns whether there is one. */
  boolean next() throws IOException {
    line.setLength(0);
    isTooLong = false;
    if (next == END) {
      return false;
    }
    number++;
    for (; next != END && next != '\n' && next != '\r'; next = read()) {
      if (line.length() < longest) {
        line.append((char) next);
      } else {
        isTooLong = true;
      }
    }
    boolean isReturn = next == '\r';
    next = next == END ? END : read();
    if (isReturn && next == '\n') {
      next = read();
    }
    return true;
  }

  /** Returns the line, or its beginning where it is too long. */
  String text() {
    return line.toString();
  }

  /** Returns the number of the line, from 1. */
  int number() {
    return number;
  }

  boolean isTooLong() {
    return isTooLong;
  }
}
