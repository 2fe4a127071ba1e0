package hoidap.article;

/** A file or record that cannot be read as an article; the message says what to do. */
public final class ArticleFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Takes a message that names what is wrong and how to mend it, without the file's name. */
  public ArticleFormatException(String message) {
    super(message);
  }
}
