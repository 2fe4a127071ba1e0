package hoidap.llm;

import hoidap.text.VietnameseText;
import hoidap.text.Visibility;

/** Text as a reader sees it: without characters that show nothing, which only machines read. */
final class VisibleText {
  private static final String LINE_ENDS = "\n\r\u000B\f\u0085\u2028\u2029";

  private VisibleText() {}

  /** Returns the text without unseen characters, with one kind of blank and line end, NFC. */
  static String of(String text) {
    var seen = new StringBuilder(text.length());
    text.codePoints()
        .filter(character -> !Visibility.isUnseen(character))
        .map(VisibleText::plain)
        .forEach(seen::appendCodePoint);
    return VietnameseText.nfc(seen.toString());
  }

  private static int plain(int character) {
    if (LINE_ENDS.indexOf(character) >= 0) {
      return '\n';
    }
    return Visibility.isBlank(character) ? ' ' : character;
  }

  /** Returns the same on one line, with single blanks. */
  static String line(String text) {
    return of(text).replaceAll("[ \n]+", " ").strip();
  }
}
