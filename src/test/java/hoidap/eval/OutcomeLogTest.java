package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.eval.Outcome.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeLogTest {
  private static final Outcome FIRST = outcome("a");
  private static final Outcome SECOND = outcome("b");

  @TempDir private Path folder;

  private static Outcome outcome(String id) {
    return WrittenRun.outcome(id, "Ở đâu?", Verdict.RIGHT, "Ở Huế.", Map.of(Measure.RIGHT, 1.0));
  }

  private void write() {
    WrittenRun.write(folder, List.of(FIRST, SECOND));
  }

  private Path file() {
    return folder.resolve("outcomes.jsonl");
  }

  private List<Outcome> outcomes() {
    var outcomes = new ArrayList<Outcome>();
    OutcomeLog.read(folder, outcomes::add);
    return outcomes;
  }

  /** Resumes and returns which of the two conversations are in the log already. */
  private List<String> done() {
    try (var log = OutcomeLog.resume(folder, OutcomeLog.plan(folder))) {
      return List.of("a", "b").stream().filter(log::has).toList();
    }
  }

  @Test
  void outcomesComeBackAsTheyWereWritten() {
    write();
    assertEquals(List.of(FIRST, SECOND), outcomes());
    assertEquals(2, OutcomeLog.plan(folder).questions());
  }

  @Test
  void everyOutcomeIsInTheFileAtOnce() {
    write();
    var plan = OutcomeLog.plan(folder);
    try (var log = OutcomeLog.start(folder, plan)) {
      assertEquals(List.of(), outcomes());
      log.add("a", List.of(FIRST));
      assertEquals(List.of(FIRST), outcomes());
      log.add("b", List.of(SECOND));
      assertEquals(List.of(FIRST, SECOND), outcomes());
    }
  }

  @Test
  void aLineCutAnywhereIsDroppedAndTheRestKept() throws IOException {
    write();
    var whole = Files.readAllBytes(file());
    int last = new String(whole, StandardCharsets.ISO_8859_1).indexOf("{\"key\":\"b\"");
    for (int end = last; end < whole.length; end++) {
      Files.write(file(), Arrays.copyOf(whole, end));
      assertEquals(List.of("a"), done(), "cut at byte " + end);
      assertEquals(last, Files.size(file()));
    }
    Files.write(file(), whole);
    assertEquals(List.of("a", "b"), done());
  }

  @Test
  void aLogCutInItsPlanIsStartedAnew() throws IOException {
    write();
    var plan = OutcomeLog.plan(folder);
    var whole = Files.readAllBytes(file());
    for (int end : new int[] {0, 1, 40}) {
      Files.write(file(), Arrays.copyOf(whole, end));
      try (var log = OutcomeLog.resume(folder, plan)) {
        assertFalse(log.has("a"));
        log.add("b", List.of(SECOND));
      }
      assertEquals(List.of(SECOND), outcomes());
    }
  }

  @Test
  void whereThereIsNoLogOneIsStarted() throws IOException {
    write();
    var plan = OutcomeLog.plan(folder);
    Files.delete(file());
    assertFalse(resumedHas(plan));
    assertEquals(plan, OutcomeLog.plan(folder));
  }

  private boolean resumedHas(Plan plan) {
    try (var log = OutcomeLog.resume(folder, plan)) {
      return log.has("a");
    }
  }

  @Test
  void aLogOfAnotherPlanIsRefusedAndKept() {
    write();
    var plan = OutcomeLog.plan(folder);
    var other = new Plan("x", "y", 2, "z", plan.systems(), plan.variants(), plan.seed());
    var refusal =
        assertThrows(EvaluationException.class, () -> OutcomeLog.resume(folder, other).close());
    assertTrue(refusal.getMessage().contains("--resume"), refusal.getMessage());
    assertEquals(List.of(FIRST, SECOND), outcomes());
  }

  @Test
  void aLineThatIsDamagedInTheMiddleIsNotReadOver() throws IOException {
    write();
    var lines = Files.readAllLines(file());
    lines.set(1, lines.get(1).substring(0, 50));
    Files.write(file(), lines);
    var refusal = assertThrows(EvaluationException.class, this::done);
    assertTrue(refusal.getMessage().contains("without --resume"), refusal.getMessage());
  }

  @Test
  void aFolderWithoutRunIsRefused() {
    var refusal = assertThrows(EvaluationException.class, () -> OutcomeLog.plan(folder));
    assertTrue(refusal.getMessage().contains(folder.toString()), refusal.getMessage());
  }
}
