package hoidap.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.article.Article;
import hoidap.article.Published;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {
  private static StatedTime time(String text) {
    var times = StatedTime.in(text);
    assertEquals(1, times.size(), text + ": " + times);
    return times.get(0);
  }

  private static Article article(String date) {
    return SmallArticles.article("a", date, "", "", "Một câu.");
  }

  @ParameterizedTest
  @CsvSource({
    "kỳ họp ngày 28/10/2025,2025,10,28",
    "kỳ họp 28.10.2025,2025,10,28",
    "kỳ họp 28-10-2025,2025,10,28",
    "hôm ngày 5 tháng 2 năm 2026,2026,2,5",
    "ngay 5 thang 2 nam 2026,2026,2,5",
    "vào ngày 5 tháng 2,0,2,5",
    "cuộc gặp ngày 5/2,0,2,5",
    "hôm 5/2 có gì,0,2,5",
    "tháng 9/2023 có gì,2023,9,0",
    "tháng 9 năm 2023 có gì,2023,9,0",
    "thang 9 nam 2023 co gi,2023,9,0",
    "đến 9/2023,2023,9,0",
    "Tháng 9/2023 có gì,2023,9,0",
    "trong năm 2020,2020,0,0",
    "Năm 2020 ra sao,2020,0,0",
    "kim ngạch 2024,2024,0,0"
  })
  void timesAreRead(String text, int year, int month, int day) {
    var time = time(text);
    assertEquals(List.of(year, month, day), List.of(time.year(), time.month(), time.day()), text);
  }

  @ParameterizedTest
  @CsvSource({
    "Ngày 5 tháng 2 năm 2026 có gì?,2026,2,5",
    "Ngày 5/2 hai bên bàn gì?,0,2,5",
    "Tháng 9 năm 2023 có gì?,2023,9,0"
  })
  void timesThatOpenAQuestionAreRead(String text, int year, int month, int day) {
    timesAreRead(text, year, month, day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "giai đoạn 2021-2025",
        "giai đoạn 2021 - 2025",
        "giai đoạn 2021–2025",
        "276 dự án"
      })
  void spansOfYearsAndOtherNumbersAreNoTimes(String text) {
    assertEquals(List.of(), StatedTime.in(text));
  }

  @Test
  void severalTimesAreReadOnceEach() {
    var times = StatedTime.in("từ tháng 9/2023 đến ngày 5/2/2026 và năm 2024");
    assertEquals(3, times.size(), times.toString());
    for (var one : times) {
      for (var other : times) {
        assertTrue(
            one == other
                || one.span().end() <= other.span().start()
                || other.span().end() <= one.span().start());
      }
    }
  }

  @Test
  void theSpanHoldsTheTime() {
    var text = "Kim ngạch tháng 9/2023 là bao nhiêu?";
    assertTrue(time(text).span().of(text).endsWith("9/2023"));
  }

  @ParameterizedTest
  @CsvSource({
    "năm 2023,2023-01-01,true",
    "năm 2023,2023-12-31,true",
    "năm 2023,2024-01-01,false",
    "tháng 9/2023,2023-08-31,false",
    "tháng 9/2023,2023-09-01,true",
    "tháng 9/2023,2023-10-31,true",
    "tháng 9/2023,2023-11-01,false",
    "ngày 5/2/2026,2026-02-04,false",
    "ngày 5/2/2026,2026-02-05,true",
    "ngày 5/2/2026,2026-02-14,true",
    "ngày 5/2/2026,2026-02-15,false",
    "ngày 5/2,2026-02-05,false",
    "ngày 31/2/2026,2026-03-01,false"
  })
  void anArticleIsOfATimeWhenPublishedInItOrSoonAfter(String text, String date, boolean isOf) {
    assertEquals(isOf, time(text).isTimeOf(article(date)));
  }

  @Test
  void anArticleWithoutADateIsOfNoTime() {
    var article =
        new Article("a", "", "", "Một câu.", List.of(), "", Published.UNKNOWN, "", "", "");
    assertFalse(time("năm 2023").isTimeOf(article));
  }

  @ParameterizedTest
  @CsvSource({
    "ngày 5/2,Chiều 5/2 hai bên gặp nhau,true",
    "ngày 5/2,ngày 05/02/2026,true",
    "ngày 5/2,ngày 5 tháng 2,true",
    "ngày 5/2,ngày 15/2,false",
    "ngày 5/2,ngày 5/20,false",
    "ngày 5/2,ngày 2/5,false",
    "tháng 9/2023,tính đến tháng 9 năm 2023,true",
    "tháng 9/2023,ngày 12/9/2023,true",
    "tháng 9/2023,tháng 10/2023,false",
    "tháng 9/2023,tháng 9/2024,false",
    "năm 2023,hội nghị ngày 12/9/2023,true",
    "năm 2023,giá 2.023 đồng,false",
    "ngày 5/2/2026,hội kiến ngày 5/2/2026,true",
    "ngày 5/2/2026,hội kiến ngày 5/2,true",
    "ngày 5/2/2026,hội kiến ngày 5/2/2025,false"
  })
  void aTextSpeaksOfATimeThatItNames(String time, String text, boolean isNamed) {
    assertEquals(isNamed, time(time).isNamedIn(text));
  }
}
