package hoidap.answer;

import hoidap.article.Article;
import hoidap.text.Span;

/**
 * Where a sentence of an answer stands.
 *
 * @param number its number in the answer, from 1
 * @param article the article it was taken from
 * @param span where the quote stands in the article's body
 */
public record Citation(int number, Article article, Span span) {
  /** Returns the quoted words, exactly as the article has them. */
  public String quote() {
    return span.of(article.body());
  }
}
