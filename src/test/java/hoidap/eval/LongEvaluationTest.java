package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.article.Filter;
import hoidap.eval.report.Reports;
import hoidap.eval.set.Expected;
import hoidap.eval.set.GoldQuestion;
import hoidap.eval.set.QuestionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongEvaluationTest {
  private static final int QUESTIONS = 10_000;
  private static final int EARLY = 2_000;
  private static final int RANKED = 10; // one question in so many is judged by its ranking too
  private static final long MOST_GROWTH = 60_000_000; // bytes

  @TempDir private Path folder;

  @Test
  void memoryDoesNotGrowWithTheQuestions() throws IOException {
    var articles = List.of(JudgedArchive.PORT, JudgedArchive.OTHER);
    var corpus = new Corpus("articles", articles.size(), articles.size(), 0, "model", null);
    try (var filled = FilledArchive.ofArticles(folder.resolve("tiny.db"), articles)) {
      var evaluation =
          new Evaluation(
              new QuestionSet("many", questions(), Optional.empty(), List.of(), List.of()),
              List.of(new SystemUnderTest(SystemUnderTest.USUAL, filled.answering())),
              List.of(Variant.AS_TYPED),
              filled.archive()::article,
              1);
      var count = new AtomicInteger();
      var early = new AtomicLong();
      var late = new AtomicLong();
      evaluation.run(
          folder,
          corpus,
          false,
          asked -> {
            int sum = count.addAndGet(asked);
            if (sum == EARLY) {
              early.set(usedHeap());
            } else if (sum == QUESTIONS) {
              late.set(usedHeap());
            }
          });
      assertGrowth(early.get(), late.get());
    }
    long before = usedHeap();
    var summary =
        Summaries.of(
            folder, corpus, List.of(), true, OffsetDateTime.parse("2026-03-01T08:00:00+07:00"), 1);
    assertEquals(QUESTIONS, summary.main().questions());
    assertTrue(summary.complete());
    Reports.write(folder, summary);
    assertGrowth(before, usedHeap());
    try (var lines = Files.lines(folder.resolve("results.csv"))) {
      assertEquals(QUESTIONS + 1, lines.count());
    }
  }

  private static List<GoldQuestion> questions() {
    return IntStream.range(0, QUESTIONS).mapToObj(LongEvaluationTest::question).toList();
  }

  private static GoldQuestion question(int number) {
    return new GoldQuestion(
        "q" + number,
        "Cảng Vũng Rô đón bao nhiêu chuyến tàu %s?".formatted(Integer.toString(number, 36)),
        new Expected(List.of("312 chuyến"), List.of(), false),
        number % RANKED == 0 ? Map.of("cang", 1) : Map.of(),
        "",
        Filter.NONE,
        "",
        "t" + number % 3,
        "",
        "");
  }

  private static long usedHeap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void assertGrowth(long before, long after) {
    assertTrue(after - before < MOST_GROWTH, "from %,d to %,d bytes".formatted(before, after));
  }
}
