package hoidap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.answer.QuestionAnswering;
import hoidap.article.Filter;
import hoidap.bounds.Budget;
import hoidap.bounds.Processors;
import hoidap.bounds.TooCostlyException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long a question is and whatever it repeats, its answer ends near its deadline. */
@Timeout(300)
class DeadlineTest {
  private static final Duration TIME = Duration.ofMillis(500);

  /** Between two looks at the clock, also on a machine that compiles this for the first time. */
  private static final Duration MORE = Duration.ofSeconds(2);

  private static final int LONGEST = 2_000; // characters of a question

  @TempDir private static Path folder;
  private static FilledArchive archive;

  @BeforeAll
  static void open() {
    archive = FilledArchive.ofFolder(folder.resolve("archive.db"), Path.of("seeds"));
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dau tu ",
        "đầu tư ",
        "tháng 1 ",
        "từ năm 2020 đến nay ",
        "ngày 1/1/2024 ",
        "Thủ tướng Phạm Minh Chính và Thủ tướng Sonexay Siphandone ",
        "không phải ",
        "1.000 ",
        "Ông A.",
        "aaaa",
        "vieetj nam ",
        "khôngtăng",
        "(",
        "\"a\" ",
        "ab.",
        "TBT KNXNK 10T/2024 ",
        "giá vàng, giá bạc và giá dầu bao nhiêu? ",
        "how many projects in Laos ",
        "Ủy ban "
      })
  void anAnswerEndsNearItsDeadline(String repeated) {
    var typed = repeated.repeat(LONGEST / repeated.length());
    var answering = archive.answering();
    assertEnds(typed, answering, asked -> answering.ask(asked, Filter.NONE).text());
    assertEnds(typed, answering, asked -> answering.search(asked, Filter.NONE, 0, 10));
    assertEnds(typed, answering, asked -> answering.catalogue().suggest(asked, 8));
    var words =
        IntStream.range(0, LONGEST / 7)
            .mapToObj(i -> repeated.strip() + i)
            .collect(Collectors.joining(" "));
    var different = words.substring(0, Math.min(LONGEST, words.length()));
    assertEnds(different, answering, asked -> answering.ask(asked, Filter.NONE).text());
  }

  private static void assertEnds(
      String typed, QuestionAnswering answering, Function<String, ?> work) {
    var budget = new Processors(1).budget(TIME, Budget.PATIENT);
    try {
      budget.spend(() -> work.apply(typed));
    } catch (TooCostlyException e) {
      // the deadline
    }
    assertTrue(
        budget.spent().compareTo(TIME.plus(MORE)) < 0,
        () -> budget.spent().toMillis() + " ms for " + typed.substring(0, 30));
  }
}
