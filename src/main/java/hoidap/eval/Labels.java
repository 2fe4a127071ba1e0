package hoidap.eval;

import hoidap.article.Article;
import hoidap.article.Chunker;
import hoidap.eval.measure.AnswerText;
import hoidap.eval.set.GoldQuestion;
import hoidap.text.Sentences;
import hoidap.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is relevant to a question, in terms of the archive.
 *
 * @param articles grade of each relevant article by its id
 * @param passages grade of each chunk of those that holds what is expected; empty where none does,
 *     which means that the labels do not fit the corpus, or that nothing says what to look for
 */
record Labels(Map<String, Integer> articles, Map<Place, Integer> passages) {

  /** Where a chunk stands. */
  record Place(String articleId, int start) {}

  /**
   * Finds what is relevant to {@code gold}.
   *
   * @param relevant grade of each relevant article
   */
  static Labels of(GoldQuestion gold, Map<Article, Integer> relevant) {
    var articles = new LinkedHashMap<String, Integer>();
    var passages = new LinkedHashMap<Place, Integer>();
    relevant.forEach(
        (article, grade) -> {
          articles.put(article.id(), grade);
          for (var chunk : Chunker.cut(article.body())) {
            if (holds(gold, new Span(chunk.start(), chunk.end()).of(article.body()))) {
              passages.put(new Place(article.id(), chunk.start()), grade);
            }
          }
        });
    return new Labels(articles, passages);
  }

  /** Returns whether a chunk holds the marked evidence, or a string that is expected. */
  private static boolean holds(GoldQuestion gold, String chunk) {
    var text = new AnswerText(chunk);
    var evidence = gold.evidence();
    if (evidence.isEmpty()) {
      return text.holdsAny(gold.expected().strings());
    }
    return text.holds(evidence)
        || Sentences.of(evidence).stream().anyMatch(span -> text.holds(span.of(evidence)));
  }

  /** Returns whether what is expected stands nowhere in the articles marked as relevant. */
  boolean fitNot(GoldQuestion gold) {
    return !articles.isEmpty() && gold.expected().isSaid() && passages.isEmpty();
  }
}
