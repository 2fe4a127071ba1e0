package hoidap.conversation;

/** Takes blanks and marks off the ends of a text. */
final class Marks {
  private static final String ENDING = "?.!…";

  private Marks() {}

  /** Returns {@code text} without the marks that end a question, and the blanks among them. */
  static String unmarked(String text) {
    return text.substring(0, end(text, ENDING));
  }

  /** Returns {@code text} without blanks and {@code marks} at its end, and commas before it. */
  static String around(String text, String marks) {
    int end = end(text, marks);
    int start = 0;
    while (start < end && is(text.charAt(start), ",")) {
      start++;
    }
    return text.substring(start, end);
  }

  private static int end(String text, String marks) {
    int end = text.length();
    while (end > 0 && is(text.charAt(end - 1), marks)) {
      end--;
    }
    return end;
  }

  private static boolean is(char c, String marks) {
    return Character.isWhitespace(c) || marks.indexOf(c) >= 0;
  }
}
