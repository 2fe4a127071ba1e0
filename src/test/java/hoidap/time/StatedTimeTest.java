package hoidap.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts fit a time asked about. */
class StatedTimeTest {
  private static StatedTime time(String text) {
    var times = TimeReader.in(text, LocalDate.of(2026, 3, 18));
    assertEquals(1, times.size(), text + ": " + times);
    return times.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "năm 2023,2023-01-01,true",
    "năm 2023,2023-12-31,true",
    "năm 2023,2024-01-01,false",
    "cuối năm 2023,2023-01-01,true",
    "cuối năm 2023,2024-01-01,false",
    "tháng 9/2023,2023-08-31,false",
    "tháng 9/2023,2023-09-01,true",
    "tháng 9/2023,2023-10-31,true",
    "tháng 9/2023,2023-11-01,false",
    "cuối tháng 9/2023,2023-09-01,true",
    "cuối tháng 9/2023,2023-11-01,false",
    "6 tháng đầu năm 2023,2023-09-30,true",
    "6 tháng đầu năm 2023,2023-10-01,false",
    "ngày 5/2/2026,2026-02-04,false",
    "ngày 5/2/2026,2026-02-05,true",
    "ngày 5/2/2026,2026-02-14,true",
    "ngày 5/2/2026,2026-02-15,false",
    "ngày 5/2,2026-02-05,false",
    "trước năm 2020,2019-12-31,true",
    "trước năm 2020,2020-01-01,false",
    "kể từ 2020,2026-03-18,true"
  })
  void newsOfATimeArePublishedInItOrSoonAfter(String text, LocalDate day, boolean isOf) {
    assertEquals(isOf, time(text).isPublishedIn(Optional.of(day)));
  }

  @Test
  void whatHasNoDateIsPublishedInNoTime() {
    assertFalse(time("năm 2023").isPublishedIn(Optional.empty()));
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
    "ngày 5/2/2026,hội kiến ngày 5/2/2025,false",
    "ngày 5/2/2026,thăm từ ngày 4/2/2026 đến ngày 6/2/2026,true"
  })
  void aTextSpeaksOfATimeThatItNames(String time, String text, boolean isNamed) {
    assertEquals(isNamed, time(time).isNamedIn(text, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "năm 2024,2024-12-10,năm 2024 đạt 2 tỷ,EXACT",
    "năm 2024,2025-12-10,năm ngoái đạt 2 tỷ,EXACT",
    "năm 2024,2024-12-10,năm nay đạt 2 tỷ,EXACT",
    "năm 2024,2024-12-10,tháng trước đạt 2 tỷ,WITHIN",
    "năm 2024,2024-12-10,tỉnh đạt 2 tỷ,WRITTEN",
    "tháng 11/2024,2024-11-10,tỉnh đạt 2 tỷ,WRITTEN",
    "tháng 11/2024,2024-12-10,tỉnh đạt 2 tỷ,SOON_AFTER",
    "năm 2024,2024-12-10,10 tháng đầu năm đạt 2 tỷ,SHARE",
    "năm 2024,2024-12-10,quý I/2024 đạt 2 tỷ,SHARE",
    "năm 2024,2024-12-10,năm 2023 đạt 2 tỷ,OTHER_TIME",
    "năm 2024,2025-12-10,năm 2023 đạt 2 tỷ,NONE",
    "năm 2024,2025-12-10,tỉnh đạt 2 tỷ,NONE",
    "năm 2023,2024-12-10,tăng 10% so với cùng kỳ năm 2023,NONE",
    "10 tháng đầu năm 2024,2025-12-10,trong 10 tháng năm 2024,EXACT",
    "10 tháng đầu năm 2024,2025-12-10,từ tháng 1 đến tháng 10/2024,EXACT",
    "10 tháng đầu năm 2024,2025-12-10,tháng 5/2024,WITHIN",
    "10 tháng đầu năm 2024,2025-12-10,cả năm 2024,AROUND",
    "tháng 5/2024,2025-12-10,cả năm 2024,NONE",
    "cuối tháng 2/2026,2026-06-10,hồi tháng 2,WITHIN"
  })
  void sentencesAreMoreOrLessOfATime(String time, LocalDate published, String text, Match match) {
    assertEquals(match, time(time).match(text, Optional.of(published)));
  }

  @ParameterizedTest
  @CsvSource({
    "2023,năm 2023,true",
    "2023-09,tháng 9/2023,true",
    "2023-09,tháng 8/2023,false",
    "2023-09-12,ngày 12/9,true"
  })
  void datesOfIsoAreTimes(String date, String text, boolean isNamed) {
    assertEquals(isNamed, StatedTime.ofIso(date).isNamedIn(text, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "Giai đoạn 2019-2015 là một lỗi gõ",
    "Từ năm 2021-2019 có thay đổi",
    "Trong 0 ngày qua không có gì"
  })
  void timesThatRunBackwardsAreNone(String text) {
    assertFalse(time("năm 2023").isNamedIn(text, Optional.of(LocalDate.of(2026, 3, 18))));
  }
}
