package hoidap.web;

import hoidap.answer.Answer.Excerpt;
import java.util.List;

/**
 * A passage of an article: a search result, or further reading to an answer.
 *
 * @param start where {@code text} begins in the article's body, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param score higher is better, comparable within one response
 * @param uploaded whether somebody sent the article to the page, whoever that was
 * @param alsoPublished the article's copies
 */
record ExcerptJson(
    String articleId,
    String title,
    String publisher,
    String published,
    String publishedBasis,
    String url,
    String text,
    int start,
    int end,
    double score,
    boolean uploaded,
    List<AlsoPublishedJson> alsoPublished) {

  static ExcerptJson of(Excerpt excerpt) {
    var article = excerpt.article();
    return new ExcerptJson(
        article.id(),
        article.displayTitle(),
        article.publisher(),
        article.published().date(),
        article.published().basis().label(),
        article.url(),
        excerpt.text(),
        excerpt.span().start(),
        excerpt.span().end(),
        excerpt.score(),
        article.origin().isUpload(),
        AlsoPublishedJson.all(excerpt.alsoPublished()));
  }

  static List<ExcerptJson> all(List<Excerpt> excerpts) {
    return excerpts.stream().map(ExcerptJson::of).toList();
  }
}
