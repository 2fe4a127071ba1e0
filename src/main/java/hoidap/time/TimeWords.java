package hoidap.time;

import java.util.List;
import java.util.regex.Pattern;

/** The words by which times are named, with accents or without. */
final class TimeWords {
  /** How far before a time the words stand that something is compared with it, in code units. */
  static final int BASIS_REACH = 20;

  private final Pattern beginning;
  private final Pattern since;
  private final Pattern until;
  private final Pattern untilNow;
  private final Pattern before;
  private final Pattern behind;
  private final Pattern samePeriod;
  private final Pattern comparedWith;
  private final List<Part> parts;
  private final List<Expression> expressions;
  private final NameOfThing names;

  TimeWords(boolean folded) {
    beginning =
        Expression.pattern(
            "(?<![{l}\\d])(?:(?<!\\d[/.,-])\\d|(?:từ|kể|trước|sau|đầu|giữa|cuối|nửa|ngày|hôm|sáng|trưa|chiều"
                + "|tối|đêm|mùng|mồng|tuần|tháng|quý|năm|giai|thời|các|những|thập|một|hai|ba|bốn|sáu|bảy"
                + "|tám|chín|mười)(?= ))",
            folded);
    since = Expression.pattern("(?:kể )?từ (?:hồi |khoảng )?", folded);
    until = Expression.pattern("(?: (?:cho )?(?:đến|tới|sang) (?:hết )?| ?[-–] ?)", folded);
    untilNow =
        Expression.pattern(
            "(?: (?:cho )?(?:đến|tới) | ?[-–] ?)(?:nay|bây giờ|giờ|hiện nay|hiện tại){e}", folded);
    before = Expression.pattern("trước ", folded);
    behind = Expression.pattern("sau ", folded);
    samePeriod = Expression.pattern("cùng kỳ (?:của )?$", folded);
    comparedWith = Expression.pattern("(?:so với|cùng kỳ)(?: của)? $", folded);
    parts = Part.all(folded);
    expressions = Expression.all(folded);
    names = new NameOfThing(folded);
  }

  /** Returns where a time may begin. */
  Pattern beginning() {
    return beginning;
  }

  /** Returns "từ". */
  Pattern since() {
    return since;
  }

  /** Returns "đến", between two times. */
  Pattern until() {
    return until;
  }

  /** Returns "đến nay". */
  Pattern untilNow() {
    return untilNow;
  }

  /** Returns "trước". */
  Pattern before() {
    return before;
  }

  /** Returns "sau". */
  Pattern behind() {
    return behind;
  }

  /**
   * Returns what stands before a time that something is only compared with. Of a question that
   * compares, both times are asked about.
   */
  Pattern basis(SpokenOn spoken) {
    return spoken.isArticle() ? comparedWith : samePeriod;
  }

  List<Part> parts() {
    return parts;
  }

  /** Returns what names a time by itself, the more telling first. */
  List<Expression> expressions() {
    return expressions;
  }

  NameOfThing names() {
    return names;
  }
}
