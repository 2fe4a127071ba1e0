package hoidap.eval.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.eval.EvaluationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedScoresTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("expected.yaml");
  }

  private static Scores scores(String set, String checksum, double right) {
    return new Scores(set, checksum, "0000", 12, true, Map.of("right", right, "ndcg@10", 0.5));
  }

  @Test
  void scoresComeBackRoundedToFourDecimals() {
    var expected = new ExpectedScores(file());
    assertEquals(Optional.empty(), expected.of("set"));
    expected.update(scores("set", "abc", 2 / 3.0));
    assertEquals(Optional.of(scores("set", "abc", 0.6667)), expected.of("set"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12345678901234567890", "0012", "1e10", "0x1f", "true", "null", "1_000", "~"})
  void aChecksumComesBackAsItWasWhateverItLooksLike(String checksum) {
    var expected = new ExpectedScores(file());
    expected.update(scores("set", checksum, 1));
    assertEquals(checksum, expected.of("set").orElseThrow().checksum());
  }

  @Test
  void otherSetsStayAndTheSameSetsGiveTheSameFile() throws IOException {
    var expected = new ExpectedScores(file());
    expected.update(scores("set: b #1", "abc", 0.25));
    expected.update(scores("a", "abc", 0.5));
    var written = Files.readString(file());
    assertTrue(written.startsWith("# "), written);
    expected.update(scores("set: b #1", "abc", 0.25));
    assertEquals(written, Files.readString(file()));
    expected.update(scores("a", "abc", 0.75));
    assertEquals(0.75, expected.of("a").orElseThrow().measures().get("right"));
    assertEquals(0.25, expected.of("set: b #1").orElseThrow().measures().get("right"));
  }

  @Test
  void anIncompleteRunIsNotExpected() {
    var incomplete = new Scores("set", "abc", "0000", 12, false, Map.of("right", 1.0));
    var expected = new ExpectedScores(file());
    var refusal = assertThrows(EvaluationException.class, () -> expected.update(incomplete));
    assertTrue(refusal.getMessage().contains("incomplete"), refusal.getMessage());
    assertFalse(Files.exists(file()));
  }

  @Test
  void aFileThatIsNoListOfScoresIsRefusedAndKept() throws IOException {
    Files.writeString(file(), "- một\n- hai\n");
    var expected = new ExpectedScores(file());
    assertThrows(EvaluationException.class, () -> expected.of("set"));
    assertThrows(EvaluationException.class, () -> expected.update(scores("set", "abc", 1)));
    assertEquals("- một\n- hai\n", Files.readString(file()));
  }
}
