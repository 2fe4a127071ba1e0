package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.NewsArticles;
import hoidap.text.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words of a quotation refer to, told from the sentences before. */
class AntecedentsTest {
  /** Returns the last sentence of an article as answers show it; '|' stands before it. */
  private static String shown(String text) {
    var body = text.replace("|", "");
    var span = new Span(text.indexOf('|'), body.length());
    var antecedents = Antecedents.of(Surroundings.of(body, span));
    for (var antecedent : antecedents) {
      assertEquals(antecedent.name(), antecedent.source().of(body));
      assertTrue(antecedent.source().end() <= span.start(), "named only behind the quote");
    }
    var article = NewsArticles.article("a", "Bài", body);
    return new Quotation(article, "a", span, antecedents).cited(1, List.of()).shown();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Bộ trưởng Lê Văn Sơn thăm đập. |Ông cho biết đập an toàn.;Ông [Lê Văn Sơn] cho biết đập an"
            + " toàn.",
        "Ông Lê Văn Sơn thăm đập. Đập cao 40 m. |Theo ông, đập an toàn.;Theo ông [Lê Văn Sơn], đập an"
            + " toàn.",
        "Bà Trần Thị Hoa trồng sen. Bà Hoa có ba ao. |Bà thu 200 triệu đồng mỗi năm.;Bà [Trần Thị Hoa]"
            + " thu 200 triệu đồng mỗi năm.",
        "Tổng thống Joe Biden tới Kiev. |Ông này không báo trước.;Ông này [Joe Biden] không báo trước.",
        "Thủ tướng Phạm Hồng Quân dự lễ. Lễ đông người. |Thủ tướng đề nghị làm nhanh.;Thủ tướng [Phạm"
            + " Hồng Quân] đề nghị làm nhanh.",
        "Giáo sư Marie Dupont công bố kết quả. |Vị giáo sư này từ chối giải thưởng.;Vị giáo sư này"
            + " [Marie Dupont] từ chối giải thưởng."
      })
  void aPersonIsNamedInFull(String text, String shown) {
    assertEquals(shown, shown(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Nhật Bản và Hàn Quốc họp ở Seoul. |Hai nước sẽ bỏ thuế thép.;Hai nước [Nhật Bản và Hàn Quốc] sẽ"
            + " bỏ thuế thép.",
        "Indonesia cháy rừng suốt tuần. |Nước này đã khởi tố 4 công ty.;Nước này [Indonesia] đã khởi tố 4"
            + " công ty.",
        "Sáng 6/4/2026, chợ họp lại. |Cùng ngày, trường mở cửa.;Cùng ngày [6/4/2026], trường mở cửa.",
        "Tỉnh duyệt dự án điện gió Sông Hinh ở vùng núi. |Dự án này cần 900 tỷ đồng.;Dự án này [điện gió"
            + " Sông Hinh] cần 900 tỷ đồng.",
        "Công ty Hòa Phát Xanh đã vay vốn. |Công ty này có 300 công nhân.;Công ty này [Hòa Phát Xanh] có 300"
            + " công nhân."
      })
  void aThingIsNamed(String text, String shown) {
    assertEquals(shown, shown(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ông Lê Văn Sơn tiếp ông Trần Văn Lực. |Ông cho biết đập an toàn.",
        "Bà Trần Thị Hoa trồng sen. |Ông thu 200 triệu đồng mỗi năm.",
        "Bác sĩ Nguyễn Văn Minh mổ ca này. |Bà con rất mừng.",
        "Ông Lê Văn Sơn thăm đập. |Ông Trần Văn Lực ở lại.",
        "Ông Lê Văn Sơn thăm đập. |Bão số 3 tan dần.",
        "Thủ tướng Anh Keir Starmer gặp Thủ tướng Ý Giorgia Meloni. |Thủ tướng đề nghị làm nhanh.",
        "Thái Lan, Malaysia cùng ký. Nhật Bản và Hàn Quốc đứng ngoài, Thái Lan tiếc. |Hai nước sẽ bàn thêm.",
        "Mỹ gặp Nga ở Geneva. |Nước này đòi rút quân.",
        "Tỉnh duyệt một dự án mới, thay dự án điện gió Sông Hinh. |Dự án này cần 900 tỷ đồng.",
        "Tòa nhà ở đường Nguyễn Văn Linh. |Ông cho biết đã quen chỗ ở.",
        "Chị Hà Thị Lụa quét sân. |Chị lao công khác nhắc nhở.",
        "Ông Lê Văn Sơn viết thư. |Theo tôi, ông ấy đã nói đúng.",
        "Ông Lê Văn Sơn nói: “Tôi gặp thầy Trần Văn Lực. |Ông dạy tôi nghề mộc.”"
      })
  void whereItIsNotSureNobodyIsNamed(String text) {
    assertEquals(text.substring(text.indexOf('|') + 1), shown(text));
  }
}
