package hoidap.eval;

import hoidap.FilledArchive;
import hoidap.answer.AnswerComposer;
import hoidap.answer.QuestionAnswering;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.article.Published;
import hoidap.eval.set.Expected;
import hoidap.eval.set.GoldQuestion;
import hoidap.eval.set.QuestionSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small real archive, whose answers are those of the test. */
final class JudgedArchive implements AutoCloseable {
  static final String QUESTION = "Cảng Vũng Rô đón bao nhiêu chuyến tàu?";
  static final String FIRST = "Cảng Vũng Rô đón 312 chuyến tàu trong năm 2025.";
  static final String SECOND = "Hàng hóa qua cảng là 1,5 triệu tấn.";

  static final Article PORT =
      article("cang", "2026-02-05", "Cảng Vũng Rô đông tàu", FIRST + " " + SECOND);
  static final Article OTHER =
      article("cho", "2026-03-01", "Chợ nổi họp lại", "Chợ nổi họp lại sau ba năm.");

  private final FilledArchive filled;
  private final Path folder;

  private JudgedArchive(FilledArchive filled, Path folder) {
    this.filled = filled;
    this.folder = folder;
  }

  static JudgedArchive make(Path folder) {
    var articles = List.of(PORT, OTHER);
    return new JudgedArchive(
        FilledArchive.ofArticles(folder.resolve("judged.db"), articles), folder.resolve("run"));
  }

  static Article article(String id, String date, String title, String body) {
    return new Article(
        id,
        title,
        "",
        body,
        List.of(),
        "Báo Sông Nước",
        Published.stated(LocalDate.parse(date)),
        "",
        "",
        "");
  }

  /** Makes a question about the port. */
  static GoldQuestion gold(Expected expected, Map<String, Integer> relevant, String asOf) {
    return new GoldQuestion(
        "q", QUESTION, expected, relevant, "", Filter.NONE, asOf, "other", "", "");
  }

  static Expected anyOf(String... answers) {
    return new Expected(List.of(answers), List.of(), false);
  }

  /** Returns what comes of {@code gold} when {@code composer} answers. */
  Outcome outcome(GoldQuestion gold, AnswerComposer composer) {
    var evaluation =
        new Evaluation(
            new QuestionSet("one", List.of(gold), Optional.empty(), List.of(), List.of()),
            List.of(
                new SystemUnderTest(
                    SystemUnderTest.USUAL,
                    new QuestionAnswering(filled.archive(), filled.embedder(), composer))),
            List.of(Variant.AS_TYPED),
            filled.archive()::article,
            1);
    evaluation.run(folder, new Corpus("", 2, 2, 0, "", null), false, asked -> {});
    var outcomes = new ArrayList<Outcome>();
    OutcomeLog.read(folder, outcomes::add);
    return outcomes.get(0);
  }

  @Override
  public void close() {
    filled.close();
  }
}
