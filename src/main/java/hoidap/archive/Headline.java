package hoidap.archive;

import hoidap.article.Article;

/**
 * What a list shows of an article.
 *
 * @param articleId its id
 * @param title its headline, or how its text begins
 * @param publisher empty when unknown
 * @param published "2026-02-05", "2025-12" or empty
 * @param isUpload whether somebody sent it to the page
 */
public record Headline(
    String articleId, String title, String publisher, String published, boolean isUpload) {
  static Headline of(Article article) {
    return new Headline(
        article.id(),
        article.displayTitle(),
        article.publisher(),
        article.published().date(),
        article.origin().isUpload());
  }
}
