package hoidap.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/**
 * A stretch of days. Making one that ends before it begins throws a {@link DateTimeException}.
 *
 * @param first its first day; {@link LocalDate#MIN} where it has no beginning
 * @param last its last day, inclusive; {@link LocalDate#MAX} where it has no end
 */
public record DateRange(LocalDate first, LocalDate last) {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  public DateRange {
    if (first.isAfter(last)) {
      throw new DateTimeException("a range cannot begin on " + first + ", after " + last);
    }
  }

  /** Returns the range of one day. */
  public static DateRange of(LocalDate day) {
    return new DateRange(day, day);
  }

  /** Returns the days of a month. */
  public static DateRange of(YearMonth month) {
    return new DateRange(month.atDay(1), month.atEndOfMonth());
  }

  /** Returns the days of a year. */
  public static DateRange of(Year year) {
    return new DateRange(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  /**
   * Returns the days that a date of ISO 8601 may mean.
   *
   * @param date to the year, month or day: "2026", "2026-02", "2026-02-05"
   */
  public static DateRange ofIso(String date) {
    return switch (date.length()) {
      case 4 -> of(Year.parse(date));
      case 7 -> of(YearMonth.parse(date));
      default -> of(LocalDate.parse(date));
    };
  }

  /** Returns whether a day is in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Returns whether all of another range is in it. */
  public boolean contains(DateRange other) {
    return contains(other.first) && contains(other.last);
  }

  /** Returns whether some day is in both. */
  public boolean overlaps(DateRange other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  boolean isOpen() {
    return first.equals(LocalDate.MIN) || last.equals(LocalDate.MAX);
  }

  /** Returns it as Vietnamese write it: "01/01/2024 – 31/12/2024", "từ 01/01/2020". */
  public String shown() {
    if (first.equals(LocalDate.MIN)) {
      return "đến " + SHOWN.format(last);
    }
    if (last.equals(LocalDate.MAX)) {
      return "từ " + SHOWN.format(first);
    }
    var day = SHOWN.format(first);
    return first.equals(last) ? day : day + " – " + SHOWN.format(last);
  }
}
