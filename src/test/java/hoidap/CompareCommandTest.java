package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {
  /** What may be asked of any of the articles, none marked. */
  private static final String QUESTIONS =
      AskedNews.QUESTIONS.replaceAll(",\"articles\":\\[[^]]*]", "");

  @TempDir private Path folder;
  private Path articles;

  @BeforeEach
  void writeArticles() throws IOException {
    articles = AskedNews.articles(folder);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path run(String name, String questions, Object... more) throws IOException {
    var set = write("questions.jsonl", questions);
    var report = folder.resolve(name);
    var args =
        new ArrayList<Object>(
            List.of("evaluate", set, "--corpus", articles, "--reader", "none", "--report", report));
    args.addAll(List.of(more));
    CommandRun.of(args.toArray());
    assertTrue(Files.exists(report.resolve("results.json")), name);
    return report;
  }

  private CommandRun compare(Path first, Path second, String gates) throws IOException {
    return CommandRun.of(
        "evaluate", "compare", first, second, "--gates", write("gates.yaml", gates));
  }

  /** Takes an article away and adds another. */
  private void changeArticles() throws IOException {
    Files.delete(articles.resolve("chair.md"));
    Files.writeString(
        articles.resolve("airport.txt"),
        "Sân bay Gò Mây đông khách\n\nSân bay Gò Mây đón 1 triệu lượt khách trong năm qua.\n");
  }

  private static String row(CommandRun run, String measure) {
    return run.out().lines().filter(line -> line.startsWith(measure + " ")).findFirst().orElse("");
  }

  @Test
  void differencesAndFlipsArePrinted() throws IOException {
    var first = run("first", QUESTIONS);
    changeArticles();
    var second = run("second", QUESTIONS);
    var run = compare(first, second, "[]").assertExit(1);
    assertTrue(run.out().startsWith("8 questions asked in both\n"), run.out());
    assertTrue(run.out().contains("better: 1, worse: 1"), run.out());
    assertTrue(
        run.out().matches("(?s).*\n- acceptable: acceptable -> \\w+  Ai là chủ tịch .*"),
        run.out());
    assertTrue(
        run.out().contains("+ refused: refused -> right  Sân bay Gò Mây đón bao nhiêu lượt khách?"),
        run.out());
    var right = row(run, "right").split("\\s+");
    assertEquals("0.2000", right[1]);
    assertEquals("0.4000", right[2]);
    assertEquals("+0.2000", right[3]);
    double p = Double.parseDouble(right[right.length - 1]);
    assertTrue(p > 0.2 && p < 1, row(run, "right"));
    run.assertSays("Gate failed: The articles or the model are not those of the baseline");
  }

  @Test
  void theSameRunHasNoFlipsAndPassesEveryGate() throws IOException {
    var first = run("first", QUESTIONS);
    var second = run("second", QUESTIONS);
    var run =
        compare(
                first,
                second,
                """
                - {measure: right, mayWorsen: 0}
                - {measure: refusal-f1, mayWorsen: 0, bound: 0.5}
                - {measure: false-answer-rate, mayWorsen: 0, bound: 0.4}
                - {measure: citation-verbatim, mayWorsen: 0, bound: 1}
                """)
            .assertExit(0);
    assertTrue(run.out().endsWith("better: 0, worse: 0\n"), run.out());
    assertTrue(row(run, "crag").endsWith(" 1.0000"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void aFigureWorseThanAllowedFails() throws IOException {
    var first = run("first", QUESTIONS);
    var second = run("second", QUESTIONS.replace("1.200 tấn", "1.300 tấn"));
    compare(first, second, "- {measure: right, mayWorsen: 0.1}")
        .assertExit(1)
        .assertSays("Gate failed: right went from 0.2000 to 0.0000; it may worsen by 0.1000.");
    assertFalse(
        compare(first, second, "- {measure: right, mayWorsen: 0.2}").err().contains("right went"));
    assertFalse(
        compare(second, first, "- {measure: right, mayWorsen: 0}").err().contains("right went"));
    compare(first, first, "- {measure: right, mayWorsen: 1, bound: 0.3}")
        .assertExit(1)
        .assertSays("Gate failed: right is 0.2000; it must be at least 0.3000.");
  }

  @Test
  void aMissingMeasureFails() throws IOException {
    var run = run("run", QUESTIONS);
    compare(run, run, "- {measure: ndcg@10, mayWorsen: 1}")
        .assertExit(1)
        .assertSays("Gate failed: ndcg@10 is missing");
  }

  @Test
  void changedQuestionsFailAndThoseOfOneRunOnlyAreCounted() throws IOException {
    var first = run("first", QUESTIONS);
    var more = "{\"id\":\"new\",\"question\":\"Giá bạc hôm nay?\",\"none\":true}\n";
    var second = run("second", QUESTIONS.replaceFirst(".*\\n", "") + more);
    var run = compare(first, second, "[]").assertExit(1);
    run.assertSays("Gate failed: The questions are not those of the baseline");
    assertTrue(
        run.out()
            .startsWith("7 questions asked in both; 1 only in the first, 1 only in the second"),
        run.out());
  }

  @Test
  void anIncompleteRunFails() throws IOException {
    var whole = run("whole", QUESTIONS);
    var incomplete = run("incomplete", QUESTIONS + "không phải JSON\n");
    compare(whole, incomplete, "[]").assertExit(1).assertSays("Gate failed: The run is incomplete");
    compare(incomplete, whole, "[]").assertExit(1).assertSays("baseline is incomplete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"total", "words", "speed"})
  void aGateOnTimesOrOnWhatIsNotMeasuredIsRefused(String measure) throws IOException {
    var run = run("run", QUESTIONS);
    compare(run, run, "- {measure: %s, mayWorsen: 1}".formatted(measure))
        .assertRefused("'" + measure + "'");
  }

  @Test
  void systemsAndVariantsAreComparedOneByOne() throws IOException {
    var run = run("run", QUESTIONS, "--variants", "--ablate");
    var gates = write("gates.yaml", "[]");
    CommandRun.of(
            "evaluate",
            "compare",
            run,
            run,
            "--system",
            "words",
            "--variant",
            "nfd",
            "--gates",
            gates)
        .assertExit(0);
    CommandRun.of("evaluate", "compare", run, run, "--variant", "upside-down", "--gates", gates)
        .assertRefused("'upside-down'", "as-typed, unaccented");
    CommandRun.of("evaluate", "compare", run, run, "--system", "none", "--gates", gates)
        .assertRefused("'none'");
  }

  @Test
  void aFolderWithoutFinishedRunIsRefused() throws IOException {
    var run = run("run", QUESTIONS);
    compare(run, folder.resolve("none"), "[]").assertRefused("no finished run", "none");
    CommandRun.of("evaluate", "compare", run).assertRefused("B");
  }
}
