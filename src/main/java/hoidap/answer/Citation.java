package hoidap.answer;

import hoidap.article.Article;
import hoidap.text.Span;
import java.util.List;

/**
 * Where a sentence of an answer stands.
 *
 * @param number its number in the answer, from 1
 * @param article the article it was taken from
 * @param span where the quote stands in the article's body
 * @param alsoPublished the article's copies, the first published first: no sources of their own
 */
public record Citation(int number, Article article, Span span, List<Article> alsoPublished) {
  public Citation {
    alsoPublished = List.copyOf(alsoPublished);
  }

  /** Makes the citation of an article without copies. */
  public Citation(int number, Article article, Span span) {
    this(number, article, span, List.of());
  }

  /** Returns the quoted words, exactly as the article has them. */
  public String quote() {
    return span.of(article.body());
  }
}
