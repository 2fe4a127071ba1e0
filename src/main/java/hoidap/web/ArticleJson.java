package hoidap.web;

import hoidap.article.Article;
import java.util.List;

/**
 * A whole article.
 *
 * @param uploaded whether somebody sent it to the page, whoever that was
 */
record ArticleJson(
    String articleId,
    String title,
    String lead,
    String body,
    List<String> captions,
    String publisher,
    String published,
    String publishedBasis,
    String url,
    String section,
    String author,
    boolean uploaded) {

  static ArticleJson of(Article article) {
    return new ArticleJson(
        article.id(),
        article.displayTitle(),
        article.lead(),
        article.body(),
        article.captions(),
        article.publisher(),
        article.published().date(),
        article.published().basis().label(),
        article.url(),
        article.section(),
        article.author(),
        article.origin().isUpload());
  }
}
