package hoidap.article;

/** A file or record that cannot be read as an article; the message says what to do, in English. */
final class ArticleFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String vietnamese;

  ArticleFormatException(Fault fault, Object... details) {
    super(fault.english(details));
    vietnamese = fault.vietnamese(details);
  }

  /** Returns the message in Vietnamese. */
  String vietnamese() {
    return vietnamese;
  }
}
