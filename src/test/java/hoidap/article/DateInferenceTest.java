package hoidap.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInferenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a day and month take the year that the text stands in
        "Ngày 12/9, hội nghị họp tại Quảng Bình. Trong 6 tháng đầu năm 2023, xuất khẩu tăng. | 2023-09-12",
        "Ngày 12/9, hội nghị bàn kế hoạch hợp tác năm 2023. | 2023-09-12",
        "Đoàn thăm Lào từ ngày 16-18/12. Quý IV/2024 thương mại tăng so với cùng kỳ năm 2023. | 2024-12-18",
        "Sáng 5/2, hai bên hội đàm. Giá trị quý I/2026 tăng. | 2026-02-05",
        "Hôm thứ Năm (14-9), đường ống vỡ. Trong 8 tháng đầu năm 2017, hãng lãi lớn. | 2017-09-14",
        "Chiều nay (23/4), ngân hàng họp đại hội thường niên năm 2021. | 2021-04-23",
        "Ngày 3 tháng 6, cầu thông xe. Trong 5 tháng năm 2022, có 40 vụ tai nạn. | 2022-06-03",
        // with a year
        "Ngày 28.10.2025, xã Tân Lộc họp dân. | 2025-10-28",
        "Chuyến tàu rời ga ngày 05/02/2026 với 300 khách. | 2026-02-05",
        "Ngày 2 tháng 9 năm 2024, lễ hội khai mạc. | 2024-09-02",
        // only a month
        "Hai nước nâng cấp quan hệ vào tháng 12/2025. | 2025-12",
        // the turn of the year
        "Từ ngày 28/12 đến ngày 3/1 có mưa. Ngày 3/1 trời tạnh. Quý I/2026 sẽ rét; quý IV/2025 ấm. | 2026-01-03",
      })
  void takesTheYearFromTheEvidenceAroundIt(String text, String date) {
    var published = DateInference.infer("", text);
    assertEquals(date, published.date());
    assertEquals(Published.Basis.INFERRED, published.basis());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Không có ngày tháng nào.",
        "Sáng 5/2, hai bên hội đàm.", // no year: the clock is not asked
        "Ngày 18/12, đoàn đến thăm. Hai bên rà soát hợp tác giai đoạn 2021-2025.",
        "Ngày 18/12, đoàn đến thăm. Tầm nhìn đến năm 2030 được nhắc lại.",
        "Ngày 18/12, đoàn đến thăm, bàn quy hoạch tới năm 2045.",
        "Miền Nam được giải phóng ngày 30/4/1975.",
        "Sáng 12/5, xã dựng bia nhớ trận đánh ngày 30/4/1975.",
        "Theo Nghị định số 15 ngày 3/2/2020, hộ nghèo được miễn phí.",
        "Ông sinh ngày 4/7/1999 ở Huế.",
        "Tỷ lệ đạt 3/4, tỷ số là (2-1), hơn năm ngoái 7.2 điểm.",
        "Ngày 31/2 không có trên lịch. Quý II/2024 đã qua.",
      })
  void staysUnknownWithoutEvidence(String text) {
    assertEquals(Published.UNKNOWN, DateInference.infer("", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sáng 2/5/2025, xã khánh thành bia. Trận đánh diễn ra ngày 30/4/1975. | 2025-05-02",
        "Sáng 2/5, xã khánh thành bia nhớ ngày 30/4/1975. Trong 4 tháng đầu năm 2025, khách tăng. | 2025-05-02",
        "Ngày 9/6, tòa xử. Trong 5 tháng đầu năm 2024 có 12 vụ. Quyết định ngày 3/2/2020 bị hủy. | 2024-06-09",
      })
  void datesOfHistoryAndOfDecreesAreNotThePublicationDate(String text, String date) {
    assertEquals(date, DateInference.infer("", text).date());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cầu thông xe ngày 17/11 | Trong 10 tháng đầu năm 2025, tỉnh làm 12 cầu. | 2025-11-17",
      })
  void theTitleIsEvidenceToo(String title, String body, String date) {
    assertEquals(date, DateInference.infer(title, body).date());
  }
}
