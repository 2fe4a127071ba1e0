package hoidap.answer;

import hoidap.article.Article;
import hoidap.text.Span;
import java.util.Comparator;
import java.util.List;

/**
 * Where a sentence of an answer stands.
 *
 * @param number its number in the answer, from 1
 * @param article the article it was taken from
 * @param span where the quote stands in the article's body
 * @param alsoPublished the article's copies, the first published first: no sources of their own
 * @param antecedents what words of the quote refer to, in order, where the quote does not say it
 * @param highlights where in the quote, in UTF-16 code units from its beginning, the short answer
 *     stands; in order, apart from each other; empty where it is not known
 */
public record Citation(
    int number,
    Article article,
    Span span,
    List<Article> alsoPublished,
    List<Antecedent> antecedents,
    List<Span> highlights) {
  public Citation {
    alsoPublished = List.copyOf(alsoPublished);
    antecedents =
        antecedents.stream().sorted(Comparator.comparing(one -> one.reference().end())).toList();
    highlights = List.copyOf(highlights);
  }

  /** Makes the citation of an article without copies. */
  public Citation(int number, Article article, Span span) {
    this(number, article, span, List.of(), List.of(), List.of());
  }

  /** Returns the quoted words, exactly as the article has them. */
  public String quote() {
    return span.of(article.body());
  }

  /** Returns what stands before and behind the quote in its article. */
  public Neighbours neighbours() {
    return Neighbours.of(article.body(), span);
  }

  /** Returns the words of the quote that answer. */
  public List<String> highlighted() {
    return highlights.stream().map(part -> part.of(quote())).toList();
  }

  /** Returns the quote as answers show it: with what its words refer to in brackets behind them. */
  public String shown() {
    var shown = new StringBuilder(quote());
    for (int i = antecedents.size() - 1; i >= 0; i--) {
      var antecedent = antecedents.get(i);
      shown.insert(antecedent.reference().end(), " [" + antecedent.name() + "]");
    }
    return shown.toString();
  }

  /**
   * Returns the same citation from a copy, without those antecedents that the copy does not name
   * before it.
   *
   * @param place where the same quote stands in the copy's body
   */
  Citation at(Article copy, Span place) {
    var there = antecedents.stream().flatMap(one -> one.in(copy.body(), place).stream()).toList();
    return new Citation(number, copy, place, alsoPublished, there, highlights);
  }

  /** Returns the same citation with those of {@code members} that are other articles. */
  Citation with(List<Article> members) {
    var others = members.stream().filter(other -> !other.id().equals(article.id())).toList();
    return new Citation(number, article, span, others, antecedents, highlights);
  }
}
