package hoidap.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.text.VietnameseText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as questions name them, asked on Wednesday 18 March 2026. */
class TimeReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

  private static List<StatedTime> read(String text) {
    return TimeReader.in(text, TODAY);
  }

  /** Returns the times with their days: "2024-01-01/2024-12-31", ".." where it is open. */
  private static String ranges(List<StatedTime> times) {
    return times.stream()
        .map(StatedTime::range)
        .map(range -> day(range.first()) + "/" + day(range.last()))
        .collect(Collectors.joining(" "));
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? ".." : day.toString();
  }

  private static void assertReads(String ranges, String text) {
    assertEquals(ranges, ranges(read(text)), text);
    var plain = VietnameseText.withoutAccents(text);
    assertEquals(ranges, ranges(read(plain)), plain);
  }

  @ParameterizedTest
  @CsvSource({
    "kỳ họp ngày 28/10/2025,2025-10-28/2025-10-28",
    "kỳ họp 28.10.2025 bàn gì,2025-10-28/2025-10-28",
    "kỳ họp 28-10-2025,2025-10-28/2025-10-28",
    "hôm ngày 5 tháng 2 năm 2026,2026-02-05/2026-02-05",
    "Ngày 5 tháng 2 năm 2026 có gì?,2026-02-05/2026-02-05",
    "vào ngày 5 tháng 2,2026-02-05/2026-02-05",
    "cuộc gặp ngày 5/2,2026-02-05/2026-02-05",
    "hôm 5/4 có gì,2025-04-05/2025-04-05",
    "chiều 5/2 ai đến,2026-02-05/2026-02-05",
    "trận hôm 12/11 và trận ngày 17/11/2025,2025-11-12/2025-11-12 2025-11-17/2025-11-17",
    "giá vàng hôm nay,2026-03-18/2026-03-18",
    "ngày hôm qua ai thắng,2026-03-17/2026-03-17",
    "hôm kia có gì,2026-03-16/2026-03-16",
    "trận đấu tối qua,2026-03-17/2026-03-17",
    "thời tiết ngày mai,2026-03-19/2026-03-19"
  })
  void daysAreRead(String text, String ranges) {
    assertReads(ranges, text);
  }

  @ParameterizedTest
  @CsvSource({
    "tuần này có gì,2026-03-16/2026-03-22",
    "tuần trước có gì,2026-03-09/2026-03-15",
    "tuần vừa rồi có gì,2026-03-09/2026-03-15",
    "tuần qua có gì,2026-03-09/2026-03-15",
    "tuần sau có gì,2026-03-23/2026-03-29"
  })
  void weeksAreRead(String text, String ranges) {
    assertReads(ranges, text);
  }

  @ParameterizedTest
  @CsvSource({
    "tháng 9/2023 có gì,2023-09-01/2023-09-30",
    "Tháng 9 năm 2023 có gì?,2023-09-01/2023-09-30",
    "tháng 2-2024,2024-02-01/2024-02-29",
    "đến 9/2023,2023-09-01/2023-09-30",
    "tháng 9 năm ngoái,2025-09-01/2025-09-30",
    "tháng 9 vừa qua,2025-09-01/2025-09-30",
    "tháng 3 vừa rồi,2026-03-01/2026-03-31",
    "tháng này,2026-03-01/2026-03-31",
    "tháng trước có bao nhiêu ca,2026-02-01/2026-02-28",
    "tháng sau,2026-04-01/2026-04-30",
    "hồi tháng 10 ai thắng,2025-10-01/2025-10-31",
    "hồi tháng 1 ai thắng,2026-01-01/2026-01-31",
    "đầu tháng 2/2026,2026-02-01/2026-02-10",
    "giữa tháng 2/2026,2026-02-11/2026-02-20",
    "cuối tháng 2/2026,2026-02-21/2026-02-28",
    "nửa cuối tháng 2/2026,2026-02-16/2026-02-28",
    "đầu tháng này,2026-03-01/2026-03-10",
    "hồi tháng 10 và tháng 11/2025,2025-10-01/2025-10-31 2025-11-01/2025-11-30",
    "3 tháng trước,2025-12-01/2025-12-31"
  })
  void monthsAreRead(String text, String ranges) {
    assertReads(ranges, text);
  }

  @ParameterizedTest
  @CsvSource({
    "quý I/2025,2025-01-01/2025-03-31",
    "quý II năm 2025,2025-04-01/2025-06-30",
    "quý 3 năm ngoái,2025-07-01/2025-09-30",
    "quý IV/2024 tăng bao nhiêu,2024-10-01/2024-12-31",
    "quý tư năm 2024,2024-10-01/2024-12-31",
    "quý trước,2025-10-01/2025-12-31",
    "quý này,2026-01-01/2026-03-31",
    "quý I xuất khẩu bao nhiêu,2026-01-01/2026-03-31",
    "quý III xuất khẩu bao nhiêu,2025-07-01/2025-09-30",
    "nửa đầu năm 2024,2024-01-01/2024-06-30",
    "nửa cuối năm ngoái,2025-07-01/2025-12-31",
    "6 tháng đầu năm 2023,2023-01-01/2023-06-30",
    "sáu tháng đầu năm 2023,2023-01-01/2023-06-30",
    "10 tháng đầu năm 2024,2024-01-01/2024-10-31",
    "10 tháng năm 2024,2024-01-01/2024-10-31",
    "9 tháng cuối năm 2025,2025-04-01/2025-12-31",
    "2 tháng đầu năm nay,2026-01-01/2026-02-28",
    "2 tháng đầu năm,2026-01-01/2026-02-28",
    "ba quý đầu năm 2025,2025-01-01/2025-09-30",
    "từ tháng 1 đến hết tháng 10 năm 2024,2024-01-01/2024-10-31"
  })
  void sharesOfAYearAreRead(String text, String ranges) {
    assertReads(ranges, text);
  }

  @ParameterizedTest
  @CsvSource({
    "trong năm 2020,2020-01-01/2020-12-31",
    "Năm 2020 ra sao,2020-01-01/2020-12-31",
    "hai nước lập quan hệ năm 1962,1962-01-01/1962-12-31",
    "kim ngạch 2024,2024-01-01/2024-12-31",
    "năm nay,2026-01-01/2026-12-31",
    "năm ngoái,2025-01-01/2025-12-31",
    "năm kia,2024-01-01/2024-12-31",
    "năm trước tăng mấy,2025-01-01/2025-12-31",
    "năm sau,2027-01-01/2027-12-31",
    "đầu năm 2025,2025-01-01/2025-04-30",
    "giữa năm 2025,2025-05-01/2025-08-31",
    "cuối năm 2025,2025-09-01/2025-12-31",
    "đầu năm nay,2026-01-01/2026-04-30",
    "hai năm trước,2024-01-01/2024-12-31"
  })
  void yearsAreRead(String text, String ranges) {
    assertReads(ranges, text);
  }

  @ParameterizedTest
  @CsvSource({
    "từ 2023 đến nay,2023-01-01/2026-03-18",
    "từ năm 2023 tới nay,2023-01-01/2026-03-18",
    "từ tháng 9/2023 đến cuối năm 2025,2023-09-01/2025-12-31",
    "từ tháng 12/2025 đến tháng 2/2026,2025-12-01/2026-02-28",
    "từ tháng 10 đến tháng 2/2026,2025-10-01/2026-02-28",
    "từ đầu năm đến nay,2026-01-01/2026-03-18",
    "trong giai đoạn 2021-2025,2021-01-01/2025-12-31",
    "giai đoạn 2021 – 2025 được bao nhiêu,2021-01-01/2025-12-31",
    "trong 5 năm 2021-2025,2021-01-01/2025-12-31",
    "hai năm 2024 và 2025,2024-01-01/2025-12-31",
    "trong 5 năm qua,2021-03-19/2026-03-18",
    "ba tháng gần đây,2025-12-19/2026-03-18",
    "kể từ 2020,2020-01-01/..",
    "từ tháng 9/2023,2023-09-01/..",
    "trước năm 2020,../2019-12-31",
    "sau tháng 3/2025,2025-04-01/..",
    "thập niên 2010,2010-01-01/2019-12-31",
    "những năm 1990,1990-01-01/1999-12-31"
  })
  void spansAreRead(String text, String ranges) {
    assertReads(ranges, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hiệp định 2021-2025",
        "Kế hoạch phát triển giai đoạn 2021-2025",
        "chiến lược 2021-2030",
        "nhiệm kỳ 2026-2031",
        "năm học 2025-2026",
        "trước Đại hội XIV",
        "COP28 bàn gì",
        "SEA Games 33",
        "Nghị định 168/2024/NĐ-CP",
        "Nghị quyết số 12/2024",
        "U23 gặp ai",
        "G20 họp ở đâu",
        "Đề án 06",
        "276 dự án",
        "2024 tấn gạo",
        "2050 đồng",
        "thắng 2-1",
        "tỷ lệ 3/4",
        "giá 2.023 đồng",
        "ngày 31/2/2026",
        "tháng 13/2025",
        "nhiều năm qua",
        "tháng trước đó",
        "một năm sau",
        "5 năm tới",
        "mỗi năm bao nhiêu",
        "Việt Nam trước nay"
      })
  void namesAndNumbersAreNoTimes(String text) {
    assertEquals("", ranges(read(text)), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vòng loại Asian Cup 2027",
        "đội vô địch World Cup 2026",
        "giải vô địch trẻ 2025",
        "Hiến pháp năm 2013",
        "Hiệp định 2025"
      })
  void aYearBehindANameBelongsToIt(String text) {
    var times = read(text);
    assertEquals(1, times.size(), times.toString());
    assertEquals(Use.NAME, times.get(0).use());
  }

  @Test
  void vietNamWithoutAccentsIsNoYear() {
    assertEquals("", ranges(read("viet nam sau do the nao")));
    assertEquals("2024-01-01/2024-12-31", ranges(read("viet nam 2024")));
    assertEquals("2024", read("viet nam 2024").get(0).span().of("viet nam 2024"));
  }

  @Test
  void aPeriodThatIsOnlyComparedWithIsKnownAsSuch() {
    var times = read("So với cùng kỳ 2023, 10 tháng năm 2024 tăng bao nhiêu?");
    assertEquals("2023-01-01/2023-12-31 2024-01-01/2024-10-31", ranges(times));
    assertEquals(Use.COMPARISON, times.get(0).use());
    assertEquals(Use.TIME, times.get(1).use());
    assertEquals(Use.TIME, read("So với năm 2023, nay tăng bao nhiêu?").get(0).use());
  }

  @Test
  void aSpanKnowsItsEnds() {
    var time = read("từ tháng 9/2023 đến cuối năm 2025").get(0);
    assertEquals("2023-09-01/2023-09-30 2025-09-01/2025-12-31", ranges(time.ends()));
    assertEquals(List.of(), read("từ 2023 đến nay").get(0).ends());
  }

  @ParameterizedTest
  @CsvSource({
    "ngày 28/10/2025,DAY",
    "tuần trước,WEEK",
    "cuối tháng 2/2026,MONTH_PART",
    "tháng 2/2026,MONTH",
    "quý I/2025,QUARTER",
    "10 tháng đầu năm 2024,MONTHS",
    "nửa đầu năm 2024,MONTHS",
    "đầu năm 2025,YEAR_PART",
    "năm 2024,YEAR",
    "kể từ 2020,YEARS"
  })
  void timesAreOfAGranularity(String text, Granularity granularity) {
    assertEquals(granularity, read(text).get(0).granularity());
  }

  @Test
  void onlyATimeWhoseYearIsKnownIsAFilter() {
    assertTrue(read("tháng 9/2025").get(0).isFilter());
    assertTrue(read("tháng 9 vừa qua").get(0).isFilter());
    assertTrue(read("ngày 5/2").get(0).isFilter());
    assertFalse(read("hồi tháng 9").get(0).isFilter());
    assertFalse(read("quý I").get(0).isFilter());
  }

  @Test
  void relativeTimesDependOnTheDay() {
    assertTrue(read("tháng trước").get(0).relative());
    assertTrue(read("từ 2023 đến nay").get(0).relative());
    assertFalse(read("tháng 9/2023").get(0).relative());
    var later = TimeReader.in("tháng trước", LocalDate.of(2024, 1, 31));
    assertEquals("2023-12-01/2023-12-31", ranges(later));
  }

  @Test
  void theSpanHoldsTheWholeTime() {
    var text = "Kim ngạch 10 tháng đầu năm 2024 là bao nhiêu?";
    assertEquals("10 tháng đầu năm 2024", read(text).get(0).span().of(text));
    var open = "Trước đây, từ năm 2023 đến nay ra sao?";
    assertEquals("từ năm 2023 đến nay", read(open).get(0).span().of(open));
  }

  @ParameterizedTest
  @CsvSource({
    "năm 2024,01/01/2024 – 31/12/2024",
    "ngày 5/2/2026,05/02/2026",
    "kể từ 2020,từ 01/01/2020",
    "trước năm 2020,đến 31/12/2019"
  })
  void rangesAreShown(String text, String shown) {
    assertEquals(shown, read(text).get(0).range().shown());
  }
}
