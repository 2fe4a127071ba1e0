package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.eval.Outcome.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummariesTest {
  @TempDir private Path folder;

  private static Outcome outcome(int number, Verdict verdict, Map<Measure, Double> measures) {
    return WrittenRun.outcome("q" + number, "Ở đâu?", verdict, "Ở Huế.", measures);
  }

  private static List<Outcome> outcomes(double... right) {
    return IntStream.range(0, right.length)
        .mapToObj(i -> outcome(i, Verdict.RIGHT, Map.of(Measure.RIGHT, right[i])))
        .toList();
  }

  @Test
  void aFigureIsTheRatioOfSumsOverTheQuestionsItAppliesTo() {
    var first = outcome(1, Verdict.RIGHT, Map.of(Measure.RIGHT, 1.0, Measure.WORDS, 10.0));
    var second = outcome(2, Verdict.WRONG, Map.of(Measure.RIGHT, 0.0, Measure.WORDS, 40.0));
    var third = outcome(3, Verdict.RIGHT, Map.of(Measure.WORDS, 16.0));
    WrittenRun.write(folder, List.of(first, second, third));
    var figures = WrittenRun.summary(folder).main();
    assertEquals(3, figures.questions());
    assertEquals(0.5, figures.measures().get("right").value());
    assertEquals(2, figures.measures().get("right").n());
    assertEquals(22, figures.measures().get("words").value());
    assertEquals(16, figures.measures().get("words-median").value());
    assertNull(figures.measures().get("crag"));
    assertEquals(figures.measures(), figures.types().get("other"));
    assertEquals(12.5, figures.milliseconds().get("total").p95());
  }

  @Test
  void theFigureLiesInItsIntervalAndTheSameRunGivesTheSame() {
    WrittenRun.write(folder, outcomes(1, 1, 0, 1, 0, 1, 1, 0, 1, 1));
    var right = WrittenRun.summary(folder).main().measures().get("right");
    assertEquals(0.7, right.value(), 1e-12);
    assertTrue(right.low() < 0.7 && right.high() > 0.7, right.toString());
    assertEquals(WrittenRun.summary(folder), WrittenRun.summary(folder));
  }

  @Test
  void aRunThatLacksOutcomesIsIncomplete() {
    WrittenRun.write(folder, outcomes(1, 1), 3);
    assertFalse(WrittenRun.summary(folder).complete());
    WrittenRun.write(folder, outcomes(1, 1), 2);
    assertTrue(WrittenRun.summary(folder).complete());
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    WrittenRun.write(folder, outcomes(1, 0));
    var summary = WrittenRun.summary(folder);
    Summaries.write(folder, summary);
    assertEquals(summary, Summaries.read(folder));
  }

  @Test
  void whatIsNoFinishedRunIsRefused() {
    WrittenRun.write(folder, outcomes(1));
    var refusal = assertThrows(EvaluationException.class, () -> Summaries.read(folder));
    assertTrue(refusal.getMessage().contains("no finished run"), refusal.getMessage());
  }

  @Test
  void theTimeHasSecondsOnTheMinuteToo() {
    WrittenRun.write(folder, outcomes(1));
    var onTheMinute = OffsetDateTime.parse("2026-03-01T08:00:00.5+07:00");
    assertEquals("2026-03-01T08:00:00+07:00", WrittenRun.summary(folder, onTheMinute).ran());
  }
}
