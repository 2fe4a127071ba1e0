package hoidap;

import hoidap.article.Article;
import hoidap.article.Published;
import java.time.LocalDate;
import java.util.List;

/** An article, what other papers made of it, and what only looks like it. */
public final class NewsCopies {
  private static final String FIRST =
      "Rạng sáng 1/3, mưa lớn làm vỡ đoạn đê bao dài 40 m ở ấp Bình Thới, xã Tân Quới. Nước tràn vào"
          + " 120 ha lúa sắp gặt và ngập sân 35 ngôi nhà ven kênh Mười Hai.";
  private static final String SECOND =
      "Ông Lê Văn Đước, Chủ tịch xã Tân Quới, cho biết lực lượng dân quân đã đóng cọc tràm, đắp bao"
          + " cát chặn dòng nước ngay trong đêm. Đến trưa cùng ngày, đoạn đê vỡ được hàn khẩu tạm"
          + " thời, các trạm bơm bắt đầu rút nước cứu lúa.";
  private static final String UPDATE =
      "Chiều 3/3, huyện thống kê lại: 180 ha lúa mất trắng, thiệt hại 5,4 tỷ đồng.";

  private NewsCopies() {}

  static Article article(String id, String publisher, String day, String title, String body) {
    return new Article(
        id,
        title,
        "",
        body,
        List.of(),
        publisher,
        day.isEmpty() ? Published.UNKNOWN : Published.stated(LocalDate.parse(day)),
        "https://" + id + ".example/de-bao",
        "",
        "");
  }

  /** Returns the article that the others were made of. */
  public static Article original() {
    return article(
        "goc", "Báo Kênh Xanh", "2025-03-01", "Vỡ đê bao Tân Quới", FIRST + "\n" + SECOND);
  }

  /** Returns it under another headline, with words changed, a day later. */
  public static Article edited() {
    var body = FIRST + "\n" + SECOND.replace("ngay trong đêm", "luôn đêm ấy");
    return article("ban-sua", "Báo Đồng Sâu", "2025-03-02", "Trắng đêm cứu lúa vì mưa lớn", body);
  }

  /** Returns its first paragraph, of unknown date. */
  public static Article cut() {
    return article("ban-cat", "Tin Nhanh Miệt Vườn", "", "Mưa lớn, 35 ngôi nhà bị ngập", FIRST);
  }

  /** Returns it with a paragraph of newer figures. */
  public static Article updated() {
    var body = FIRST + "\n" + SECOND + "\n" + UPDATE;
    return article(
        "cap-nhat", "Báo Kênh Xanh", "2025-03-03", "Vỡ đê bao Tân Quới: lúa mất trắng", body);
  }

  /** Returns a report of the same event in other words. */
  public static Article ownReport() {
    var body =
        "Đê bao tại xã Tân Quới bị vỡ lúc hơn 2 giờ ngày 1/3 sau trận mưa kéo dài. Phóng viên có mặt"
            + " tại hiện trường thấy nhiều hộ dân phải kê đồ đạc lên cao, hàng chục người dầm mình"
            + " vá đê. Chính quyền xã ước tính khoảng 120 ha lúa chịu ảnh hưởng.";
    return article("rieng", "Báo Sông Tiền", "2025-03-01", "Đê bao Tân Quới vỡ trong đêm", body);
  }

  /** Returns one of the notices that repeat a form with each day's figures. */
  public static Article notice(int day, String buying, String selling) {
    var body =
        ("Sáng %d/3, giá vàng miếng tại tiệm Kim Thành được niêm yết ở mức %s triệu đồng một lượng mua"
                + " vào và %s triệu đồng một lượng bán ra. Giá vàng nhẫn tại tiệm cùng lúc cũng được"
                + " điều chỉnh theo giá vàng miếng, người mua nên xem bảng giá trước khi giao dịch.")
            .formatted(day, buying, selling);
    return article("vang-" + day, "", "2025-03-0" + day, "Giá vàng hôm nay", body);
  }

  /** Returns the article and all that was made of it. */
  public static List<Article> story() {
    return List.of(original(), edited(), updated(), cut());
  }
}
