package hoidap.retrieve;

import hoidap.archive.Archive;
import hoidap.archive.Hit;
import hoidap.bounds.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Finds the articles worth a closer look: a first ranking by what the two indexes tell of their
 * chunks, without reading any text.
 */
final class CandidateSearch {
  private static final int HITS_PER_ARTICLE = 5; // hits asked of each index, per article wanted
  private static final double MEANING = 0.6; // weight of the vector's score beside the words'

  private final Archive archive;
  private final Question question;
  private final float[] vector;
  private final RankingWeights weights;

  /** Makes a search that asks only the indexes whose signals {@code weights} count. */
  CandidateSearch(Archive archive, Question question, float[] vector, RankingWeights weights) {
    this.archive = archive;
    this.question = question;
    this.vector = vector;
    this.weights = weights;
  }

  /**
   * Returns the keys of the most promising articles, best first.
   *
   * @param terms to look up in the keyword index, with their weights
   * @param limit most articles to return
   */
  List<Long> articles(Map<String, Double> terms, int limit) {
    int hits = limit * HITS_PER_ARTICLE;
    var budget = Budget.here();
    var nearest = ForkJoinPool.commonPool().submit(() -> budget.spend(() -> nearest(hits)));
    List<Hit> byWords =
        weights.usesWords()
            ? archive.searchText(terms, question.folded(), question.filter(), hits)
            : List.of();
    var articles = new LinkedHashMap<Long, Found>();
    var chunks = byWords.stream().map(Hit::chunk).toList();
    var similarities = archive.similarities(chunks, vector);
    for (var hit : byWords) {
      double similarity = similarities.getOrDefault(hit.chunk(), 0.0);
      articles.put(hit.article(), new Found(hit.article(), hit.score(), similarity));
    }
    for (var hit : nearest.join()) {
      var found = new Found(hit.article(), 0, hit.score());
      articles.merge(hit.article(), found, Found::withNearest);
    }
    return best(new ArrayList<>(articles.values()), limit);
  }

  private List<Hit> nearest(int hits) {
    return weights.usesMeaning()
        ? archive.searchVector(vector, question.filter(), hits)
        : List.of();
  }

  /** An article that either index found, with its best score in each. */
  private record Found(long article, double words, double meaning) {
    Found withNearest(Found other) {
      return new Found(article, Math.max(words, other.words), Math.max(meaning, other.meaning));
    }
  }

  private static List<Long> best(List<Found> articles, int limit) {
    double[] scores =
        new ScoreFusion<>(articles).add(1, Found::words).add(MEANING, Found::meaning).scores();
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
        .limit(limit)
        .map(i -> articles.get(i).article())
        .toList();
  }
}
