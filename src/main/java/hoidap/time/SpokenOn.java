package hoidap.time;

import hoidap.text.Digits;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When a text was said, by which its times are resolved.
 *
 * @param day empty where unknown
 * @param isArticle whether an article says it, which also speaks of what is soon; a question
 *     without a year looks back
 */
record SpokenOn(Optional<LocalDate> day, boolean isArticle) {
  private static final int ANY_YEAR = 2000; // has a 29 February

  /** What a text names, without its place. */
  record Named(DateRange range, Granularity granularity, boolean relative, boolean yearSaid) {
    Named as(DateRange part, Granularity unit) {
      return new Named(part, unit, relative, yearSaid);
    }
  }

  /** Returns a time that depends on the day it is said. */
  Optional<Named> relative(Granularity granularity, Function<LocalDate, DateRange> of) {
    return day.map(said -> new Named(of.apply(said), granularity, true, true));
  }

  /**
   * Returns a time of a year.
   *
   * @param year four digits, or the word behind "năm": "nay", "ngoái"
   */
  Optional<Named> ofYear(String year, Granularity granularity, Function<Year, DateRange> of) {
    if (Digits.isDigit(year.charAt(0))) {
      return Optional.of(new Named(of.apply(Year.parse(year)), granularity, false, true));
    }
    return day.map(said -> Year.of(said.getYear() + yearsAway(year)))
        .map(of)
        .map(range -> new Named(range, granularity, true, true));
  }

  private static int yearsAway(String word) {
    return switch (word) {
      case "nay" -> 0;
      case "kia" -> -2;
      case "sau", "tới", "toi" -> 1;
      default -> -1;
    };
  }

  /** Returns a time whose year is not said: of a question the latest, of an article the nearest. */
  Optional<Named> ofSomeYear(Granularity granularity, Function<Year, DateRange> of) {
    if (day.isEmpty()) {
      return granularity == Granularity.DAY
          ? Optional.of(new Named(of.apply(Year.of(ANY_YEAR)), granularity, false, false))
          : Optional.empty();
    }
    var said = day.get();
    return Stream.of(-1, 0, 1)
        .map(years -> of.apply(Year.of(said.getYear() + years)))
        .filter(range -> isArticle || !range.first().isAfter(said))
        .min(Comparator.comparingLong(range -> daysAway(said, range)))
        .map(range -> new Named(range, granularity, false, false));
  }

  private static long daysAway(LocalDate said, DateRange range) {
    return Math.abs(ChronoUnit.DAYS.between(said, range.last()));
  }
}
