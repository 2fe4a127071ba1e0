package hoidap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đoàn đến TP.HCM lúc 8 giờ.",
        "Đoàn đến TP. Hồ Chí Minh lúc 8 giờ.",
        "Nhà ở Q. Bình Thạnh, Tp. Thủ Đức.",
        "Theo TS. Nguyễn Văn Bình, lúa đã trổ.",
        "Theo PGS.TS. Trần Thị Lan, lúa đã trổ.",
        "Theo PGS,TS. Trần Thị Lan, lúa đã trổ.",
        "Theo ThS. BS CK2. Lê Hùng, trẻ cần nghỉ.",
        "Ông George W. Bush gặp bà N.T. Hoa hôm qua.",
        "Vốn đăng ký 6,21 tỷ USD, tức 6.21 billion.",
        "Có 2.300 người dự lễ ngày 28.10.2025 tại đình.",
        "Giá lên tới... 12 triệu đồng một chỉ.",
        "Cây cao đến… 25 m.",
        "Hàng chục doanh nghiệp... “chết yểu” vì thuế.",
        "Xem tại https://vi.example.vn/tin.Moi/?a=1.2 hoặc thư An.Binh@example.vn nhé.",
        "Trang VietNam.Net đưa tin sáng nay.",
        "1. Ký lại hợp đồng với 96 hộ.",
        "\"1. Câu lạc bộ chia sẻ quan điểm này.",
        "Xoài, mít, sầu riêng, v.v. được bày bán.",
        "Việt Nam đấu Lào vs. Thái Lan đấu Myanmar.",
        "Ông hỏi: “Vì sao? Ai cho phép?” rồi bỏ đi.",
        "Ông hỏi: \"Vì sao? Ai cho phép?\" rồi bỏ đi.",
        "“Sao con chưa ngủ?” Hà hỏi.",
        "\"Trời ơi!\" bà Tư thốt.",
        "Cầu (dài 286 m. Rộng 9 m) đã thông xe.",
        "Không có dấu chấm câu nào ở đây",
        "?!",
      })
  void staysWhole(String sentence) {
    assertEquals(List.of(sentence), sentences(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trời mưa.|Đường ngập.",
        "Trời mưa!|Đường ngập?|Không ai biết…|Rồi tạnh...|Hết.",
        "Giá tăng 6,2%.|12 tỉnh bị ảnh hưởng.",
        "Vốn đạt 6,21 tỷ USD.|Năm sau sẽ tăng.",
        "Ông nói: “Tôi đồng ý.”|Hội nghị kết thúc.",
        "Ông nói: \"Tôi đồng ý.\"|Hội nghị kết thúc.",
        "Ông nói: “Tôi đồng ý”.|Hội nghị kết thúc.",
        "Bà kể xong.|“Khách đòi hạt dài”, bà nói thêm.",
        "Bà kể xong.|\"Khách đòi hạt dài\", bà nói thêm.",
        "Họ bán rau, quả, v.v.|Chợ họp từ sáng.",
        "Vì sao thế?|- Vì nước lũ về muộn.",
        "Không ăn trứng sống.|- Nên luộc kỹ.",
        "Hết giờ.|(Vỗ tay).|Mọi người ra về.",
        "Dự án nằm ở xã Tân Lộc (Đồng Tháp).|Dân đã nhận tiền.",
        "Đội thắng 2-1.|Khán giả ra về lúc 19h.",
      })
  void isCutAtTheBars(String marked) {
    var text = marked.replace('|', ' ');
    assertEquals(List.of(marked.split("\\|")), sentences(text));
  }

  @Test
  void aMissingSpaceStillEndsASentence() {
    assertEquals(
        List.of("Hàng bán khắp trong nước.", "Theo ông Bình, giá còn tăng."),
        sentences("Hàng bán khắp trong nước.Theo ông Bình, giá còn tăng."));
  }

  @Test
  void aLineBreakAlwaysEndsASentence() {
    assertEquals(
        List.of("Rút ngắn một giờ", "Cầu dài 286 m", "và rộng 9 m."),
        sentences("Rút ngắn một giờ\n\n  Cầu dài 286 m\r\nvà rộng 9 m.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"“%s”", "\"%s\"", "«%s»"})
  void aLongQuotationIsCutWithin(String marks) {
    var first =
        "Chúng tôi đã thử giống suốt hai năm và ba lần gửi mẫu đi kiểm nghiệm tận nước bạn.";
    var second =
        "Bà con nhiều khi tưởng phải bỏ cuộc vì chi phí quá cao mà chưa một ai chịu đặt hàng trước.";
    var quotation = marks.formatted(first + " " + second);
    var sentences = sentences(quotation + " Bà Mười thở dài. Xã đã có \"hợp đồng\" đầu tiên. Hết.");
    assertEquals(5, sentences.size(), sentences.toString());
    assertTrue(sentences.get(0).endsWith("nước bạn."), sentences.get(0));
    assertEquals("Bà Mười thở dài.", sentences.get(2));
    assertEquals("Xã đã có \"hợp đồng\" đầu tiên.", sentences.get(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", " \n\t\n "})
  void blankTextHasNone(String text) {
    assertEquals(List.of(), Sentences.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {". lại", ". 5 bài", ".. a", ".", ". “a”"})
  void aTextMayBeginWithAFullStop(String text) {
    assertFalse(Sentences.of(text).isEmpty());
  }

  @RepeatedTest(20)
  void everyCharacterThatIsNotBlankLiesInExactlyOne() {
    long seed = System.nanoTime();
    var text = randomText(new Random(seed));
    var message = "seed " + seed + ": " + text;
    int at = 0;
    for (var span : Sentences.of(text)) {
      assertTrue(span.start() >= at, message);
      assertTrue(text.substring(at, span.start()).isBlank(), message);
      assertEquals(span.of(text).strip(), span.of(text), message);
      assertTrue(span.of(text).indexOf('\n') < 0, message);
      at = span.end();
    }
    assertTrue(text.substring(at).isBlank(), message);
  }

  private static String randomText(Random random) {
    var pieces =
        List.of(
            "ông",
            "Nam",
            "TS.",
            "TP.",
            "6,21",
            "28.10.2025",
            ".",
            "...",
            "…",
            "!",
            "?",
            "“",
            "”",
            "\"",
            "'",
            "(",
            ")",
            "[",
            "-",
            " ",
            " ",
            " ",
            "\n",
            "\t",
            "\u00a0",
            "A.",
            "v.v.",
            ":",
            "https://a.vn/B.c",
            "cho biết",
            "hỏi",
            "1.",
            "Đường",
            "đ",
            "😀");
    var text = new StringBuilder();
    for (int i = random.nextInt(120); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static List<String> sentences(String text) {
    return Sentences.of(text).stream().map(span -> span.of(text)).toList();
  }
}
