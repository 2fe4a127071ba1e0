package hoidap.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.article.PageLine.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROSE | Cầu Rạch Vẹt dài 286 m.",
        "PROSE | Vì sao cầu làm lâu?",
        "PROSE | Các hộ được khen gồm:",
        "PROSE | “Bà con tưởng bỏ cuộc mấy lần rồi.”",
        "PROSE | Tuy nhiên, thủ môn đã đổ người rất nhanh để đẩy bóng ra ngoài",
        "PROSE | Hiện không ho, không sốt, ảnh chụp X-quang phổi bình thường.",
        "PROSE | Bà N.T. H.",
        "PROSE | Chủ tịch UBND TP.",
        "PROSE | Nguồn nước ở đây rất sạch.",
        "ITEM | 1. Ký lại hợp đồng với 96 hộ",
        "ITEM | - Xe máy: không thu phí",
        "HEADLINE | Bến phà cuối cùng của cù lao Mây",
        "HEADLINE | [Video] Một ngày trên bến phà cũ.",
        "HEADLINE | Anh",
        "HEADLINE | 56",
        "CAPTION | Cầu Rạch Vẹt nhìn từ bờ bắc. (Ảnh: Thanh Tú)",
        "CAPTION | Cầu Rạch Vẹt nhìn từ bờ bắc (ảnh: Thanh Tú).",
        "CAPTION | Cầu Rạch Vẹt nhìn từ bờ bắc. Ảnh: Thanh Tú",
        "CAPTION | Cầu Rạch Vẹt nhìn từ bờ bắc - Ảnh: THANH TÚ",
        "CAPTION | Cầu Rạch Vẹt nhìn từ bờ bắc (Ảnh minh họa).",
        "CAPTION | Cầu Rạch Vẹt nhìn từ bờ bắc. Ảnh VGP/Thanh Tú",
        "CAPTION | Mô hình máy bay thế hệ mới của hãng; Nguồn: vi.example.vn",
        "CAPTION | Ảnh: Thanh Tú",
        "CAPTION | Video: Cầu Rạch Vẹt ngày thông xe",
        "CAPTION | Clip: Chủ tịch xã Tân Lộc đọc quyết định thành lập tổ cứu hộ trên sông vào sáng nay",
        "FURNITURE | * Xem thêm: Bến phà cuối cùng của cù lao Mây",
        "FURNITURE | Xem thêm video: Bến phà cuối cùng của cù lao Mây",
        "FURNITURE | Xem thêm hình ảnh cây cầu tại đây.",
        "CAPTION | Thứ trưởng Ngoại giao Trần Văn Đởm.",
        "MARKER | Tin liên quan",
        "MARKER | TIN BÀI LIÊN QUAN:",
        "MARKER | Có thể bạn quan tâm",
        "MARKER | Đọc nhiều nhất",
        "MARKER | Bình luận (12)",
        "MARKER | Multimedia",
        "FURNITURE | Chia sẻ",
        "FURNITURE | Theo dõi chúng tôi trên Google News",
        "FURNITURE | >> Bến phà cuối cùng của cù lao Mây",
        "FURNITURE | > > Bến phà cuối cùng của cù lao Mây",
        "FURNITURE | Xem thêm: Bến phà cuối cùng của cù lao Mây",
        "FURNITURE | ***",
      })
  void aShapeTellsWhatALineIs(Kind kind, String line) {
    assertEquals(kind, PageLine.of(line).kind());
  }
}
