package hoidap.retrieve;

import hoidap.article.Article;
import hoidap.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time that a question names: a day, a month or a year. Answers should be of that time: written
 * in it, or speaking of it.
 *
 * @param span where it stands in the question
 * @param year 0 when not named
 * @param month 0 when not named
 * @param day 0 when not named
 */
public record StatedTime(Span span, int year, int month, int day) {
  private static final Pattern DAY_MONTH_YEAR =
      pattern("(?:(?:ngày|ngay|hôm|hom) )?\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d\\d)\\b");
  private static final Pattern SPELT =
      pattern(
          "\\b(?:ngày|ngay) (\\d{1,2}) (?:tháng|thang) (\\d{1,2})(?: (?:năm|nam) (20\\d\\d))?\\b");
  private static final Pattern MONTH_YEAR =
      pattern(
          "\\b(?:tháng|thang) (\\d{1,2})(?:[/.-]| (?:năm|nam) )(20\\d\\d)\\b"
              + "|(?<![\\d/.-])(\\d{1,2})/(20\\d\\d)\\b");
  private static final Pattern DAY_MONTH =
      pattern("\\b(?:ngày|ngay|hôm|hom) (\\d{1,2})[/.-](\\d{1,2})\\b(?![/.-]\\d)");

  /** A year by itself; a span of years ("2021-2025") names a thing, not a time. */
  private static final Pattern YEAR =
      pattern(
          "(?:\\b(?:năm|nam) )?(?<![\\d/])(?<!\\d{4}\\s?[-–]\\s?)\\b(20\\d\\d)\\b(?!\\s?[-–]\\s?\\d)");

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Returns the times that {@code text} names, in no order; none of them overlap. */
  static List<StatedTime> in(String text) {
    var times = new ArrayList<StatedTime>();
    find(DAY_MONTH_YEAR, text, times, m -> time(m, 3, 2, 1));
    find(SPELT, text, times, m -> time(m, 3, 2, 1));
    find(MONTH_YEAR, text, times, m -> m.group(1) == null ? time(m, 4, 3, 0) : time(m, 2, 1, 0));
    find(DAY_MONTH, text, times, m -> time(m, 0, 2, 1));
    find(YEAR, text, times, m -> time(m, 1, 0, 0));
    return times;
  }

  private interface Reading {
    StatedTime read(Matcher matcher);
  }

  private static void find(Pattern pattern, String text, List<StatedTime> times, Reading reading) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      var time = reading.read(matcher);
      boolean isNew =
          times.stream()
              .noneMatch(
                  known ->
                      known.span.start() < time.span.end() && time.span.start() < known.span.end());
      if (isNew && time.month <= 12 && time.day <= 31) {
        times.add(time);
      }
    }
  }

  private static StatedTime time(Matcher matcher, int year, int month, int day) {
    return new StatedTime(
        new Span(matcher.start(), matcher.end()),
        number(matcher, year),
        number(matcher, month),
        number(matcher, day));
  }

  private static int number(Matcher matcher, int group) {
    return group == 0 || matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  /** Returns whether an article was published in this time, or soon after its day or month. */
  public boolean isTimeOf(Article article) {
    var published = article.published().firstDay();
    if (published.isEmpty() || year == 0) {
      return false;
    }
    try {
      var first = LocalDate.of(year, Math.max(1, month), Math.max(1, day));
      var last =
          month == 0 ? first.plusYears(1) : day == 0 ? first.plusMonths(2) : first.plusDays(10);
      return !published.get().isBefore(first) && published.get().isBefore(last);
    } catch (DateTimeException e) {
      return false; // a day that no calendar has
    }
  }

  /** Returns whether {@code text} speaks of this time. */
  public boolean isNamedIn(String text) {
    if (day > 0) {
      var days =
          pattern(
                  "(?<![\\d/.-])0?%d[/.-]0?%d(?:[/.-](\\d{4}))?(?![\\d%%])|(?:ngày|ngay) %d (?:tháng|thang) %d\\b(?: (?:năm|nam) (\\d{4}))?"
                      .formatted(day, month, day, month))
              .matcher(text);
      return days.results().anyMatch(found -> isOfYear(found.group(1), found.group(2)));
    }
    return in(text).stream()
        .anyMatch(other -> other.year == year && (month == 0 || other.month == month));
  }

  /** Returns whether a year written beside a day is this one; a day may be without. */
  private boolean isOfYear(@Nullable String one, @Nullable String other) {
    var written = one != null ? one : other;
    return year == 0 || written == null || Integer.parseInt(written) == year;
  }
}
