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
 * @param highlights where in the quote, in UTF-16 code units from its beginning, the short answer
 *     stands; in order, apart from each other; empty where it is not known
 */
public record Citation(
    int number, Article article, Span span, List<Article> alsoPublished, List<Span> highlights) {
  public Citation {
    alsoPublished = List.copyOf(alsoPublished);
    highlights = List.copyOf(highlights);
  }

  /** Makes a citation without highlights. */
  public Citation(int number, Article article, Span span, List<Article> alsoPublished) {
    this(number, article, span, alsoPublished, List.of());
  }

  /** Makes the citation of an article without copies. */
  public Citation(int number, Article article, Span span) {
    this(number, article, span, List.of());
  }

  /** Returns the same with the short answer marked in its quote. */
  Citation marking(List<Span> spans) {
    return new Citation(number, article, span, alsoPublished, spans);
  }

  /** Returns the same quote, as another article has it. */
  Citation from(Article other, Span place, List<Article> copies) {
    return new Citation(number, other, place, copies, highlights);
  }

  /** Returns the words of the quote that answer. */
  public List<String> highlighted() {
    return highlights.stream().map(part -> part.of(quote())).toList();
  }

  /** Returns the quoted words, exactly as the article has them. */
  public String quote() {
    return span.of(article.body());
  }
}
