package hoidap.eval.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.eval.EvaluationException;
import hoidap.eval.Measure;
import hoidap.eval.Outcome;
import hoidap.eval.Outcome.Verdict;
import hoidap.eval.SystemUnderTest;
import hoidap.eval.Variant;
import hoidap.eval.WrittenRun;
import hoidap.eval.compare.Comparison.Flip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  @TempDir private Path first;
  @TempDir private Path second;

  private static Outcome outcome(String id, Verdict verdict) {
    double right = verdict == Verdict.RIGHT ? 1 : 0;
    return WrittenRun.outcome(
        id, "Câu " + id + "?", verdict, "Đây.", Map.of(Measure.RIGHT, right, Measure.WORDS, 9.0));
  }

  private static List<Outcome> outcomes(Verdict... verdicts) {
    var outcomes = new ArrayList<Outcome>();
    for (var verdict : verdicts) {
      outcomes.add(outcome("q" + outcomes.size(), verdict));
    }
    return outcomes;
  }

  private Comparison compare(List<Outcome> before, List<Outcome> after) {
    WrittenRun.write(first, before);
    WrittenRun.write(second, after);
    return Comparison.of(first, second, SystemUnderTest.USUAL, Variant.AS_TYPED, 1);
  }

  private static Comparison.Row row(Comparison comparison, Measure measure) {
    return comparison.rows().stream()
        .filter(row -> row.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void questionsWhoseVerdictChangedAreFlips() {
    var comparison =
        compare(
            outcomes(Verdict.RIGHT, Verdict.REFUSED, Verdict.WRONG, Verdict.RIGHT),
            outcomes(Verdict.RIGHT, Verdict.RIGHT, Verdict.REFUSED, Verdict.ACCEPTABLE));
    assertEquals(
        List.of(
            new Flip("q1", "Câu q1?", Verdict.REFUSED, Verdict.RIGHT),
            new Flip("q2", "Câu q2?", Verdict.WRONG, Verdict.REFUSED),
            new Flip("q3", "Câu q3?", Verdict.RIGHT, Verdict.ACCEPTABLE)),
        comparison.flips());
    assertEquals(
        List.of(true, true, false), comparison.flips().stream().map(Flip::isGain).toList());
    var right = row(comparison, Measure.RIGHT);
    assertEquals(0.5, right.first());
    assertEquals(0.5, right.second());
    assertEquals(0, right.difference().difference());
  }

  @Test
  void theSameRunTwiceHasNoFlipsAndNoDifference() {
    var outcomes = outcomes(Verdict.RIGHT, Verdict.WRONG, Verdict.REFUSED);
    var comparison = compare(outcomes, outcomes);
    assertEquals(List.of(), comparison.flips());
    for (var row : comparison.rows()) {
      assertEquals(0, row.difference().difference());
      assertEquals(1, row.difference().p());
    }
  }

  @Test
  void aClearDifferenceHasASmallPAndAnIntervalWithoutNought() {
    var before = new Verdict[40];
    var after = new Verdict[40];
    for (int i = 0; i < before.length; i++) {
      before[i] = i % 4 == 0 ? Verdict.RIGHT : Verdict.WRONG;
      after[i] = i % 4 == 3 ? Verdict.WRONG : Verdict.RIGHT;
    }
    var right = row(compare(outcomes(before), outcomes(after)), Measure.RIGHT);
    assertEquals(0.25, right.first());
    assertEquals(0.75, right.second());
    assertEquals(0.5, right.difference().difference(), 1e-12);
    assertTrue(right.difference().p() < 0.01, right.toString());
    assertTrue(right.difference().low() > 0.3, right.toString());
    assertTrue(right.difference().high() < 0.7, right.toString());
    var one = row(compare(outcomes(before), flippedOnce(before)), Measure.RIGHT);
    assertTrue(one.difference().p() > 0.2, one.toString());
    assertTrue(one.difference().low() <= 0, one.toString());
  }

  private static List<Outcome> flippedOnce(Verdict... verdicts) {
    var flipped = verdicts.clone();
    flipped[1] = Verdict.RIGHT;
    return outcomes(flipped);
  }

  @Test
  void onlyQuestionsOfBothRunsAreCompared() {
    var comparison =
        compare(
            List.of(outcome("a", Verdict.RIGHT), outcome("b", Verdict.WRONG)),
            List.of(
                outcome("c", Verdict.WRONG),
                outcome("b", Verdict.RIGHT),
                outcome("d", Verdict.WRONG)));
    assertEquals(1, comparison.compared());
    assertEquals(1, comparison.onlyFirst());
    assertEquals(2, comparison.onlySecond());
    assertEquals(0, row(comparison, Measure.RIGHT).first());
    assertEquals(1, row(comparison, Measure.RIGHT).second());
    assertEquals(1, comparison.flips().size());
  }

  @Test
  void aMeasureThatAppliesToNoQuestionHasNoRow() {
    var outcomes = outcomes(Verdict.RIGHT);
    var measures =
        compare(outcomes, outcomes).rows().stream().map(Comparison.Row::measure).toList();
    assertEquals(List.of(Measure.RIGHT, Measure.WORDS), measures);
    assertFalse(measures.contains(Measure.MAP));
  }

  @Test
  void runsThatShareNoQuestionAreRefused() {
    var refusal =
        assertThrows(
            EvaluationException.class,
            () ->
                compare(
                    List.of(outcome("a", Verdict.RIGHT)), List.of(outcome("b", Verdict.RIGHT))));
    assertTrue(refusal.getMessage().contains("no question in common"), refusal.getMessage());
    WrittenRun.write(second, List.of(outcome("a", Verdict.RIGHT)));
    for (var variant : List.of(Variant.NFD, Variant.SLIP)) {
      assertThrows(
          EvaluationException.class,
          () -> Comparison.of(first, second, SystemUnderTest.USUAL, variant, 1));
    }
    assertThrows(
        EvaluationException.class,
        () -> Comparison.of(first, second, "words", Variant.AS_TYPED, 1));
  }
}
