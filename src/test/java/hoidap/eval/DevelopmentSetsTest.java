package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import hoidap.CommandLineRun;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures answers on question sets outside the project; skipped where these are not at hand. */
class DevelopmentSetsTest {
  private static final String SOME = "500"; // questions of the large sets; all of them take minutes

  @TempDir private Path report;
  private Path shared;

  @BeforeEach
  void find() {
    var folder = System.getProperty("hoidap.shared", "");
    if (folder.isBlank()) {
      abort("skipped: set -Dhoidap.shared=DIR to the folder with the shared measuring data");
    }
    shared = Path.of(folder);
  }

  private Summary evaluate(String... arguments) {
    var run = CommandLineRun.of("evaluate", "--report", report.toString()).with(arguments).run();
    System.out.println(run.out());
    assertEquals(0, run.exitCode(), run.err());
    return Summaries.read(report);
  }

  private static double figure(Summary summary, Measure measure) {
    return summary.main().measures().get(measure.id()).value();
  }

  @Test
  void rawArticlesAnswerTheQuestionsWrittenForThem() {
    var summary =
        evaluate("eval/archive-questions.jsonl", "--corpus", shared.resolve("archive").toString());
    assertTrue(figure(summary, Measure.RIGHT) >= 0.8);
    assertTrue(figure(summary, Measure.REFUSAL_RECALL) >= 0.9);
    assertTrue(figure(summary, Measure.CITED_ARTICLE) >= 0.95);
  }

  @Test
  void healthNewsIsRankedAndAnswered() {
    var summary = evaluate(shared.resolve("data/health-news-dev").toString(), "--limit", SOME);
    assertTrue(figure(summary, Measure.NDCG_10) >= 0.86);
    assertTrue(figure(summary, Measure.RIGHT) >= 0.65);
    assertTrue(figure(summary, Measure.WORDS_MEDIAN) <= 50);
  }

  @Test
  void conversationsAreAskedInOrder() {
    var summary = evaluate(shared.resolve("data/conversations-dev").toString(), "--limit", SOME);
    assertTrue(summary.types().contains("later-turn"));
    assertTrue(figure(summary, Measure.CITATION_VERBATIM) == 1);
  }
}
