package hoidap.article;

import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of JSON into the values that stand in it: one, several one after another, or the
 * elements of a list.
 *
 * <p>It knows just enough of the grammar to tell where a broken value ends, so that the next one is
 * read again: a line break cannot stand in a string, nor an opening brace anywhere but at the
 * beginning, after a colon, or in a list. What is no JSON is cut at the end of its line. Every
 * character is read once, and no more than the longest value is kept.
 */
final class JsonValues {
  private static final int END = -1;
  private static final int NOTHING = 0; // as the character before

  private final Reader reader;
  private final int longest;
  private final BitSet inList = new BitSet(); // whether what is open at each depth is a list
  private final StringBuilder value = new StringBuilder();
  private int next;
  private int line = 1;
  private int lastStart; // line of the last value
  private int inLine;
  private int found;
  private boolean isList;
  private boolean hasList;
  private boolean isLost; // in the rest of a broken value
  private boolean isTooLong;

  /**
   * Makes one.
   *
   * @param longest value that is kept, in code units
   */
  JsonValues(Reader reader, int longest) throws IOException {
    this.reader = reader;
    this.longest = longest;
    next = reader.read();
    if (next == '\ufeff') {
      next = reader.read();
    }
  }

  /**
   * A value, or what stands in place of one.
   *
   * @param line where it begins, from 1
   * @param inLine its number among those that begin on that line, from 1
   * @param index how many stand before it
   * @param isElement whether it is an element of a list
   * @param isTooLong whether it is longer than is kept, and so cut
   */
  record Value(
      String text, int line, int inLine, int index, boolean isElement, boolean isTooLong) {}

  /** Returns the next value, or null after the last. */
  @Nullable Value next() throws IOException {
    while (next != END) {
      if (isLost && next != '{' || Character.isWhitespace(next) || next == ',') {
        advance();
      } else if (next == '[' && !isList) {
        advance();
        isList = true;
        hasList = true;
      } else if (next == ']' && isList) {
        advance();
        isList = false;
      } else {
        return read();
      }
    }
    return null;
  }

  /** Returns whether a list has begun, be it an empty one. */
  boolean hasList() {
    return hasList;
  }

  /** Returns whether, after the last value, a list that has begun lacks its end. */
  boolean isCutOff() {
    return isList && !isLost;
  }

  private Value read() throws IOException {
    int start = line;
    inLine = start == lastStart ? inLine + 1 : 1;
    lastStart = start;
    boolean isElement = isList;
    value.setLength(0);
    isTooLong = false;
    isLost = false;
    if (next == '{' || next == '[') {
      readNested();
    } else {
      readPlain();
    }
    return new Value(value.toString(), start, inLine, found++, isElement, isTooLong);
  }

  private void readNested() throws IOException {
    int depth = 0;
    int before = NOTHING;
    do {
      char c = (char) next;
      if (c == '{' && !mayOpen(before, depth)) {
        return; // the value before lacks its end
      }
      if (c == '{' || c == '[') {
        inList.set(++depth, c == '[');
      } else if (c == '}' || c == ']') {
        depth--;
      } else if (c == '"' && !readString()) {
        isLost = true;
        return;
      }
      before = Character.isWhitespace(c) ? before : c;
      if (c != '"') {
        take();
      }
    } while (depth > 0 && next != END);
  }

  private boolean mayOpen(int before, int depth) {
    return before == NOTHING
        || before == ':'
        || before == '['
        || before == ',' && inList.get(depth);
  }

  /** Takes a string with its quotation marks; returns whether it ends on its line. */
  private boolean readString() throws IOException {
    take();
    while (next != END && next != '\n') {
      boolean isEnd = next == '"';
      boolean isEscape = next == '\\';
      take();
      if (isEnd) {
        return true;
      }
      if (isEscape && next != END && next != '\n') {
        take();
      }
    }
    return false;
  }

  /** Takes a number, a word or what is no JSON. */
  private void readPlain() throws IOException {
    boolean isString = next == '"' && readString();
    while (!isString && next != END && next != '\n' && (!isList || next != ',' && next != ']')) {
      take();
    }
  }

  private void take() throws IOException {
    if (value.length() < longest) {
      value.append((char) next);
    } else {
      isTooLong = true;
    }
    advance();
  }

  private void advance() throws IOException {
    line += next == '\n' ? 1 : 0;
    next = reader.read();
  }
}
