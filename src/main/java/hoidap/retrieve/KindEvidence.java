package hoidap.retrieve;

import java.util.regex.Pattern;

/** Tells by its form whether a text holds the kind of thing that a question asks for. */
final class KindEvidence {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d|\\b(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ|nửa|đôi"
              + "|hàng loạt|duy nhất)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,2}[/.-]\\d{1,2}|(?:năm|tháng|ngày|quý|thế kỷ|tuần|giờ|mùng|thứ) [\\dIVX]|\\d+ (?:năm"
              + "|tháng|ngày|tuần|giờ|phút|giây|tiếng|thế kỷ)|\\b(?:hôm qua|hôm nay|hôm sau|năm ngoái"
              + "|năm nay|tháng trước|tuần trước|sáng|trưa|chiều|tối|đêm|trước khi|sau khi|ngay khi"
              + "|thường xuyên|hằng năm|hàng ngày|mỗi ngày|lâu năm|nhiều năm|vài (?:ngày|tuần|tháng))\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PERSON =
      Pattern.compile(
          "(?<=\\s)\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+|\\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Bb]ác sĩ|[Tt]iến sĩ"
              + "|[Gg]iáo sư|[Cc]hủ tịch|[Bb]ộ trưởng|[Tt]hủ tướng|TS|BS|PGS|GS) \\p{Lu}",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:tại|ở|từ|đến|sang|về|thuộc|trên|trong|quanh|gần) (?:\\p{L}+ ){0,3}\\p{Lu}|\\b(?:tỉnh"
              + "|thành phố|huyện|quận|xã|phường|thôn|bản|nước|bệnh viện|khoa|vùng|khu|đường|sông|núi"
              + "|trường|phòng|nhà|thủ đô|cửa khẩu|biên giới)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern REASON =
      Pattern.compile(
          "\\b(?:vì|do|bởi|nhờ|nguyên nhân|lý do|khiến|dẫn đến|dẫn tới|gây|làm cho|nên|để|nhằm|xuất phát"
              + "|bắt nguồn|vậy|tránh|giúp)\\b",
          Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);
  private static final Pattern LIST =
      Pattern.compile(
          ",[^,]+,|;|\\b(?:gồm|bao gồm|như|và|lần lượt|cùng)\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private KindEvidence() {}

  /** Returns whether {@code text} holds something of that kind; true for kinds without a form. */
  static boolean holds(QuestionKind kind, String text) {
    return switch (kind) {
      case NUMBER -> NUMBER.matcher(text).find();
      case TIME -> TIME.matcher(text).find();
      case PERSON -> PERSON.matcher(text).find();
      case PLACE -> PLACE.matcher(text).find();
      case REASON -> REASON.matcher(text).find();
      case LIST -> LIST.matcher(text).find();
      case MANNER, OTHER -> true;
    };
  }
}
