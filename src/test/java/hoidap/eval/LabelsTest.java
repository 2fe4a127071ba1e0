package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.article.Article;
import hoidap.article.Chunk;
import hoidap.article.Chunker;
import hoidap.article.Filter;
import hoidap.eval.Labels.Place;
import hoidap.eval.set.Expected;
import hoidap.eval.set.GoldQuestion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final String EARLY = "Nhà máy đường Sông Con chạy thử hôm mồng hai.";
  private static final String LATE = "Mỗi ngày nhà máy ép 4.500 tấn mía.";
  private static final Article FACTORY =
      JudgedArchive.article(
          "nha-may",
          "2026-01-10",
          "Nhà máy đường chạy thử",
          EARLY + filling() + " " + LATE + filling());
  private static final int LATE_CHUNK =
      Chunker.cut(FACTORY.body()).stream()
          .mapToInt(Chunk::start)
          .filter(start -> start <= FACTORY.body().indexOf(LATE))
          .max()
          .orElseThrow();

  private static String filling() {
    return " Công nhân đứng máy từ sáng sớm và thay ca vào buổi chiều.".repeat(12);
  }

  private static GoldQuestion gold(Expected expected, String evidence) {
    return new GoldQuestion(
        "q",
        "Nhà máy ép bao nhiêu mía?",
        expected,
        Map.of(),
        evidence,
        Filter.NONE,
        "",
        "",
        "",
        "");
  }

  private static Labels labels(GoldQuestion gold) {
    return Labels.of(gold, Map.of(FACTORY, 2));
  }

  @Test
  void theChunkThatHoldsAnExpectedStringIsRelevant() {
    assertTrue(LATE_CHUNK > 0);
    var gold = gold(JudgedArchive.anyOf("9 tấn", "4500 tấn mía"), "");
    var labels = labels(gold);
    assertEquals(Map.of("nha-may", 2), labels.articles());
    assertEquals(Map.of(new Place("nha-may", LATE_CHUNK), 2), labels.passages());
    assertFalse(labels.fitNot(gold));
  }

  @Test
  void markedEvidenceDecidesBeforeStrings() {
    var gold = gold(JudgedArchive.anyOf("4.500 tấn"), "chạy thử hôm mồng hai");
    assertEquals(Map.of(new Place("nha-may", 0), 2), labels(gold).passages());
  }

  @Test
  void evidenceOfSeveralSentencesMarksEachChunkThatHoldsOne() {
    var gold = gold(JudgedArchive.anyOf("4.500 tấn"), EARLY + " " + LATE);
    assertEquals(2, labels(gold).passages().size());
  }

  @Test
  void everyGroupOfAnAnswerMarksItsChunks() {
    var all = new Expected(List.of(), List.of(List.of("Sông Con"), List.of("4.500 tấn")), false);
    assertEquals(2, labels(gold(all, "")).passages().size());
  }

  @Test
  void labelsFitNoLongerWhereTheAnswerStandsInNoneOfTheArticles() {
    var gold = gold(JudgedArchive.anyOf("5.000 tấn"), "");
    assertEquals(Map.of(), labels(gold).passages());
    assertTrue(labels(gold).fitNot(gold));
    assertFalse(Labels.of(gold, Map.of()).fitNot(gold));
  }

  @Test
  void whereNoAnswerIsKnownNothingCanMisfit() {
    var gold = gold(Expected.UNKNOWN, "");
    assertFalse(labels(gold).fitNot(gold));
  }
}
