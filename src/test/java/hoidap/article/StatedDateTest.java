package hoidap.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-05 | 2026-02-05",
        "2026-02-05T23:30:00+07:00 | 2026-02-05",
        "2026-02-05T23:30:00Z | 2026-02-06",
        "2026-02-17T11:09:51.128688+07:00 | 2026-02-17",
        "2026-02-05 14:30:00 | 2026-02-05",
        "2026/2/5 | 2026-02-05",
        "Thứ năm, 05/02/2026, 14:30 (GMT+7) | 2026-02-05",
        "5.2.2026 | 2026-02-05",
        "14:30 | 05-02-2026 | 2026-02-05",
        "Thu, 05 Feb 2026 20:00:00 GMT | 2026-02-06",
        "31/2/2026 rồi 1/3/2026 | 2026-03-01",
      })
  void readsDaysAsPagesWriteThem(String row) {
    int bar = row.lastIndexOf('|');
    assertEquals(
        Optional.of(LocalDate.parse(row.substring(bar + 1).strip())),
        StatedDate.parse(row.substring(0, bar)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hôm qua", "2026", "30/2/2026", "1234-56-78"})
  void isEmptyWhereNoCalendarHasTheDay(String text) {
    assertEquals(Optional.empty(), StatedDate.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "https://vi.example.vn/2026/02/05/cau.html, 2026-02-05",
    "https://vi.example.vn/cau-2026-02-05.html, 2026-02-05",
    "https://vi.example.vn/cau-20260205.html, 2026-02-05",
    "https://vi.example.vn/cau-20260205163534963.htm, 2026-02-05",
    "https://vi.example.vn/cau-185260205195249176.htm, 2026-02-05",
  })
  void readsTheDayInAnAddress(String url, LocalDate day) {
    assertEquals(Optional.of(day), StatedDate.inAddress(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://vi.example.vn/ke-hoach-2021-2025.html",
        "https://vi.example.vn/cau-297921.html",
        "https://vi.example.vn/cau-20261332.html",
        "https://vi.example.vn/tin-185991399999999999.htm",
      })
  void isEmptyWhereAnAddressHasNoDay(String url) {
    assertEquals(Optional.empty(), StatedDate.inAddress(url));
  }
}
