package hoidap.archive;

import hoidap.article.Article;
import hoidap.article.Origin;

/**
 * What an archived article is known by.
 *
 * @param fingerprint changes when anything of the article does
 * @param url its address; empty when unknown
 */
public record Identity(String fingerprint, Origin origin, String url) {
  /**
   * Returns whether {@code article} is what has become of this one: it comes from the same file or
   * address. What is uploaded may say of itself what it likes, and takes nobody's place.
   */
  public boolean mayBecome(Article article) {
    if (article.origin().isUpload()) {
      return false;
    }
    return origin.equals(Origin.UNKNOWN)
        || !origin.isUpload() && (isOfFile(article) || isOfAddress(article));
  }

  private boolean isOfFile(Article article) {
    return origin.source().equals(article.origin().source());
  }

  private boolean isOfAddress(Article article) {
    return !url.isEmpty() && url.equals(article.url());
  }
}
