package hoidap.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.article.Filter;
import hoidap.text.VietnameseText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrieverTest {
  private static final int POOL = 60;

  private static FilledArchive filled;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    filled = FilledArchive.ofArticles(folder.resolve("ten.db"), SmallArticles.all());
  }

  @AfterAll
  static void close() {
    filled.close();
  }

  private static List<Passage> retrieve(String question, Filter filter, RankingWeights weights) {
    var read =
        new QuestionReader(filled.embedder(), filled.archive(), Clock.systemUTC())
            .read(question, filter, Set.of());
    return new Retriever(filled.archive(), filled.embedder(), weights).retrieve(read, POOL);
  }

  private static List<Passage> retrieve(String question) {
    return retrieve(question, Filter.NONE, RankingWeights.DEFAULT);
  }

  private static String first(List<Passage> passages) {
    return passages.get(0).article().id();
  }

  private static Set<String> ids(List<Passage> passages) {
    return passages.stream().map(passage -> passage.article().id()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cầu Rạch Vẹt dài bao nhiêu mét?|cau",
        "Nông dân hái được bao nhiêu tấn cà phê?|ca-phe",
        "Huấn luyện viên của đội bóng Hải Sơn là ai?|bong-da",
        "Bệnh viện huyện nhận thiết bị gì?|benh-vien",
        "Trường Mường Pồn có bao nhiêu học sinh?|truong-hoc",
        "Công suất nhà máy điện gió Bãi Sậy?|dien-gio",
        "Tỉnh Long Khê xuất khẩu bao nhiêu gạo?|gao",
        "Ai là chủ tịch tỉnh Long Khê?|chu-tich",
        "Bão số 6 làm tốc mái bao nhiêu ngôi nhà?|bao",
        "Đạo diễn bộ phim về làng gốm là ai?|phim"
      })
  void theArticleAskedAboutComesFirst(String question, String id) {
    assertEquals(id, first(retrieve(question)));
    assertEquals(id, first(retrieve(question, Filter.NONE, RankingWeights.WORDS)));
    assertEquals(id, first(retrieve(VietnameseText.fold(question))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thời tiết xấu gây thiệt hại|bao",
        "điện ảnh, điện ảnh Việt|phim",
        "y tế, khám chữa bệnh|benh-vien",
        "giáo dục, lớp học của trẻ em|truong-hoc"
      })
  void meaningAloneFindsWhatIsSaidInOtherWords(String question, String id) {
    assertEquals(id, first(retrieve(question, Filter.NONE, RankingWeights.MEANING)));
  }

  @Test
  void passagesComeBestFirst() {
    var passages = retrieve("Tỉnh Long Khê xuất khẩu bao nhiêu gạo?");
    for (int i = 1; i < passages.size(); i++) {
      assertTrue(passages.get(i - 1).score() >= passages.get(i).score());
    }
  }

  @Test
  void aFilterByPublisherLeavesOnlyItsArticles() {
    var filter = new Filter(Optional.empty(), Optional.empty(), Optional.of("bao song nuoc"));
    var passages = retrieve("Tỉnh Long Khê có gì mới?", filter, RankingWeights.DEFAULT);
    assertEquals("chu-tich", first(passages));
    assertEquals(
        Set.of(), minus(ids(passages), Set.of("cau", "benh-vien", "dien-gio", "chu-tich")));
  }

  @Test
  void aFilterByDateLeavesOnlyArticlesOfThatTime() {
    var filter =
        new Filter(
            Optional.of(LocalDate.of(2025, 2, 10)),
            Optional.of(LocalDate.of(2025, 9, 12)),
            Optional.empty());
    var passages = retrieve("Hải Sơn", filter, RankingWeights.DEFAULT);
    assertEquals("bao", first(passages));
    assertEquals(Set.of(), minus(ids(passages), Set.of("gao", "chu-tich", "bao")));
  }

  @Test
  void aFilterThatNothingPassesLeavesNothing() {
    var filter = new Filter(Optional.empty(), Optional.empty(), Optional.of("Báo Không Có"));
    assertEquals(List.of(), retrieve("Hải Sơn", filter, RankingWeights.DEFAULT));
  }

  private static Set<String> minus(Set<String> ids, Set<String> allowed) {
    return ids.stream().filter(id -> !allowed.contains(id)).collect(Collectors.toSet());
  }

  @Test
  void aQuestionOfFunctionWordsDoesNotFail() {
    for (var passage : retrieve("là gì của ai ở đâu?")) {
      assertTrue(Double.isFinite(passage.score()));
    }
  }

  @Test
  void spansStandInTheirArticles() {
    for (var passage : retrieve("Tỉnh Long Khê")) {
      assertTrue(passage.article().body().contains(passage.text()));
      for (var sentence : passage.sentences()) {
        assertTrue(passage.span().start() <= sentence.span().start());
        assertTrue(sentence.span().end() <= passage.span().end());
      }
    }
  }

  @Test
  void theBestOfEachArticleNamesEachOnce() {
    var passages = retrieve("Tỉnh Long Khê");
    var best = Retriever.bestOfEachArticle(passages);
    assertEquals(ids(passages).size(), best.size());
    assertEquals(passages.get(0), best.get(0));
  }

  @Test
  void anEmptyArchiveHoldsNothing(@TempDir Path folder) {
    try (var empty = FilledArchive.empty(folder.resolve("empty.db"))) {
      var question =
          new QuestionReader(empty.embedder(), empty.archive(), Clock.systemUTC())
              .read("Cầu dài mấy mét?", Filter.NONE, Set.of());
      assertEquals(
          List.of(), new Retriever(empty.archive(), empty.embedder()).retrieve(question, POOL));
    }
  }
}
