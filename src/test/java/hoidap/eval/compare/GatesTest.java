package hoidap.eval.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.eval.EvaluationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatesTest {
  private static final String GATES =
      """
      - {measure: right, mayWorsen: 0.01}
      - {measure: false-answer-rate, mayWorsen: 0.02}
      - {measure: citation-verbatim, mayWorsen: 1, bound: 0.95}
      - {measure: false-refusal-rate, mayWorsen: 1, bound: 0.2}
      """;

  @TempDir private Path folder;

  private Gates gates(String yaml) throws IOException {
    return Gates.read(Files.writeString(folder.resolve("gates.yaml"), yaml));
  }

  private static Scores scores(double right, double falseAnswers, double verbatim, double refused) {
    return new Scores(
        "set",
        "questions",
        "articles",
        10,
        true,
        Map.of(
            "right",
            right,
            "false-answer-rate",
            falseAnswers,
            "citation-verbatim",
            verbatim,
            "false-refusal-rate",
            refused));
  }

  @ParameterizedTest
  @CsvSource({
    "0.80, 0.10, 1, 0.1, ''",
    "0.90, 0.00, 1, 0.0, ''",
    "0.79, 0.12, 1, 0.1, ''",
    "0.78996, 0.12004, 1, 0.1, ''", // within the rounding of committed scores
    "0.7898, 0.10, 1, 0.1, right went from 0.8000 to 0.7898; it may worsen by 0.0100.",
    "0.80, 0.1202, 1, 0.1, false-answer-rate went from 0.1000 to 0.1202; it may worsen by 0.0200.",
    "0.80, 0.10, 0.95, 0.1, ''",
    "0.80, 0.10, 0.94, 0.1, citation-verbatim is 0.9400; it must be at least 0.9500.",
    "0.80, 0.10, 1, 0.2, ''",
    "0.80, 0.10, 1, 0.21, false-refusal-rate is 0.2100; it must be at most 0.2000."
  })
  void aFigureMayNotGetWorseThanItsGateAllows(
      double right, double falseAnswers, double verbatim, double refused, String failure)
      throws IOException {
    var failures =
        gates(GATES)
            .failures(scores(0.8, 0.1, 1, 0.1), scores(right, falseAnswers, verbatim, refused));
    assertEquals(failure.isEmpty() ? List.of() : List.of(failure), failures);
  }

  @Test
  void aMissingMeasureFails() throws IOException {
    var gates = gates("- {measure: map, mayWorsen: 1}");
    var without = scores(1, 0, 1, 0);
    var with = new Scores("set", "questions", "articles", 10, true, Map.of("map", 0.5));
    assertEquals(List.of("map is missing from the baseline."), gates.failures(without, with));
    assertEquals(List.of("map is missing from the run."), gates.failures(with, without));
    assertEquals(List.of(), gates.failures(with, with));
  }

  @ParameterizedTest
  @CsvSource({
    "questions, articles, false, incomplete",
    "questions, other, true, articles or the model",
    "other, articles, true, questions are not those"
  })
  void whatCannotBeComparedFails(String checksum, String corpus, boolean complete, String reason)
      throws IOException {
    var gates = gates("[]");
    var usual = scores(1, 0, 1, 0);
    var other = new Scores("set", checksum, corpus, 10, complete, Map.of());
    assertEquals(List.of(), gates.failures(usual, usual));
    for (var failures : List.of(gates.failures(usual, other), gates.failures(other, usual))) {
      assertEquals(1, failures.size(), failures.toString());
      assertTrue(failures.get(0).contains(reason), failures.get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {measure: total, mayWorsen: 10}",
        "- {measure: milliseconds, mayWorsen: 10}",
        "- {measure: words, mayWorsen: 10}",
        "- {measure: answered, mayWorsen: 0.1}",
        "- {measure: rihgt, mayWorsen: 0.1}",
        "- {mayWorsen: 0.1}",
        "- {measure: right, mayWorsten: 0.1}",
        "- {measure: right, mayWorsen: little}",
        "-",
        "measure: right",
        "- {measure: right",
        ""
      })
  void gatesOnTimesOrOnNoMeasureAreRefused(String yaml) {
    var refusal = assertThrows(EvaluationException.class, () -> gates(yaml));
    assertTrue(refusal.getMessage().contains("gates.yaml"), refusal.getMessage());
  }

  @Test
  void gatesThatAreNotThereAreRefused() {
    var missing = folder.resolve("none.yaml");
    var refusal = assertThrows(EvaluationException.class, () -> Gates.read(missing));
    assertTrue(refusal.getMessage().contains("none.yaml"), refusal.getMessage());
  }

  @Test
  void theGatesOfTheProjectAreGates() {
    var same = scores(1, 0, 1, 0);
    assertTrue(Gates.read(Path.of("eval/gates.yaml")).failures(same, same).size() > 1);
  }
}
