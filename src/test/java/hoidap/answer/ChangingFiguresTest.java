package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.answer.Answer.Found;
import hoidap.answer.Series.Point;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.article.Published;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that give different values of one thing. */
class ChangingFiguresTest {
  private static FilledArchive archive;
  private static QuestionAnswering answering;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    archive = FilledArchive.ofArticles(folder.resolve("archive.db"), articles());
    answering = archive.answering();
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static List<Article> articles() {
    return List.of(
        article("xe-1", "2024-03-05", "Xe buýt điện", "Huyện Bình Lộc hiện có 40 xe buýt điện."),
        article(
            "xe-2",
            "2025-06-20",
            "Thêm tuyến xe buýt",
            "Tính đến tháng 5/2025, huyện Bình Lộc có 55 xe buýt điện phục vụ người dân."),
        article(
            "xe-3",
            "2026-01-12",
            "Xe buýt điện đông khách",
            "Huyện Bình Lộc có 72 xe buýt điện, chạy trên chín tuyến."),
        article(
            "xe-moi",
            "2025-09-01",
            "Mua xe buýt mới",
            "Huyện Bình Lộc mua thêm 8 xe buýt điện mới trong đợt này."),
        article(
            "xe-khac",
            "2025-11-11",
            "Xe buýt ở Tân Hà",
            "Huyện Tân Hà có 31 xe buýt điện, ít hơn huyện Bình Lộc."),
        article(
            "thuy-1",
            "2026-04-02",
            "Hồ Sông Vệ tích nước",
            "Hồ Sông Vệ đang tích được 120 triệu m3 nước."),
        article(
            "thuy-2",
            "2026-04-02",
            "Mực nước các hồ chứa",
            "Theo ban quản lý, hồ Sông Vệ tích được 135 triệu m3 nước."),
        article(
            "lanh-dao-1",
            "2024-02-02",
            "Lãnh đạo thăm hỏi",
            "Chủ tịch Vinaco Lê Văn Tám thăm công nhân nhà máy."),
        article(
            "lanh-dao-2",
            "2026-03-03",
            "Nhà máy mới",
            "Chủ tịch Vinaco Phạm Thị Hoa dự lễ khởi công nhà máy."));
  }

  private static Article article(String id, String date, String title, String body) {
    var published = Published.stated(LocalDate.parse(date));
    return new Article(id, title, "", body, List.of(), "Báo " + id, published, "", "", "");
  }

  private static Found found(String question) {
    var answer = answering.ask(question, Filter.NONE);
    return assertInstanceOf(Found.class, answer, question + " " + answer.text());
  }

  @Test
  void theNewestLeadsAndEarlierOnesFollowWithTheirDates() {
    var answer = found("Huyện Bình Lộc có bao nhiêu xe buýt điện?");
    assertEquals(
        "Tin ngày 12/1/2026: Huyện Bình Lộc có 72 xe buýt điện, chạy trên chín tuyến. [1]"
            + " Trước đó: tháng 5/2025: 55 xe buýt điện [2]; tin ngày 5/3/2024: 40 xe buýt điện"
            + " [3].",
        answer.text());
    assertEquals(
        List.of("xe-3", "xe-2", "xe-1"),
        answer.citations().stream().map(citation -> citation.article().id()).toList());
    assertEquals(List.of("55 xe buýt điện"), answer.citations().get(1).highlighted());
  }

  @Test
  void aQuestionWithoutAccentsGetsTheSame() {
    assertEquals(
        found("Huyện Bình Lộc có bao nhiêu xe buýt điện?").citations(),
        found("Huyen Binh Loc co bao nhieu xe buyt dien?").citations());
  }

  @Test
  void anotherThingOfTheSameUnitIsNoEarlierValue() {
    var text = found("Huyện Bình Lộc có bao nhiêu xe buýt điện?").text();
    assertFalse(text.contains("8 xe"), text);
    assertFalse(text.contains("31 xe"), text);
  }

  @Test
  void aQuestionOfATimeGetsTheValueOfThatTime() {
    var answer = found("Tháng 5/2025 huyện Bình Lộc có bao nhiêu xe buýt điện?");
    assertTrue(answer.text().contains("55 xe"), answer.text());
    assertFalse(answer.text().contains("72 xe"), answer.text());
    assertFalse(answer.text().contains("40 xe"), answer.text());
  }

  @Test
  void aQuestionForChangeGetsTheValuesOldestFirst() {
    var answer = found("Số xe buýt điện của huyện Bình Lộc thay đổi ra sao?");
    assertEquals(
        "Theo thời gian: tin ngày 5/3/2024: 40 xe buýt điện [1]; tháng 5/2025: 55 xe buýt điện"
            + " [2]; tin ngày 12/1/2026: 72 xe buýt điện [3].",
        answer.text());
    var points =
        List.of(
            new Point(
                "2024-03-05", "tin ngày 5/3/2024", OptionalDouble.of(40), "40 xe buýt điện", 1),
            new Point("2025-05", "tháng 5/2025", OptionalDouble.of(55), "55 xe buýt điện", 2),
            new Point(
                "2026-01-12", "tin ngày 12/1/2026", OptionalDouble.of(72), "72 xe buýt điện", 3));
    assertEquals(points, answer.series().orElseThrow().points());
  }

  @Test
  void aChangeBetweenTwoTimesIsToldOfThese() {
    var answer =
        found("Từ năm 2024 đến năm 2025, số xe buýt điện của huyện Bình Lộc thay đổi ra sao?");
    var dates = answer.series().orElseThrow().points().stream().map(Point::date).toList();
    assertEquals(List.of("2024-03-05", "2025-05", "2026-01-12"), dates);
    var since = found("Từ năm 2025, số xe buýt điện của huyện Bình Lộc thay đổi thế nào?");
    assertEquals(
        List.of("2025-05", "2026-01-12"),
        since.series().orElseThrow().points().stream().map(Point::date).toList());
  }

  @Test
  void differentValuesOfOneDayAreBothTold() {
    var answer = found("Hồ Sông Vệ tích được bao nhiêu triệu m3 nước?");
    assertTrue(answer.text().contains("Các bài báo nêu số khác nhau:"), answer.text());
    assertTrue(answer.text().contains("120 triệu m3"), answer.text());
    assertTrue(answer.text().contains("135 triệu m3"), answer.text());
    assertEquals(2, answer.series().orElseThrow().points().size());
  }

  @Test
  void whoHeldAnOfficeBeforeIsToldToo() {
    var answer = found("Chủ tịch Vinaco là ai?");
    assertEquals(
        "Tin ngày 3/3/2026: Chủ tịch Vinaco Phạm Thị Hoa dự lễ khởi công nhà máy. [1] Trước đó:"
            + " tin ngày 2/2/2024: Lê Văn Tám [2].",
        answer.text());
  }
}
