package hoidap;

import hoidap.archive.Identity;
import hoidap.article.Article;
import hoidap.text.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * An article on its way into the archive.
 *
 * @param article with the id under which it is kept
 * @param fingerprint of the article as it was read
 * @param replaces whether it takes the place of an article of that id
 * @param where it was read: the file, with the line where it has lines
 */
record Incoming(Article article, String fingerprint, boolean replaces, String where) {
  /** Makes one that takes the place of whatever has its id. */
  static Incoming of(Article article) {
    return new Incoming(article, fingerprint(article), true, article.id());
  }

  /**
   * Makes one of an article that is in an archive already.
   *
   * @param identity what it is known by there; null where it has come since
   */
  static Incoming again(Article article, @Nullable Identity identity) {
    var fingerprint = identity == null ? fingerprint(article) : identity.fingerprint();
    return new Incoming(article, fingerprint, true, article.id());
  }

  /** Returns a checksum of all that an article is made of, wherever it came from. */
  static String fingerprint(Article article) {
    var checksum = new Checksum();
    checksum.add(
        // as the article's text was when it had these components alone
        "Article[id=%s, title=%s, lead=%s, body=%s, captions=%s, publisher=%s, published=%s, url=%s, section=%s, author=%s]"
            .formatted(
                article.id(),
                article.title(),
                article.lead(),
                article.body(),
                article.captions(),
                article.publisher(),
                article.published(),
                article.url(),
                article.section(),
                article.author()));
    return checksum.shortHex();
  }
}
