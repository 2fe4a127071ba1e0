package hoidap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A few short articles, and questions about them. */
final class AskedNews {
  private static final String ARTICLES =
      """
      {"id":"ca-phe","title":"Nông dân Gia Hòa trúng mùa cà phê","text":"Vụ này nông dân Gia Hòa hái 1.200 tấn cà phê. Giá bán tại vườn là 98.000 đồng một kg.","published":"2024-05-11","publisher":"Báo Cao Nguyên"}
      {"id":"gao","title":"Xuất khẩu gạo tăng","text":"Hai tháng đầu năm, tỉnh Long Khê xuất khẩu 40.000 tấn gạo. Thị trường lớn là Philippines.","published":"2025-02-10","publisher":"Báo Cao Nguyên"}
      {"id":"dien-gio","title":"Nhà máy điện gió Bãi Sậy phát điện","text":"Nhà máy điện gió Bãi Sậy có 24 tua-bin. Công suất của nhà máy là 96 MW.","published":"2025-01-15","publisher":"Báo Sông Nước"}
      """;

  private static final String CHAIR =
      """
      ---
      title: Long Khê có chủ tịch mới
      published: 2025-03-01
      publisher: Báo Sông Nước
      id: chu-tich
      url: https://bao.example/long-khe/chu-tich
      ---

      Bà Lê Thị Thu Hà được bầu làm chủ tịch tỉnh Long Khê. Bà từng làm giám đốc sở.
      """;

  /**
   * One is answered rightly, one acceptably, one wrongly, and two are refused; of the three that
   * must be refused, one is answered.
   */
  static final String QUESTIONS =
      """
      {"id":"right","type":"number","question":"Nông dân Gia Hòa hái bao nhiêu tấn cà phê?","answers":["1.200 tấn"],"articles":["ca-phe"],"asOf":"2024-05"}
      {"id":"acceptable","type":"person","question":"Ai là chủ tịch tỉnh Long Khê?","answers":["giám đốc sở"],"articles":["https://bao.example/long-khe/chu-tich"]}
      {"id":"wrong","type":"number","question":"Tỉnh Long Khê xuất khẩu bao nhiêu tấn gạo?","answers":["50.000 tấn"],"asOf":"2025"}
      {"id":"refused","type":"number","question":"Sân bay Gò Mây đón bao nhiêu lượt khách?","answers":["1 triệu"]}
      {"id":"refused-too","type":"person","question":"Huấn luyện viên đội bóng Hải Sơn là ai?","answers":["Trần Văn Lực"]}
      {"id":"none","question":"Giá vàng SJC hôm nay bao nhiêu?","none":true}
      {"id":"none-too","question":"Tác giả của Truyện Kiều là ai?","none":true}
      {"id":"none-answered","question":"Nhà máy điện gió Bãi Sậy có bao nhiêu tua-bin?","none":true}
      """;

  private AskedNews() {}

  /** Writes the articles below {@code folder} and returns where they are. */
  static Path articles(Path folder) throws IOException {
    var articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("news.jsonl"), ARTICLES);
    Files.writeString(articles.resolve("chair.md"), CHAIR);
    return articles;
  }
}
