package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.answer.Answer.Found;
import hoidap.answer.Answer.NotFound;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.article.Published;
import hoidap.conversation.Conversation;
import hoidap.retrieve.RankingWeights;
import hoidap.text.VietnameseText;
import hoidap.typing.Reading.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to questions that name a time, asked on 18 March 2026. */
class TimedAnswersTest {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-03-18T05:00:00Z"), VietnameseText.ZONE);

  private static FilledArchive filled;
  private static QuestionAnswering answering;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    filled = FilledArchive.ofArticles(folder.resolve("timed.db"), articles());
    answering =
        new QuestionAnswering(
            filled.archive(),
            filled.embedder(),
            new ExtractiveComposer(),
            RankingWeights.DEFAULT,
            TODAY);
  }

  @AfterAll
  static void close() {
    filled.close();
  }

  private static List<Article> articles() {
    return List.of(
        article(
            "2023-12-28",
            "Vải thiều Long Khê được mùa",
            "Năm 2023, tỉnh Long Khê thu hoạch 30.000 tấn vải thiều."),
        article(
            "2024-11-05",
            "Vải thiều Long Khê tăng sản lượng",
            "Trong 10 tháng đầu năm 2024, tỉnh Long Khê thu hoạch 38.000 tấn vải thiều."),
        article(
            "2025-01-09",
            "Long Khê tổng kết mùa vải thiều",
            "Năm ngoái, tỉnh Long Khê thu hoạch 45.000 tấn vải thiều."),
        article(
            "2026-01-20",
            "Sốt xuất huyết ở Long Khê",
            "Tỉnh Long Khê ghi nhận 300 ca sốt xuất huyết trong tháng."),
        article(
            "2026-02-25",
            "Long Khê phòng sốt xuất huyết",
            "Tỉnh Long Khê ghi nhận 120 ca sốt xuất huyết trong tháng."),
        article(
            "2026-03-17",
            "Long Khê diệt muỗi phòng sốt xuất huyết",
            "Tỉnh Long Khê ghi nhận 75 ca sốt xuất huyết trong tháng."),
        article(
            "2025-10-14",
            "Tuyển Hải Sơn đá vòng loại",
            "Tuyển Hải Sơn thắng tuyển Mường Lống 3-1 ở vòng loại Asian Cup 2027."));
  }

  private static Article article(String date, String title, String body) {
    var published = Published.stated(LocalDate.parse(date));
    return new Article(date, title, "", body, List.of(), "Báo Sông Nước", published, "", "", "");
  }

  private static Answer ask(String question, Kind... without) {
    return answering.ask(
        new Inquiry(question, Filter.NONE, Set.of(without)), Conversation.inMemory());
  }

  private static String first(String question, Kind... without) {
    var answer = assertInstanceOf(Found.class, ask(question, without), question);
    return answer.citations().get(0).quote();
  }

  @ParameterizedTest
  @CsvSource({
    "Năm 2023 tỉnh Long Khê thu hoạch bao nhiêu tấn vải thiều?,30.000",
    "Năm 2024 tỉnh Long Khê thu hoạch bao nhiêu tấn vải thiều?,45.000",
    "10 tháng đầu năm 2024 tỉnh Long Khê thu hoạch bao nhiêu tấn vải thiều?,38.000",
    "Từ tháng 1 đến hết tháng 10 năm 2024 tỉnh Long Khê thu hoạch bao nhiêu tấn vải thiều?,38.000",
    "Năm kia tỉnh Long Khê thu hoạch bao nhiêu tấn vải thiều?,45.000",
    "nam 2023 tinh long khe thu hoach bao nhieu tan vai thieu,30.000",
    "Tháng trước tỉnh Long Khê có bao nhiêu ca sốt xuất huyết?,120",
    "Tháng 1 năm nay tỉnh Long Khê có bao nhiêu ca sốt xuất huyết?,300",
    "Tuần này tỉnh Long Khê có bao nhiêu ca sốt xuất huyết?,75"
  })
  void theFigureIsOfTheTimeAskedAbout(String question, String figure) {
    assertTrue(first(question).contains(" " + figure + " "), first(question));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Năm 2019 tỉnh Long Khê thu hoạch bao nhiêu tấn vải thiều?",
        "Năm 2030 tỉnh Long Khê thu hoạch bao nhiêu tấn vải thiều?",
        "Tháng 8/2025 tỉnh Long Khê có bao nhiêu ca sốt xuất huyết?",
        "Trước năm 2020 tỉnh Long Khê có bao nhiêu ca sốt xuất huyết?"
      })
  void aTimeOfWhichNothingIsKnownIsNotAnswered(String question) {
    assertInstanceOf(NotFound.class, ask(question), ask(question).text());
  }

  @Test
  void aTimeThatIsTakenBackNoLongerCounts() {
    var question = "Năm 2023 tỉnh Long Khê thu hoạch bao nhiêu tấn vải thiều?";
    assertTrue(first(question).contains("30.000"), first(question));
    assertEquals(1, ask(question).readings().size());
    assertTrue(first(question, Kind.TIME).contains("45.000"), first(question, Kind.TIME));
    assertEquals(List.of(), ask(question, Kind.TIME).readings());
  }

  @Test
  void aYearThatBelongsToANameIsNoFilter() {
    var question = "Tuyển Hải Sơn thắng tuyển nào ở vòng loại Asian Cup 2027?";
    assertTrue(first(question).contains("3-1"), first(question));
    assertTrue(ask(question).readings().stream().noneMatch(r -> r.kind() == Kind.TIME));
    var other = ask(question.replace("2027", "2031"));
    assertInstanceOf(NotFound.class, other, other.text());
  }

  @Test
  void theLatestIsPreferredAndSaidSo() {
    var question = "Hiện nay tỉnh Long Khê có bao nhiêu ca sốt xuất huyết?";
    assertTrue(first(question).contains(" 75 "), first(question));
    assertEquals("ưu tiên tin mới nhất", ask(question).readings().get(0).understood());
    assertFalse(
        ask("Tỉnh Long Khê ở đâu?").readings().stream().anyMatch(r -> r.kind() == Kind.TIME));
  }
}
