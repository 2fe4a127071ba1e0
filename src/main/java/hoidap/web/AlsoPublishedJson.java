package hoidap.web;

import hoidap.article.Article;
import java.util.List;

/**
 * An article that is a copy of the one shown.
 *
 * @param uploaded whether somebody sent it to the page, whoever that was
 */
record AlsoPublishedJson(
    String articleId,
    String title,
    String publisher,
    String published,
    String url,
    boolean uploaded) {

  static List<AlsoPublishedJson> all(List<Article> articles) {
    return articles.stream().map(AlsoPublishedJson::of).toList();
  }

  private static AlsoPublishedJson of(Article article) {
    return new AlsoPublishedJson(
        article.id(),
        article.displayTitle(),
        article.publisher(),
        article.published().date(),
        article.url(),
        article.origin().isUpload());
  }
}
