package hoidap.article;

/**
 * How much work a page's elements make, estimated before any are made: pages in the wild have a few
 * thousand, and some thousand times as many fit into a small file.
 */
final class PageWeight {
  private static final int MOST_TAGS = 100_000;

  private PageWeight() {}

  /**
   * Makes sure that a page can be read in a few seconds.
   *
   * @param page in any encoding that has ASCII's characters
   */
  static void requireBearable(byte[] page) throws ArticleFormatException {
    int tags = 0;
    for (byte c : page) {
      tags += c == '<' ? 1 : 0;
    }
    requireFew(tags);
  }

  /** Makes sure of the same where the page has been decoded. */
  static void requireBearable(String page) throws ArticleFormatException {
    requireFew(page.chars().filter(c -> c == '<').count());
  }

  private static void requireFew(long tags) throws ArticleFormatException {
    if (tags > MOST_TAGS) {
      throw new ArticleFormatException(Fault.TOO_MANY_TAGS, tags, MOST_TAGS);
    }
  }
}
