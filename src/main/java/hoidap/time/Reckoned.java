package hoidap.time;

import hoidap.text.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Times that are reckoned from others. */
final class Reckoned {
  private Reckoned() {}

  /** Returns a time with other days. */
  static StatedTime as(StatedTime time, DateRange range, Granularity granularity) {
    return new StatedTime(
        time.span(), range, granularity, time.relative(), time.yearSaid(), time.use(), time.ends());
  }

  /** "kể từ năm 2020". */
  static StatedTime since(int start, StatedTime first) {
    return open(start, first, new DateRange(first.range().first(), LocalDate.MAX));
  }

  /** "trước năm 2020". */
  static StatedTime before(int start, StatedTime end) {
    return open(start, end, new DateRange(LocalDate.MIN, end.range().first().minusDays(1)));
  }

  /** "sau tháng 3/2025". */
  static StatedTime after(int start, StatedTime beginning) {
    return open(
        start, beginning, new DateRange(beginning.range().last().plusDays(1), LocalDate.MAX));
  }

  private static StatedTime open(int start, StatedTime point, DateRange range) {
    return new StatedTime(
        new Span(start, point.span().end()),
        range,
        Granularity.YEARS,
        point.relative(),
        point.yearSaid(),
        Use.TIME,
        List.of());
  }

  /** "từ năm 2023 đến nay"; empty where it begins later. */
  static Optional<StatedTime> between(int start, int end, StatedTime first, LocalDate now) {
    return first.range().first().isAfter(now)
        ? Optional.empty()
        : Optional.of(
            new StatedTime(
                new Span(start, end),
                new DateRange(first.range().first(), now),
                Granularity.YEARS,
                true,
                first.yearSaid(),
                Use.TIME,
                List.of()));
  }

  /** "từ tháng 9/2023 đến cuối năm 2025"; empty where it ends before. */
  static Optional<StatedTime> between(int start, StatedTime from, StatedTime last) {
    var first = from.yearSaid() ? from : inYearOf(from, last);
    if (first.range().first().isAfter(last.range().last())) {
      return Optional.empty();
    }
    var range = new DateRange(first.range().first(), last.range().last());
    return Optional.of(
        new StatedTime(
            new Span(start, last.span().end()),
            range,
            granularity(range, last),
            first.relative() || last.relative(),
            last.yearSaid(),
            Use.TIME,
            List.of(first, last)));
  }

  private static Granularity granularity(DateRange range, StatedTime last) {
    boolean isOfOneYear = range.first().getYear() == range.last().getYear();
    if (!isOfOneYear) {
      return Granularity.YEARS;
    }
    return last.granularity() == Granularity.DAY ? Granularity.DAY : Granularity.MONTHS;
  }

  /** Returns a time without its year in that of a time named right after it, or the one before. */
  static StatedTime inYearOf(StatedTime time, StatedTime next) {
    if (!next.yearSaid() || next.range().isOpen() || time.range().isOpen()) {
      return time;
    }
    int year = next.range().first().getYear();
    var same = inYear(time.range(), year);
    var range = same.first().isAfter(next.range().last()) ? inYear(time.range(), year - 1) : same;
    return new StatedTime(
        time.span(), range, time.granularity(), next.relative(), true, time.use(), time.ends());
  }

  private static DateRange inYear(DateRange range, int year) {
    var end = YearMonth.from(range.last());
    boolean isWhole = range.last().equals(end.atEndOfMonth());
    var last = end.withYear(year);
    return new DateRange(
        range.first().withYear(year),
        isWhole && !range.first().equals(range.last())
            ? last.atEndOfMonth()
            : range.last().withYear(year));
  }
}
