package hoidap.answer;

import hoidap.text.Digits;
import hoidap.text.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A point or stretch of time that a text names.
 *
 * @param span where it stands in the text
 * @param form what kind of time it is
 * @param firstYear of several years the first, else the same as {@code year}
 * @param year the last one; 0 when not named
 * @param month the last one of a stretch; 0 when not named
 * @param day 0 when not named
 */
record TimeExpression(Span span, Form form, int firstYear, int year, int month, int day) {
  /** What kind of time is named. */
  enum Form {
    /** A day, a month or a year. */
    POINT,
    /** The first months of a year, a half or a quarter. */
    PART_OF_YEAR,
    /** Several years: "2021-2025". */
    YEARS
  }

  private static final String YEAR = "((?:19|20)[0-9][0-9])(?![0-9])";
  private static final String OF_YEAR = "(?:[/.-]| ?,? (?:năm|nam) | )" + YEAR;
  private static final String APART = "(?<![0-9/.,-])";

  private static final Pattern YEARS =
      pattern("(?:giai đoạn |từ năm |năm )?" + APART + YEAR + "\\s?[-–]\\s?" + YEAR);
  private static final Pattern MONTHS =
      pattern(
          APART
              + "([0-9]{1,2}|ba|sáu|chín) tháng"
              + "(?: đầu(?: của)?(?: năm)?(?: "
              + YEAR
              + ")?| (?:năm )?"
              + YEAR
              + ")");
  private static final Pattern HALF = pattern("(?:nửa|sáu tháng) (đầu|cuối) năm(?: " + YEAR + ")?");
  private static final Pattern QUARTER =
      pattern("quý ([0-9]|iv|i{1,3})(?:(?:/| ?,? năm | )" + YEAR + ")?");
  private static final Pattern DAY =
      pattern(
          "(?:(?:ngày|ngay|hôm|mùng) )?"
              + APART
              + "([0-9]{1,2})(?:[/.-]([0-9]{1,2})[/.-]"
              + YEAR
              + "| tháng ([0-9]{1,2})(?:(?: năm |/)"
              + YEAR
              + ")?)(?![0-9/])");
  private static final Pattern DAY_OF_MONTH =
      pattern(
          "(?:(?:ngày|ngay|hôm|mùng|sáng|trưa|chiều|tối|đêm) )"
              + APART
              + "([0-9]{1,2})[/.-]([0-9]{1,2})(?![0-9/%]|[.,][0-9])"
              + "|"
              + APART
              + "([0-9]{1,2})/([0-9]{1,2})(?![0-9/%]|[.,][0-9])");
  private static final Pattern MONTH =
      pattern("(?:tháng|thang) ([0-9]{1,2})(?![0-9]|/[0-9]{1,2}(?![0-9]))(?:" + OF_YEAR + ")?");
  private static final Pattern MONTH_YEAR = pattern(APART + "([0-9]{1,2})/" + YEAR);
  private static final Pattern ONE_YEAR =
      pattern("(?:năm|nam) " + YEAR + "|" + APART + "(20[0-9][0-9])(?![0-9.,][0-9]|[0-9]| ?%)");

  /** Of each quarter, its last month. */
  private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");

  private static Pattern pattern(String regex) {
    return Pattern.compile("(?<![\\p{L}0-9])" + regex, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * Returns the times named, in order of place; none of them overlap.
   *
   * @param canonical text in lower case
   */
  static List<TimeExpression> in(String canonical) {
    var times = new ArrayList<TimeExpression>();
    if (!mayName(canonical)) {
      return times;
    }
    add(times, YEARS, canonical, TimeExpression::years);
    add(
        times,
        MONTHS,
        canonical,
        m -> time(m, Form.PART_OF_YEAR, number(m, 2) + number(m, 3), months(m), 0));
    add(times, HALF, canonical, m -> time(m, Form.PART_OF_YEAR, number(m, 2), half(m), 0));
    add(times, QUARTER, canonical, m -> time(m, Form.PART_OF_YEAR, number(m, 2), quarter(m), 0));
    add(times, DAY, canonical, TimeExpression::day);
    add(times, DAY_OF_MONTH, canonical, TimeExpression::dayOfMonth);
    add(times, MONTH, canonical, m -> time(m, Form.POINT, number(m, 2), number(m, 1), 0));
    add(times, MONTH_YEAR, canonical, m -> time(m, Form.POINT, number(m, 2), number(m, 1), 0));
    add(times, ONE_YEAR, canonical, m -> time(m, Form.POINT, number(m, 1) + number(m, 2), 0, 0));
    times.sort((one, other) -> Integer.compare(one.span.start(), other.span.start()));
    return times;
  }

  /** Every time has a digit, or one of these words where its number is written in words. */
  private static boolean mayName(String canonical) {
    return canonical.contains("năm")
        || canonical.contains("tháng")
        || canonical.contains("quý")
        || Digits.areIn(canonical);
  }

  private interface Reading {
    TimeExpression of(MatchResult found);
  }

  private static void add(
      List<TimeExpression> times, Pattern pattern, String text, Reading reading) {
    pattern
        .matcher(text)
        .results()
        .map(reading::of)
        .filter(TimeExpression::isPossible)
        .filter(time -> times.stream().noneMatch(known -> known.overlaps(time.span)))
        .forEach(times::add);
  }

  private static TimeExpression time(MatchResult m, Form form, int year, int month, int day) {
    return new TimeExpression(new Span(m.start(), m.end()), form, year, year, month, day);
  }

  private static TimeExpression years(MatchResult m) {
    var span = new Span(m.start(), m.end());
    return new TimeExpression(span, Form.YEARS, number(m, 1), number(m, 2), 0, 0);
  }

  private static TimeExpression day(MatchResult m) {
    return m.group(2) != null
        ? time(m, Form.POINT, number(m, 3), number(m, 2), number(m, 1))
        : time(m, Form.POINT, number(m, 5), number(m, 4), number(m, 1));
  }

  private static TimeExpression dayOfMonth(MatchResult m) {
    return m.group(1) != null
        ? time(m, Form.POINT, 0, number(m, 2), number(m, 1))
        : time(m, Form.POINT, 0, number(m, 4), number(m, 3));
  }

  private static int months(MatchResult m) {
    return switch (m.group(1)) {
      case "ba" -> 3;
      case "sáu" -> 6;
      case "chín" -> 9;
      default -> number(m, 1);
    };
  }

  private static int half(MatchResult m) {
    return m.group(1).equals("đầu") ? 6 : 12;
  }

  private static int quarter(MatchResult m) {
    int roman = QUARTERS.indexOf(m.group(1)) + 1;
    return 3 * (roman > 0 ? roman : number(m, 1));
  }

  private static int number(MatchResult m, int group) {
    return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
  }

  private boolean isPossible() {
    return month <= 12 && day <= 31 && (day == 0 || month > 0) && (month > 0 || year > 0);
  }

  boolean overlaps(Span other) {
    return span.start() < other.end() && other.start() < span.end();
  }

  /**
   * Returns the same time with its year, where it is told without: the last such time that is not
   * after {@code published}.
   */
  TimeExpression inYearOf(LocalDate published) {
    if (year > 0) {
      return this;
    }
    boolean isLater =
        form == Form.POINT
            && YearMonth.of(published.getYear(), month).isAfter(YearMonth.from(published));
    int told = published.getYear() - (isLater ? 1 : 0);
    return new TimeExpression(span, form, told, told, month, day);
  }

  /** Returns ISO 8601 to the day, month or year, as much as is named; it needs a year. */
  String date() {
    if (month == 0) {
      return "%04d".formatted(year);
    }
    return day == 0
        ? "%04d-%02d".formatted(year, month)
        : "%04d-%02d-%02d".formatted(year, month, day);
  }

  /** Returns the first day, month or year of it, in ISO 8601; it needs a year. */
  String firstDate() {
    return form == Form.POINT ? date() : "%04d".formatted(firstYear);
  }
}
