package hoidap.time;

import hoidap.text.Digits;
import java.util.regex.Pattern;

/**
 * Tells years that belong to a name from times: "Asian Cup 2027", "Hiệp định 2021-2025" and "Luật
 * Đất đai năm 2024" are things, whenever they are spoken of.
 */
final class NameOfThing {
  private static final int REACH = 50; // code units before a span of years

  /** Kinds of documents and events that are told apart by years. */
  private static final String KINDS =
      "hiệp định|hiệp ước|hiệp nghị|thỏa thuận|thoả thuận|công ước|nghị định thư|tuyên bố|kế"
          + " hoạch|chiến lược|chương trình|đề án|quy hoạch|nghị quyết|nghị định|thông tư|quyết"
          + " định|chỉ thị|luật|bộ luật|pháp lệnh|hiến pháp|hiến chương|mùa giải|giải|cúp|nhiệm"
          + " kỳ|năm học|niên khóa|niên khoá|tầm nhìn|lễ hội|liên hoan|hội chợ|vòng loại";

  private static final String LAWS =
      "hiến pháp|luật|bộ luật|pháp lệnh|hiệp định|hiệp ước|công ước|nghị định|nghị quyết|thông tư";

  private final Pattern beforeSpan;
  private final Pattern beforeYear;
  private final Pattern beforeYearSaid;
  private final Pattern beforeNumber;

  NameOfThing(boolean folded) {
    beforeSpan = ending("(?:" + KINDS + ")(?: [^.;:?!()]*)? ?", folded);
    beforeYear = ending("(?:" + KINDS + ")(?: [^ .,;:?!()]+){0,4} ", folded);
    beforeYearSaid = ending("(?:" + LAWS + ") ", folded);
    beforeNumber = ending("số ", folded);
  }

  private static Pattern ending(String template, boolean folded) {
    return Expression.pattern("(?<![{l}])" + template + "$", folded);
  }

  /**
   * Returns whether what stands there belongs to a name.
   *
   * @param text as written
   * @param letters the same in lower case
   */
  boolean holds(String text, String letters, int start, Granularity granularity) {
    var before = letters.substring(Math.max(0, start - REACH), start);
    boolean isBare = Digits.isDigit(text.charAt(start));
    return switch (granularity) {
      case YEARS -> beforeSpan.matcher(before).find();
      case YEAR ->
          isBare
              ? followsCapital(text, start) || beforeYear.matcher(before).find()
              : beforeYearSaid.matcher(before).find();
      case MONTH -> isBare && beforeNumber.matcher(before).find();
      default -> false;
    };
  }

  /** The first word of a text has a capital anyway. */
  private static boolean followsCapital(String text, int start) {
    int end = start - 1;
    if (end < 1 || text.charAt(end) != ' ') {
      return false;
    }
    int word = text.lastIndexOf(' ', end - 1) + 1;
    return word > 0 && Character.isUpperCase(text.charAt(word)) && word < end;
  }
}
