package hoidap.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rough third or a half of a month or year.
 *
 * @param pattern the words before it: "đầu", "nửa cuối"
 * @param index which part, from 0
 * @param count how many parts there are
 */
record Part(Pattern pattern, int index, int count) {
  private static final int THIRD_OF_MONTH = 10; // days
  private static final int HALF_OF_MONTH = 15; // days
  private static final int MONTHS = 12;

  static List<Part> all(boolean folded) {
    return List.of(
        of("nửa đầu ", folded, 0, 2),
        of("nửa (?:cuối|sau) ", folded, 1, 2),
        of("đầu ", folded, 0, 3),
        of("giữa ", folded, 1, 3),
        of("cuối ", folded, 2, 3));
  }

  private static Part of(String words, boolean folded, int index, int count) {
    return new Part(Expression.pattern(words, folded), index, count);
  }

  /** Returns this part of a time, or empty where it has none. */
  Optional<StatedTime> of(StatedTime whole) {
    return switch (whole.granularity()) {
      case MONTH -> Optional.of(Reckoned.as(whole, ofMonth(whole), Granularity.MONTH_PART));
      case YEAR ->
          Optional.of(
              Reckoned.as(
                  whole,
                  ofYear(Year.from(whole.range().first())),
                  count == 2 ? Granularity.MONTHS : Granularity.YEAR_PART));
      default -> Optional.empty();
    };
  }

  private DateRange ofMonth(StatedTime whole) {
    var month = YearMonth.from(whole.range().first());
    int days = count == 2 ? HALF_OF_MONTH : THIRD_OF_MONTH;
    LocalDate last = index == count - 1 ? month.atEndOfMonth() : month.atDay((index + 1) * days);
    return new DateRange(month.atDay(index * days + 1), last);
  }

  private DateRange ofYear(Year year) {
    int months = MONTHS / count;
    return new DateRange(
        year.atMonth(index * months + 1).atDay(1),
        year.atMonth((index + 1) * months).atEndOfMonth());
  }
}
