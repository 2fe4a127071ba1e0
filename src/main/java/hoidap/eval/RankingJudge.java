package hoidap.eval;

import hoidap.article.Article;
import hoidap.eval.Labels.Place;
import hoidap.eval.measure.RankingMeasures;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Retriever;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Judges a ranking of articles and of passages. */
final class RankingJudge {
  /** How far a ranking is looked at. */
  static final int DEPTH = 100;

  private static final List<Measure> ARTICLES =
      List.of(
          Measure.NDCG_10,
          Measure.RECALL_1,
          Measure.RECALL_5,
          Measure.RECALL_10,
          Measure.RECALL_100,
          Measure.MRR_10,
          Measure.MAP);
  private static final List<Measure> PASSAGES =
      List.of(
          Measure.PASSAGE_NDCG_10,
          Measure.PASSAGE_RECALL_1,
          Measure.PASSAGE_RECALL_5,
          Measure.PASSAGE_RECALL_10,
          Measure.PASSAGE_RECALL_100,
          Measure.PASSAGE_MRR_10,
          Measure.PASSAGE_MAP);

  private final Labels labels;
  private final Map<String, List<Integer>> grades = new HashMap<>();

  /**
   * Makes the judge of a ranking in which copies of an article are one.
   *
   * @param story finds an article and its copies: any of them stands for those that are labelled
   */
  RankingJudge(Labels labels, Function<String, List<Article>> story) {
    this.labels = labels;
    labels
        .articles()
        .forEach(
            (id, grade) ->
                story
                    .apply(id)
                    .forEach(
                        member ->
                            grades
                                .computeIfAbsent(member.id(), key -> new ArrayList<>())
                                .add(grade)));
    grades.values().forEach(all -> all.sort(Comparator.reverseOrder()));
  }

  /**
   * Puts what the ranking adds to each measure into {@code measures}.
   *
   * @param ranked passages, best first
   * @return the rank of the first right article, 0 if it is not among those looked at
   */
  int judge(List<Passage> ranked, Map<Measure, Share> measures) {
    var articles =
        Retriever.bestOfEachArticle(ranked).stream()
            .flatMap(passage -> grades.getOrDefault(passage.article().id(), List.of(0)).stream())
            .mapToInt(Integer::intValue)
            .limit(DEPTH)
            .toArray();
    if (!labels.passages().isEmpty()) {
      var passages =
          ranked.stream()
              .limit(DEPTH)
              .mapToInt(passage -> labels.passages().getOrDefault(place(passage), 0))
              .toArray();
      put(new RankingMeasures(passages, grades(labels.passages().values())), PASSAGES, measures);
    }
    var figures = new RankingMeasures(articles, grades(labels.articles().values()));
    put(figures, ARTICLES, measures);
    return figures.firstRelevant();
  }

  private static Place place(Passage passage) {
    return new Place(passage.article().id(), passage.span().start());
  }

  private static int[] grades(Collection<Integer> grades) {
    return grades.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void put(
      RankingMeasures figures, List<Measure> names, Map<Measure, Share> measures) {
    double[] values = {
      figures.ndcg(10),
      figures.recall(1),
      figures.recall(5),
      figures.recall(10),
      figures.recall(DEPTH),
      figures.reciprocalRank(10),
      figures.averagePrecision()
    };
    for (int i = 0; i < values.length; i++) {
      measures.put(names.get(i), Share.of(values[i]));
    }
  }
}
