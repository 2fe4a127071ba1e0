package hoidap.answer;

import hoidap.article.Article;
import hoidap.retrieve.RankedSentence;
import hoidap.text.Span;
import hoidap.text.Words;
import java.util.List;

/**
 * A sentence to be quoted.
 *
 * @param article where it stands
 * @param story the same for all copies of the article, and for no other
 * @param span where it stands in the article's body
 * @param antecedents what its words refer to
 */
record Quotation(Article article, String story, Span span, List<Antecedent> antecedents) {
  Quotation {
    antecedents = List.copyOf(antecedents);
  }

  static Quotation of(RankedSentence sentence) {
    return new Quotation(
        sentence.article(), sentence.passage().story(), sentence.span(), List.of());
  }

  /** Returns another sentence of the same article. */
  Quotation beside(Span other) {
    return new Quotation(article, story, other, List.of());
  }

  Quotation with(List<Antecedent> found) {
    return new Quotation(article, story, span, found);
  }

  Citation cited(int number, List<Span> highlights) {
    return new Citation(number, article, span, List.of(), antecedents, highlights);
  }

  /** Returns a stretch of the article's body as a stretch of the quotation, which must hold it. */
  List<Span> marked(Span stretch) {
    return List.of(new Span(stretch.start() - span.start(), stretch.end() - span.start()));
  }

  /** Returns whether both stand at the same place. */
  boolean isSame(Quotation other) {
    return article.id().equals(other.article.id()) && span.equals(other.span);
  }

  String text() {
    return span.of(article.body());
  }

  int words() {
    return Words.count(text());
  }

  /** Returns whether it holds what stands there in the same article. */
  boolean holds(Article other, Span stretch) {
    return article.id().equals(other.id())
        && span.start() <= stretch.start()
        && stretch.end() <= span.end();
  }

  static int words(List<Quotation> quotations) {
    return quotations.stream().mapToInt(Quotation::words).sum();
  }
}
