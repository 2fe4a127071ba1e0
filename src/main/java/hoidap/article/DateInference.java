package hoidap.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out when an article was published from the dates its own text speaks of.
 *
 * <p>The year is the one the text gives most evidence for; a day and month without a year take that
 * year. Spans of years ("giai đoạn 2021-2025") and years aimed at ("đến năm 2030") are no evidence.
 * The clock is never asked: the same text always gives the same date.
 */
final class DateInference {
  private static final Pattern FULL_DATE =
      Pattern.compile("(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})[/.-]((?:19|20)\\d\\d)(?![\\d/])");
  private static final Pattern SPELT_DATE =
      Pattern.compile("ngày (\\d{1,2}) tháng (\\d{1,2})(?:,? năm ((?:19|20)\\d\\d))?");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile(
          "(?:[Nn]gày|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Hh]ôm|[Nn]ay|[-–])\\s?\\(?"
              + "(\\d{1,2})[/.-](\\d{1,2})(?![\\d%]|[/.,-]\\d)");
  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile("(?:tháng |(?<![\\d/.-]))(\\d{1,2})[/-]((?:19|20)\\d\\d)(?![\\d/-])");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<aim>(?:đến|tới|trước|sau) )?(?<![\\d/.–-])(?:năm |quý [IV]+/)"
              + "((?:19|20)\\d\\d)(?![\\d]|\\s?[-–]\\s?\\d{4})");

  private static final int FULL_DATE_WEIGHT = 3;
  private static final int MONTH_WEIGHT = 2;

  private DateInference() {}

  /** Returns the inferred date of an article, or {@link Published#UNKNOWN}. */
  static Published infer(String title, String body) {
    var text = title + "\n" + body;
    var full = fullDates(text);
    var year = presentYear(text, full);
    if (year.isEmpty()) {
      return Published.UNKNOWN;
    }
    var days = new ArrayList<LocalDate>();
    full.stream().filter(day -> day.getYear() == year.get()).forEach(days::add);
    days.addAll(daysWithoutYear(text, year.get()));
    return days.stream()
        .max(Comparator.naturalOrder())
        .map(day -> inferred(day.toString()))
        .orElseGet(() -> latestMonth(text, year.get()));
  }

  private static Published inferred(String date) {
    return new Published(date, Published.Basis.INFERRED);
  }

  private static List<LocalDate> fullDates(String text) {
    var days = new ArrayList<LocalDate>();
    var matcher = FULL_DATE.matcher(text);
    while (matcher.find()) {
      StatedDate.day(matcher.group(3), matcher.group(2), matcher.group(1)).ifPresent(days::add);
    }
    matcher = SPELT_DATE.matcher(text);
    while (matcher.find()) {
      if (matcher.group(3) != null) {
        StatedDate.day(matcher.group(3), matcher.group(2), matcher.group(1)).ifPresent(days::add);
      }
    }
    return days;
  }

  /** Returns the year with most evidence; of equals the latest. */
  private static Optional<Integer> presentYear(String text, List<LocalDate> fullDates) {
    var evidence = new HashMap<Integer, Integer>();
    fullDates.forEach(day -> evidence.merge(day.getYear(), FULL_DATE_WEIGHT, Integer::sum));
    count(MONTH_AND_YEAR.matcher(text), MONTH_WEIGHT, evidence);
    count(YEAR.matcher(text), 1, evidence);
    return evidence.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private static void count(Matcher matcher, int weight, Map<Integer, Integer> evidence) {
    while (matcher.find()) {
      boolean isAimedAt = matcher.pattern() == YEAR && matcher.group("aim") != null;
      if (!isAimedAt) {
        evidence.merge(Integer.valueOf(matcher.group(2)), weight, Integer::sum);
      }
    }
  }

  private static List<LocalDate> daysWithoutYear(String text, int year) {
    var days = new ArrayList<LocalDate>();
    for (var pattern : List.of(DAY_AND_MONTH, SPELT_DATE)) {
      var matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (pattern == DAY_AND_MONTH || matcher.group(3) == null) {
          StatedDate.day(String.valueOf(year), matcher.group(2), matcher.group(1))
              .ifPresent(days::add);
        }
      }
    }
    return days;
  }

  private static Published latestMonth(String text, int year) {
    int latest = 0;
    var matcher = MONTH_AND_YEAR.matcher(text);
    while (matcher.find()) {
      int month = Integer.parseInt(matcher.group(1));
      if (Integer.parseInt(matcher.group(2)) == year && month >= 1 && month <= 12) {
        latest = Math.max(latest, month);
      }
    }
    return latest == 0 ? Published.UNKNOWN : inferred("%d-%02d".formatted(year, latest));
  }
}
