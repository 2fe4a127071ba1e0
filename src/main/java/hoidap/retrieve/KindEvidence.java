package hoidap.retrieve;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells by its form whether a text holds the kind of thing that a question asks for. */
final class KindEvidence {
  private static final Pattern NUMBER =
      pattern(
          "[0-9]|"
              + word(
                  "một|hai|ba|bốn|sáu|bảy|tám|chín|mười|chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ|nửa|đôi"
                      + "|hàng loạt|duy nhất")
              + "\\b");
  private static final Pattern TIME =
      pattern(
          "[0-9]{1,2}[/.-][0-9]{1,2}|(?:năm|tháng|ngày|quý|thế kỷ|tuần|giờ|mùng|thứ) [0-9IVX]|[0-9]"
              + " (?:năm|tháng|ngày|tuần|giờ|phút|giây|tiếng|thế kỷ)|"
              + word(
                  "hôm qua|hôm nay|hôm sau|năm ngoái|năm nay|tháng trước|tuần trước|sáng|trưa|chiều"
                      + "|tối|đêm|trước khi|sau khi|ngay khi|thường xuyên|hằng năm|hàng ngày"
                      + "|mỗi ngày|lâu năm|nhiều năm|vài (?:ngày|tuần|tháng)")
              + "\\b");
  private static final Pattern PERSON =
      pattern(
          "\\p{Lu}(?<=\\s.)\\p{L}+ \\p{Lu}\\p{L}+|(?=[ÔôBbAaCcTtGgP])\\b(?:[Ôô]ng|[Bb]à|[Aa]nh"
              + "|[Cc]hị|[Bb]ác sĩ|[Tt]iến sĩ|[Gg]iáo sư|[Cc]hủ tịch|[Bb]ộ trưởng|[Tt]hủ tướng"
              + "|TS|BS|PGS|GS) \\p{Lu}");
  private static final Pattern PLACE =
      pattern(
          word("tại|ở|từ|đến|sang|về|thuộc|trên|trong|quanh|gần")
              + " (?:\\p{L}+ ){0,3}\\p{Lu}|"
              + word(
                  "tỉnh|thành phố|huyện|quận|xã|phường|thôn|bản|nước|bệnh viện|khoa|vùng|khu|đường"
                      + "|sông|núi|trường|phòng|nhà|thủ đô|cửa khẩu|biên giới")
              + "\\b");
  private static final Pattern REASON =
      Pattern.compile(
          word(
                  "vì|do|bởi|nhờ|nguyên nhân|lý do|khiến|dẫn đến|dẫn tới|gây|làm cho|nên|để|nhằm"
                      + "|xuất phát|bắt nguồn|vậy|tránh|giúp")
              + "\\b",
          Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);
  private static final Pattern LIST =
      pattern(",[^,]+,|;|" + word("gồm|bao gồm|như|và|lần lượt|cùng") + "\\b");

  private static final Set<String> DEFINING = Set.of("là", "la", "gồm", "gom");

  /** Also "year", so it counts only right before what it counts. */
  private static final String FIVE = "năm";

  /** How many words may stand between a number and what it counts: "276 (hai trăm) dự án". */
  private static final int UNIT_DISTANCE = 3;

  private KindEvidence() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * Returns a pattern of any of {@code alternatives} where a word begins. It looks at the first
   * letter first, which is much faster than telling whether a word begins.
   */
  private static String word(String alternatives) {
    var first =
        Arrays.stream(alternatives.split("\\|"))
            .map(alternative -> alternative.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());
    return "(?=[" + first + "])\\b(?:" + alternatives + ")";
  }

  /**
   * Returns whether {@code text} holds something of the kind that {@code question} asks for.
   *
   * @param forms its words as the question's are compared
   */
  static boolean holds(Question question, String text, List<String> forms) {
    return switch (question.kind()) {
      case NUMBER -> NUMBER.matcher(text).find() && countsUnit(question, text, forms);
      case TIME -> TIME.matcher(text).find();
      case PERSON -> PERSON.matcher(text).find();
      case PLACE -> PLACE.matcher(text).find();
      case REASON -> REASON.matcher(text).find();
      case LIST -> LIST.matcher(text).find();
      case DEFINITION -> defines(question, forms);
      case MANNER, OTHER -> true;
    };
  }

  /** "bao nhiêu dự án": a number stands shortly before "dự án". */
  private static boolean countsUnit(Question question, String text, List<String> forms) {
    if (question.unit().isEmpty()) {
      return true;
    }
    boolean hasSigns = text.indexOf('%') >= 0 || text.indexOf('$') >= 0;
    if (!hasSigns && !question.folded()) {
      return countsUnit(question, forms, forms);
    }
    var written = Words.forms(text.replace("%", " phần trăm ").replace("$", " usd "));
    var compared =
        question.folded() ? written.stream().map(VietnameseText::fold).toList() : written;
    return countsUnit(question, compared, written);
  }

  private static boolean countsUnit(Question question, List<String> forms, List<String> written) {
    return Units.accepted(question.unit(), question.folded())
        .anyMatch(unit -> countsUnit(unit, forms, written));
  }

  private static boolean countsUnit(List<String> unit, List<String> forms, List<String> written) {
    for (int at = 1; at + unit.size() <= forms.size(); at++) {
      if (forms.subList(at, at + unit.size()).equals(unit) && numberEnds(written, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean numberEnds(List<String> written, int at) {
    return written.get(at - 1).equals(FIVE)
        || written.subList(Math.max(0, at - UNIT_DISTANCE), at).stream()
            .anyMatch(form -> NUMBER.matcher(form).find());
  }

  /** "X là gì": X as asked about, followed by "là". */
  private static boolean defines(Question question, List<String> forms) {
    var subject = question.words().stream().flatMap(word -> word.syllables().stream()).toList();
    for (int at = 0; at + subject.size() < forms.size(); at++) {
      boolean isSubject = forms.subList(at, at + subject.size()).equals(subject);
      if (isSubject && DEFINING.contains(forms.get(at + subject.size()))) {
        return true;
      }
    }
    return false;
  }
}
