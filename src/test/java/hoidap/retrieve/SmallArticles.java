package hoidap.retrieve;

import hoidap.article.Article;
import hoidap.article.Published;
import java.time.LocalDate;
import java.util.List;

/** Ten short articles, each about something else. */
final class SmallArticles {
  private SmallArticles() {}

  static Article article(String id, String date, String publisher, String title, String body) {
    return new Article(
        id,
        title,
        "",
        body,
        List.of(),
        publisher,
        Published.stated(LocalDate.parse(date)),
        "",
        "",
        "");
  }

  static List<Article> all() {
    return List.of(
        article(
            "cau",
            "2024-03-02",
            "Báo Sông Nước",
            "Thông xe cầu Rạch Vẹt",
            "Cầu Rạch Vẹt dài 286 m vừa thông xe. Cây cầu thay bến phà cũ của xã An Lộc."),
        article(
            "ca-phe",
            "2024-05-11",
            "Báo Cao Nguyên",
            "Nông dân Gia Hòa trúng mùa cà phê",
            "Vụ này nông dân Gia Hòa hái 1.200 tấn cà phê. Giá bán tại vườn là 98.000 đồng một kg."),
        article(
            "bong-da",
            "2024-06-20",
            "Báo Thể Thao Xanh",
            "Đội bóng Hải Sơn vô địch",
            "Đội bóng Hải Sơn thắng chung kết 3-1. Huấn luyện viên Trần Văn Lực được tung lên trời."),
        article(
            "benh-vien",
            "2024-07-08",
            "Báo Sông Nước",
            "Bệnh viện huyện có máy chụp mới",
            "Bệnh viện huyện Tân Phước nhận thiết bị chụp cắt lớp. Máy giúp bác sĩ tìm khối u sớm."),
        article(
            "truong-hoc",
            "2024-09-05",
            "Báo Cao Nguyên",
            "Khai giảng ở vùng cao",
            "Trường tiểu học Mường Pồn đón 312 học sinh. Thầy cô dựng lại mái trường sau trận lũ."),
        article(
            "dien-gio",
            "2025-01-15",
            "Báo Sông Nước",
            "Nhà máy điện gió Bãi Sậy phát điện",
            "Nhà máy điện gió Bãi Sậy có 24 tua-bin. Công suất của nhà máy là 96 MW."),
        article(
            "gao",
            "2025-02-10",
            "Báo Cao Nguyên",
            "Xuất khẩu gạo tăng",
            "Hai tháng đầu năm, tỉnh Long Khê xuất khẩu 40.000 tấn gạo. Thị trường lớn là Philippines."),
        article(
            "chu-tich",
            "2025-03-01",
            "Báo Sông Nước",
            "Long Khê có chủ tịch mới",
            "Bà Lê Thị Thu Hà được bầu làm chủ tịch tỉnh Long Khê. Bà từng làm giám đốc sở."),
        article(
            "bao",
            "2025-09-12",
            "Báo Thể Thao Xanh",
            "Bão số 6 đổ bộ",
            "Bão số 6 làm tốc mái 400 ngôi nhà ở Hải Sơn. Người dân được sơ tán đến trường học."),
        article(
            "phim",
            "2025-11-30",
            "Báo Cao Nguyên",
            "Phim về làng gốm đoạt giải",
            "Bộ phim về làng gốm Thanh Hà đoạt giải tại liên hoan. Đạo diễn là Nguyễn Quỳnh Như."));
  }
}
