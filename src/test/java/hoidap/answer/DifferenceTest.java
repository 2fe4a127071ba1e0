package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hoidap.FilledArchive;
import hoidap.NewsArticles;
import hoidap.answer.Answer.NotFound;
import hoidap.article.Article;
import hoidap.article.Filter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refusal says of the nearest article. */
class DifferenceTest {
  private static FilledArchive filled;
  private static QuestionAnswering answering;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    filled = FilledArchive.ofArticles(folder.resolve("near.db"), articles());
    answering =
        new QuestionAnswering(filled.archive(), filled.embedder(), new ExtractiveComposer());
  }

  @AfterAll
  static void close() {
    filled.close();
  }

  private static List<Article> articles() {
    return List.of(
        NewsArticles.article(
            "ca-tra",
            "Xuất khẩu cá tra sang Brazil tăng mạnh",
            "Năm 2025, Việt Nam xuất khẩu 150 triệu USD cá tra sang Brazil. Bộ Công Thương cho biết"
                + " nhu cầu cá tra của Brazil còn tăng."),
        NewsArticles.article(
            "cau-an-phu",
            "Khánh thành cầu An Phú",
            "Cầu An Phú ở tỉnh Đồng Tháp khánh thành sáng 3/5/2026 sau ba năm thi công. Cầu nối hai"
                + " bờ sông Tiền."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Năm 2025 Việt Nam xuất khẩu bao nhiêu cá tra sang Argentina? | Bài gần nhất không nhắc đến “Argentina”.
          Năm 2019 Việt Nam xuất khẩu bao nhiêu cá tra sang Brazil?    | Bài gần nhất nói về thời gian khác.
          Cầu An Phú ở Đồng Tháp dài bao nhiêu mét?                    | Bài gần nhất không nêu con số được hỏi.
          Vì sao tỉnh Đồng Tháp tháo dỡ cầu An Phú?                    | Bài gần nhất không nói đến “tháo dỡ”.
          """)
  void aNearMissNamesTheDifference(String question, String difference) {
    assertEquals(ExtractiveComposer.NOT_FOUND + " " + difference, refusal(question));
  }

  @Test
  void whatIsFarHasNoDifferenceWorthTelling() {
    assertEquals(ExtractiveComposer.NOT_FOUND, refusal("Ai phát minh ra bóng đèn điện?"));
  }

  private static String refusal(String question) {
    var answer = answering.ask(question, Filter.NONE);
    return assertInstanceOf(NotFound.class, answer, answer.text()).text();
  }
}
