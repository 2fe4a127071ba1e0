package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tính đến ngày 12/9/2023 có|ngày 12/9/2023|POINT|2023-09-12",
        "hôm 5 tháng 2 năm 2026 có|hôm 5 tháng 2 năm 2026|POINT|2026-02-05",
        "tính đến tháng 9/2023, có|tháng 9/2023|POINT|2023-09",
        "vào tháng 9 năm 2023|tháng 9 năm 2023|POINT|2023-09",
        "năm 2025 có|năm 2025|POINT|2025",
        "10 tháng đầu năm 2024 đạt|10 tháng đầu năm 2024|PART_OF_YEAR|2024-10",
        "sau 9 tháng năm 2025, có|9 tháng năm 2025|PART_OF_YEAR|2025-09",
        "giá ngày 4.10 là|ngày 4.10|POINT|0000-10-04",
        "nửa đầu năm 2023|nửa đầu năm 2023|PART_OF_YEAR|2023-06",
        "quý iii/2025|quý iii/2025|PART_OF_YEAR|2025-09",
        "giai đoạn 2021-2025 có|giai đoạn 2021-2025|YEARS|2025"
      })
  void aTimeIsReadAsFarAsItIsNamed(String text, String words, String form, String date) {
    var times = TimeExpression.in(text);
    assertEquals(1, times.size(), times.toString());
    assertEquals(words, times.get(0).span().of(text));
    assertEquals(form, times.get(0).form().name());
    assertEquals(date, times.get(0).date());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"có 276 dự án", "vốn 6,21 tỷ usd", "thắng 3-1", "tỷ lệ 110/100.000 người", "40/50"})
  void otherNumbersAreNoTimes(String text) {
    assertEquals(0, TimeExpression.in(text).size(), TimeExpression.in(text).toString());
  }

  @Test
  void aTimeWithoutYearIsTheLastOneBeforePublication() {
    var published = LocalDate.of(2026, 2, 5);
    assertEquals("2025-11", TimeExpression.in("tháng 11").get(0).inYearOf(published).date());
    assertEquals("2026-01", TimeExpression.in("tháng 1").get(0).inYearOf(published).date());
  }
}
