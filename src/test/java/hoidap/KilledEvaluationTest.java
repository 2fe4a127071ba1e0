package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledEvaluationTest {
  private static final int ARTICLES = 100;
  private static final int QUESTIONS = 200;
  private static final int SEEN = 25; // lines before the kill
  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void anEvaluationKilledMidwayIsCompletedByTheNext() throws IOException, InterruptedException {
    var news = Files.write(folder.resolve("news.jsonl"), GeneratedNews.lines(ARTICLES));
    var questions =
        Files.write(
            folder.resolve("questions.jsonl"),
            IntStream.range(0, QUESTIONS).mapToObj(KilledEvaluationTest::question).toList());
    var killed = folder.resolve("killed");
    killMidway(questions, news, killed);

    assertFalse(Files.exists(killed.resolve("results.json")));
    var left = log(killed);
    int whole = left.endsWith("\n") ? lines(left) : lines(left) - 1;
    assertTrue(whole >= SEEN && whole <= QUESTIONS, whole + " lines after the kill");

    assertEquals(0, run(questions, news, killed, "--resume").waitFor());
    var kept = left.substring(0, left.lastIndexOf('\n') + 1);
    assertTrue(log(killed).startsWith(kept), "what was asked is not asked again");
    assertEquals(QUESTIONS + 1, lines(log(killed)));
    assertFalse(Files.exists(killed.resolve("corpus.db")));

    var uninterrupted = folder.resolve("whole");
    assertEquals(0, run(questions, news, uninterrupted).waitFor());
    assertEquals(results(uninterrupted), results(killed));
  }

  private static String question(int number) {
    return "{\"id\":\"q%d\",\"question\":\"Bản tin %d nói rằng gì?\",\"articles\":[\"n%d\"],\"answers\":[\"Bản tin %d\"]}"
        .formatted(number, number % ARTICLES, number % ARTICLES, number % ARTICLES);
  }

  /** Kills an evaluation when some questions are asked but not all. */
  private static void killMidway(Path questions, Path news, Path report)
      throws IOException, InterruptedException {
    var process = run(questions, news, report);
    try {
      for (long waited = 0; waited < PATIENCE_SECONDS * 100 && process.isAlive(); waited++) {
        if (Files.exists(report.resolve("outcomes.jsonl")) && lines(log(report)) > SEEN) {
          return;
        }
        Thread.sleep(10);
      }
      throw new AssertionError("too few questions seen");
    } finally {
      process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static String log(Path report) throws IOException {
    // byte by byte: the end may lie within a letter
    return Files.readString(report.resolve("outcomes.jsonl"), StandardCharsets.ISO_8859_1);
  }

  private static int lines(String log) {
    return (int) log.lines().count();
  }

  private static JsonNode results(Path report) throws IOException {
    return EvaluateCommandTest.withoutTimes(
        new ObjectMapper().readTree(report.resolve("results.json").toFile()));
  }

  private static Process run(Path questions, Path news, Path report, String... more)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(
            List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "hoidap.Main",
                "evaluate",
                questions.toString(),
                "--corpus",
                news.toString(),
                "--report",
                report.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
