package hoidap.slack;

/** What the bot says of itself. */
final class HelpText {
  static final String SHORT =
      "Hãy viết câu hỏi sau tên bot, ví dụ: “Giá vàng hôm nay bao nhiêu?”. Gõ /hoidap trợ-giúp để xem cách dùng.";

  static final String LONG =
      """
      Hỏi kho lưu trữ tin tức, câu trả lời luôn kèm nguồn:
      • Nhắc tên bot trong kênh rồi viết câu hỏi, hoặc nhắn tin riêng cho bot.
      • Hỏi tiếp ngay trong chuỗi trả lời: “Còn năm 2024?”, “Vì sao?”.
      • /hoidap câu hỏi: hỏi từ bất kỳ đâu.
      • Menu của một tin nhắn, mục “Hỏi kho lưu trữ”: hỏi về chính tin nhắn ấy.
      • /hoidap cài-đặt: chọn báo, khoảng ngày và ai thấy câu trả lời ở kênh này.
      “Xem đoạn trích” mở đoạn được trích trong bài. Khi kho không có thông tin, bot nói thẳng là không có.""";

  private HelpText() {}
}
