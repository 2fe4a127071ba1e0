package hoidap.time;

import hoidap.text.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time that a text names.
 *
 * @param span where it stands in the text
 * @param range its days
 * @param granularity what it is counted in
 * @param relative whether its days depend on when it is said: "tháng trước"
 * @param yearSaid whether its year is said, be it by "năm ngoái"; else the likeliest is taken
 * @param use what it does in the text
 * @param ends the two times that it leads from and to; empty unless both are named
 */
public record StatedTime(
    Span span,
    DateRange range,
    Granularity granularity,
    boolean relative,
    boolean yearSaid,
    Use use,
    List<StatedTime> ends) {
  public StatedTime {
    ends = List.copyOf(ends);
  }

  /**
   * Makes one of a date of ISO 8601, which stands for itself.
   *
   * @param date to the year, month or day
   */
  public static StatedTime ofIso(String date) {
    var granularity =
        switch (date.length()) {
          case 4 -> Granularity.YEAR;
          case 7 -> Granularity.MONTH;
          default -> Granularity.DAY;
        };
    var span = new Span(0, date.length());
    return new StatedTime(
        span, DateRange.ofIso(date), granularity, false, true, Use.TIME, List.of());
  }

  StatedTime as(Use other) {
    return new StatedTime(span, range, granularity, relative, yearSaid, other, ends);
  }

  /**
   * Returns whether what is of no such time is left out. A time whose year is not said only makes
   * one preferred, unless it is a day, which articles are searched for.
   */
  public boolean isFilter() {
    return yearSaid || granularity == Granularity.DAY;
  }

  /** Returns the days on which news of it are published: its own, and some after. */
  public DateRange newsRange() {
    var around = around();
    return around.last().equals(LocalDate.MAX)
        ? around
        : new DateRange(around.first(), lastOfNews(around.last()));
  }

  private LocalDate lastOfNews(LocalDate last) {
    return switch (granularity) {
      case MONTH, MONTH_PART -> YearMonth.from(last).plusMonths(1).atEndOfMonth();
      default -> last.plus(granularity.slack());
    };
  }

  /** Returns the month or year of which it is a rough part, else its own days. */
  private DateRange around() {
    return switch (granularity) {
      case MONTH_PART -> DateRange.of(YearMonth.from(range.first()));
      case YEAR_PART -> DateRange.of(Year.from(range.first()));
      default -> range;
    };
  }

  /** Returns whether what was published that day is of this time. */
  public boolean isPublishedIn(Optional<LocalDate> day) {
    return yearSaid && day.filter(newsRange()::contains).isPresent();
  }

  /**
   * Returns how near a text is to this time.
   *
   * @param text from an article
   * @param published when that was published, to the first day it may be
   */
  public Match match(String text, Optional<LocalDate> published) {
    var spoken = TimeReader.spokenOf(text, published);
    var best =
        spoken.stream()
            .filter(time -> time.use == Use.TIME)
            .map(this::compare)
            .max(Comparator.naturalOrder())
            .orElse(Match.NONE);
    if (best.compareTo(Match.NONE) > 0 || !isPublishedIn(published)) {
      return best;
    }
    if (!spoken.isEmpty()) {
      return Match.OTHER_TIME;
    }
    return published.filter(around()::contains).isPresent() ? Match.WRITTEN : Match.SOON_AFTER;
  }

  /** Returns whether a text speaks of this time or of one in it, whenever it was written. */
  public boolean isNamedIn(String text, Optional<LocalDate> published) {
    return TimeReader.spokenOf(text, published).stream()
        .anyMatch(time -> compare(time) != Match.NONE);
  }

  private Match compare(StatedTime other) {
    if (range.equals(other.range) || isSameDay(other)) {
      return Match.EXACT;
    }
    if (other.range.isOpen()) {
      return Match.NONE;
    }
    if (around().contains(other.range)) {
      boolean isShare = granularity == Granularity.YEAR && other.granularity.isShareOfYear();
      return isShare ? Match.SHARE : Match.WITHIN;
    }
    return surrounds(other) ? Match.AROUND : Match.NONE;
  }

  /** A day without its year is any of that name. */
  private boolean isSameDay(StatedTime other) {
    return granularity == Granularity.DAY
        && other.granularity == Granularity.DAY
        && (range.overlaps(other.range) || !(yearSaid && other.yearSaid) && hasDayOf(other));
  }

  private boolean hasDayOf(StatedTime other) {
    return MonthDay.from(range.first()).equals(MonthDay.from(other.range.first()));
  }

  private boolean surrounds(StatedTime other) {
    return granularity.isShareOfYear()
        && other.granularity == Granularity.YEAR
        && other.range.contains(range);
  }
}
