package hoidap.eval.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CẦU RẠCH VẸT | cầu Rạch Vẹt",
        "hòa bình | hoà bình",
        "Ủy ban xã Thúy Lĩnh | Uỷ ban xã Thuý Lĩnh",
        "“Cầu Rạch Vẹt”, (mới)! | cầu rạch vẹt mới",
        "TP.HCM | TP HCM",
        "Hà Nội - Huế | Hà Nội – Huế",
        "5 tỉ đồng | 5 tỷ đồng",
        "6,21 tỉ. | 6,21 tỷ",
        "hơn 5 tỉ | hơn 5 tỷ",
        "12% | 12 %",
        "12,5% | 12,5 phần trăm",
        "6,21 | 6.21",
        "1.234 | 1234",
        "1,234 | 1234",
        "1.234.567 đồng | 1,234,567 đồng",
        "1.234,5 | 1,234.5",
        "1.234,5 | 1234,5",
        "0,123 | 0.123",
        "5.000-6.000 hộ | 5000 - 6000 hộ",
        "25.000/kg | 25000/kg",
        "05/02 | 5/2",
        "5/2 | 5 tháng 2",
        "05 tháng 02 | 5/2",
        "05/02/2026 | 5/2/2026",
        "5/2/2026 | 5 tháng 2 năm 2026",
        "5-2-2026 | 05/02/2026",
        "05.02.2026 | 5/2/2026",
        "ngày 5 tháng 2/2026 | ngày 5/2/2026",
        "02/2026 | tháng 2 năm 2026",
        "tháng 02 năm 2026 | tháng 2/2026",
        "tháng 2/2026 | tháng 02-2026",
        "2/2026 | tháng 2/2026",
        "ngày 5 tháng\u00a02   năm 2026 | ngày 5/2/2026",
      })
  void theSameWrittenInTwoWaysIsTheSame(String one, String other) {
    assertTrue(new AnswerText(one).isExactly(other), one);
    assertTrue(new AnswerText(other).isExactly(one), other);
    assertTrue(new AnswerText("Theo báo, " + one + " là đúng.").holds(other), one);
    assertTrue(new AnswerText("Theo báo, " + other + " là đúng.").holds(one), other);
    assertEquals(1, new AnswerText(one).f1(other), 1e-12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vốn là 6,21 tỷ USD | 21",
        "Vốn là 6,21 tỷ USD | 6",
        "Vốn là 6,21 tỷ USD | 621",
        "Có 1276 dự án | 276",
        "Có 1.276 dự án | 276",
        "Có 276,5 ha | 276",
        "Vốn 1,5 tỷ đồng | 5 tỷ",
        "Tăng 0,123 điểm | 123",
        "Tăng 0,123 điểm | 0123",
        "Ngày 15/2 | 5/2",
        "Ngày 5/2/2026 | 5/2/2025",
        "Ngày 5/12 | 5/1",
        "Tháng 12/2026 | 2/2026",
        "Tháng 2 năm 2026 | tháng 2 năm 2025",
        "Tăng 12% | 2%",
        "Cầu Rạch Vẹt | Rạch Vẹ",
        "Cầu Rạch và Vẹt | Rạch Vẹt",
        "Cầu Rach Vet | Rạch Vẹt",
        "Giai đoạn 2021-2025 | 2021-2026",
        "Giai đoạn 2021-2025 | 20",
      })
  void otherNumbersAndPartsOfWordsAreNotFound(String text, String expected) {
    assertFalse(new AnswerText(text).holds(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lễ diễn ra ngày 5 tháng 2 năm 2026 tại Huế. | 05/02/2026",
        "Lễ diễn ra ngày 5 tháng 2 năm 2026 tại Huế. | 5/2",
        "Lễ diễn ra sáng 05/02/2026. | 5 tháng 2",
        "Cầu xong trong tháng 2 năm 2026. | 02/2026",
        "Cầu xong ngày 5/2/2026. | 5 tháng 2 năm 2026",
        "Kế hoạch 2021-2025 đã xong | 2021-2025",
        "Kế hoạch 2021–2025 đã xong | 2021-2025",
        "Kế hoạch 2021-2025 đã xong | 2025",
        "Từ 5.000-6.000 tỷ đồng | 6.000 tỷ",
        "Năm 2025, 276 dự án | 276",
        "Có 276. | 276",
        "Điểm 7/10 | 7/10",
      })
  void whatIsExpectedMayBePartOfTheText(String text, String expected) {
    assertTrue(new AnswerText(text).holds(expected));
  }

  @Test
  void formsOfUnicodeAreTheSame() {
    var text = "Uỷ ban xã Đồng Hoà, ngày 5 tháng 2, phần trăm";
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertTrue(new AnswerText(apart).isExactly(text));
    assertTrue(new AnswerText(text).holds(Normalizer.normalize("Đồng Hòa", Normalizer.Form.NFD)));
    assertTrue(new AnswerText(apart).holds("5/2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "…", "?!"})
  void nothingIsNowhere(String nothing) {
    assertFalse(new AnswerText("Cầu Rạch Vẹt").holds(nothing));
    assertFalse(new AnswerText(nothing).holds("Cầu"));
    assertFalse(new AnswerText("").holds(nothing));
    assertEquals(0, new AnswerText("Cầu").f1(nothing), 0);
    assertEquals(0, new AnswerText(nothing).f1("Cầu"), 0);
  }

  @Test
  void anyOfSeveralIsEnough() {
    var text = new AnswerText("Vốn hơn 6,21 tỷ USD.");
    assertTrue(text.holdsAny(List.of("không rõ", "6.21 TỶ usd")));
    assertFalse(text.holdsAny(List.of("không rõ", "6,2 tỷ")));
    assertFalse(text.holdsAny(List.of()));
  }

  @Test
  void exactMeansNoWordMoreAndNoneLess() {
    assertTrue(new AnswerText("Cầu Rạch Vẹt.").isExactly("cầu rạch vẹt"));
    assertFalse(new AnswerText("Cầu Rạch Vẹt dài").isExactly("cầu rạch vẹt"));
    assertFalse(new AnswerText("Cầu Rạch").isExactly("cầu rạch vẹt"));
    assertFalse(new AnswerText("Vẹt Rạch Cầu").isExactly("cầu rạch vẹt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 2 of 6 words in common with 2 expected: P 2/6, R 2/2, F1 = 2·2 / (6 + 2)
        "cầu Rạch Vẹt dài 286 m | 286 m | 0.5",
        // 3 of 4 in common with 5: F1 = 2·3 / (4 + 5)
        "cầu Rạch Vẹt mới | cây cầu Rạch Vẹt cũ | 0.666667",
        // a word counts as often as it is on both sides: một, một = 2 of 3 and of 2
        "một một một | một một | 0.8",
        "một | một một | 0.666667",
        "Vẹt Rạch Cầu | cầu Rạch Vẹt | 1",
        "vốn 6,21 tỷ | 6.21 tỉ | 0.8",
        "Gia Hòa | An Lộc | 0",
      })
  void f1IsTheHarmonicMeanOfTheSharesInCommon(String text, String expected, double f1) {
    assertEquals(f1, new AnswerText(text).f1(expected), 1e-6);
    assertEquals(f1, new AnswerText(expected).f1(text), 1e-6);
  }
}
