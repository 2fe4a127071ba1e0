package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hoidap.article.Article;
import hoidap.eval.Labels.Place;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Passage.Signals;
import hoidap.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingJudgeTest {
  private static final double SECOND = Math.log(2) / Math.log(3); // what rank 2 is worth
  private static final double THIRD = 0.5; // what rank 3 is worth
  private static final String SENTENCE = "Một hai ba bốn. ";

  /** Makes the passage of an article that begins at a place. */
  private static Passage passage(String article, int start) {
    var signals = new Signals(0, 0, 0, 0, 0, 0, 0, 0, false);
    return new Passage(
        article(article),
        article,
        new Span(start, start + SENTENCE.length() - 1),
        0,
        List.of(),
        signals,
        signals);
  }

  private static Article article(String id) {
    return JudgedArchive.article(id, "2026-01-01", "Tin", SENTENCE.repeat(4).strip());
  }

  private static Map<Measure, Share> judge(Labels labels, List<Passage> ranked, int rank) {
    var measures = new EnumMap<Measure, Share>(Measure.class);
    assertEquals(
        rank, new RankingJudge(labels, id -> List.of(article(id))).judge(ranked, measures));
    return measures;
  }

  private static void assertValue(double expected, Map<Measure, Share> measures, Measure measure) {
    assertEquals(new Share(expected, 1).over(), measures.get(measure).over(), 1e-12);
    assertEquals(1, measures.get(measure).under());
  }

  @Test
  void articlesCountOnceAtTheirBestPassage() {
    var ranked =
        List.of(
            passage("a", 0), passage("a", 16), passage("b", 0), passage("a", 32), passage("c", 0));
    var measures = judge(new Labels(Map.of("b", 1, "c", 1), Map.of()), ranked, 2);
    assertValue((SECOND + THIRD) / (1 + SECOND), measures, Measure.NDCG_10);
    assertValue(0, measures, Measure.RECALL_1);
    assertValue(1, measures, Measure.RECALL_5);
    assertValue(0.5, measures, Measure.MRR_10);
    assertValue((1 / 2.0 + 2 / 3.0) / 2, measures, Measure.MAP);
    assertFalse(measures.containsKey(Measure.PASSAGE_NDCG_10));
  }

  @Test
  void passagesCountWhereTheyStand() {
    var ranked = List.of(passage("a", 0), passage("a", 16), passage("b", 0));
    var labels = new Labels(Map.of("a", 1), Map.of(new Place("a", 16), 1, new Place("a", 48), 1));
    var measures = judge(labels, ranked, 1);
    assertValue(1, measures, Measure.NDCG_10);
    assertValue(1, measures, Measure.RECALL_1);
    assertValue(SECOND / (1 + SECOND), measures, Measure.PASSAGE_NDCG_10);
    assertValue(0, measures, Measure.PASSAGE_RECALL_1);
    assertValue(0.5, measures, Measure.PASSAGE_RECALL_100);
    assertValue(0.5, measures, Measure.PASSAGE_MRR_10);
    assertValue(0.5 / 2, measures, Measure.PASSAGE_MAP);
  }

  @Test
  void gradesAreTheGain() {
    var ranked = List.of(passage("a", 0), passage("b", 0), passage("c", 0));
    var measures = judge(new Labels(Map.of("a", 1, "b", 3), Map.of()), ranked, 1);
    assertValue((1 + 3 * SECOND) / (3 + 1 * SECOND), measures, Measure.NDCG_10);
    assertValue(1, measures, Measure.MAP);
  }

  @Test
  void whatIsNotFoundIsWorthNothing() {
    var measures = judge(new Labels(Map.of("z", 1), Map.of()), List.of(passage("a", 0)), 0);
    for (var share : measures.values()) {
      assertEquals(new Share(0, 1), share);
    }
    judge(new Labels(Map.of("z", 1), Map.of()), List.of(), 0);
  }

  @Test
  void eachMeasureHasItsOwnDepth() {
    var ranked = new ArrayList<Passage>();
    for (int i = 0; i < 120; i++) {
      ranked.add(passage("n" + i, 0));
    }
    var eleventh = judge(new Labels(Map.of("n10", 1), Map.of()), ranked, 11);
    assertValue(0, eleventh, Measure.NDCG_10);
    assertValue(0, eleventh, Measure.RECALL_10);
    assertValue(0, eleventh, Measure.MRR_10);
    assertValue(1, eleventh, Measure.RECALL_100);
    assertValue(1 / 11.0, eleventh, Measure.MAP);
    var hundredth = judge(new Labels(Map.of("n99", 1), Map.of()), ranked, 100);
    assertValue(1, hundredth, Measure.RECALL_100);
    var next = judge(new Labels(Map.of("n100", 1), Map.of()), ranked, 0);
    assertValue(0, next, Measure.RECALL_100);
  }
}
