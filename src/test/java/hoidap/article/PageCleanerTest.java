package hoidap.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCleanerTest {
  private static final List<String> PARAGRAPHS =
      List.of(
          "Chiều 17/11, cầu Rạch Vẹt nối hai xã ven sông của tỉnh Vĩnh Long chính thức cho xe chạy.",
          "Cây cầu dài 286 m, rộng 9 m, tổng vốn 178 tỷ đồng lấy hết từ ngân sách của tỉnh nhà.",
          "Trước đây mỗi ngày có khoảng 2.300 lượt khách qua bến phà cũ, cao điểm phải đợi cả giờ.",
          "Đại diện nhà thầu khẳng định mặt cầu được bảo hành năm năm và sẽ kiểm tra hằng quý.");
  private static final List<String> HEADLINES =
      List.of(
          "Bến phà cuối cùng của cù lao Mây",
          "Nông dân trồng bưởi Năm Roi gặp khó vì giá rớt",
          "Trường học vùng cù lao có thư viện mới");

  @Test
  void aCleanPageIsLeftAsItIs() {
    assertBody(PARAGRAPHS, PARAGRAPHS);
  }

  @Test
  void anEmptyPageStaysEmpty() {
    assertBody(List.of(), List.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void aListUnderAMarkerIsDroppedWhereverItStands(int at) {
    var page = new ArrayList<>(PARAGRAPHS);
    page.addAll(at, HEADLINES);
    page.add(at, "Tin liên quan");
    assertBody(PARAGRAPHS, page);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void headlinesInARowAreDroppedWithoutAMarker(int at) {
    var page = new ArrayList<>(PARAGRAPHS);
    page.addAll(at, HEADLINES);
    assertBody(PARAGRAPHS, page);
  }

  @Test
  void anArticleWithSubheadingsAndPicturesGoesOnAfterAList() {
    var rest =
        List.of(
            PARAGRAPHS.get(1),
            "Rút ngắn một giờ qua sông",
            PARAGRAPHS.get(2),
            "Cầu nhìn từ bờ bắc. (Ảnh: Thanh Tú)",
            "Cầu nhìn từ bờ nam. (Ảnh: Thanh Tú)",
            "Cầu nhìn từ trên cao. (Ảnh: Thanh Tú)",
            PARAGRAPHS.get(3));
    var page = new ArrayList<>(PARAGRAPHS.subList(0, 1));
    page.add("Tin liên quan");
    page.addAll(HEADLINES);
    page.addAll(rest);
    var expected = new ArrayList<>(PARAGRAPHS);
    expected.add(2, "Rút ngắn một giờ qua sông");
    assertBody(expected, page);
  }

  @Test
  void aSourceWithoutFullStopsLosesNoSentence() {
    var lines = PARAGRAPHS.stream().map(line -> line.replaceFirst("\\.$", "")).toList();
    assertBody(lines, lines);
  }

  @Test
  void shortRowsBetweenParagraphsAreATable() {
    var rows = List.of("Xe máy", "0 đồng", "Xe tải", "35.000 đồng");
    var page = new ArrayList<>(PARAGRAPHS);
    page.addAll(2, rows);
    assertBody(page, page);
  }

  @Test
  void aTableAtTheEndIsKept() {
    var page = new ArrayList<>(PARAGRAPHS);
    page.addAll(List.of("Ngành", "Chỉ tiêu", "Kinh tế", "60", "Khoa học dữ liệu", "120"));
    assertBody(page, page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thanh Tú", "Thanh Tú - Hoài Nam", "Theo Reuters", "Hoài Nam (tổng hợp)"})
  void theAuthorAtTheEndIsNoSentence(String author) {
    var page = new ArrayList<>(PARAGRAPHS);
    page.add(author);
    assertBody(PARAGRAPHS, page);
  }

  @Test
  void aSpeakersNameMayReturnButAParagraphMayNot() {
    var page = List.of("PV:", PARAGRAPHS.get(0), "PV:", PARAGRAPHS.get(1), PARAGRAPHS.get(0));
    assertBody(page.subList(0, 4), page);
  }

  @Test
  void aSentenceAboveABareCreditStaysWhenItReportsOrGoesOn() {
    for (var sentence :
        List.of("Bên cạnh đó, xã trồng cây hai đầu cầu.", "Ông Đởm cho biết quán đã đông hơn.")) {
      var page = new ArrayList<>(PARAGRAPHS);
      page.add(2, sentence);
      var expected = List.copyOf(page);
      page.add(3, "Ảnh: Thanh Tú");
      assertBody(expected, page);
    }
  }

  @Test
  void captionsAreKeptApartEachOnce() {
    var caption = "Cầu nhìn từ bờ bắc. (Ảnh: Thanh Tú)";
    var page = new ArrayList<>(PARAGRAPHS);
    page.addAll(1, Collections.nCopies(2, caption));
    var clean = PageCleaner.clean(page);
    assertEquals(PARAGRAPHS, clean.paragraphs());
    assertEquals(List.of(caption), clean.captions());
  }

  private static void assertBody(List<String> expected, List<String> page) {
    assertEquals(expected, PageCleaner.clean(page).paragraphs());
  }
}
