package hoidap.article;

import hoidap.text.VietnameseText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a publication day as metadata, pages and addresses write it. */
final class StatedDate {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20)\\d\\d)(?!\\d)");

  /** "/2026/02/05/", "-20260205", "20201001163534963": a day, perhaps with the time after it. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?<!\\d)(20[0-4]\\d)([-/]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?=\\D|$|\\d{4,})");

  /** "185251104195249176.htm": after three digits the time of publishing, to the millisecond. */
  private static final Pattern IN_NUMBER =
      Pattern.compile(
          "(?<!\\d)\\d{3}([2-4]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
              + "(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d\\d{3}(?=\\.\\p{L}+$|$)");

  private StatedDate() {}

  /** Returns the day that {@code text} states, in Vietnamese time where it has a time zone. */
  static Optional<LocalDate> parse(String text) {
    var stated = text.strip();
    return zoned(stated)
        .or(() -> find(YEAR_FIRST.matcher(stated), 1, 2, 3))
        .or(() -> find(DAY_FIRST.matcher(stated), 3, 2, 1));
  }

  /** Returns the day written in an address, or empty. */
  static Optional<LocalDate> inAddress(String url) {
    return find(IN_ADDRESS.matcher(url), 1, 3, 4).or(() -> inNumber(url));
  }

  private static Optional<LocalDate> inNumber(String url) {
    var number = IN_NUMBER.matcher(url);
    return number.find()
        ? day("20" + number.group(1), number.group(2), number.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> zoned(String stated) {
    try {
      var instant =
          stated.length() > 10 && stated.charAt(4) == '-'
              ? OffsetDateTime.parse(stated).toInstant()
              : ZonedDateTime.parse(stated, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(instant.atZone(VietnameseText.ZONE).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> find(Matcher matcher, int year, int month, int day) {
    while (matcher.find()) {
      var date = day(matcher.group(year), matcher.group(month), matcher.group(day));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** Returns the day of those three numbers, or empty where no calendar has it. */
  static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
