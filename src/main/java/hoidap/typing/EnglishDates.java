package hoidap.typing;

import hoidap.text.VietnameseText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the dates of an English text as Vietnamese news does: "on 5 May 2026", "ngày 5/5/2026".
 */
final class EnglishDates {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

  private static final Pattern DAY_FIRST =
      pattern("\\b(?:on |in )?(?:the )?" + DAY + " (?:of )?" + MONTH + "(?:,? (\\d{4}))?\\b");
  private static final Pattern MONTH_FIRST =
      pattern("\\b(?:on |in )?" + MONTH + " " + DAY + "(?!\\d)(?:,? (\\d{4}))?\\b");
  private static final Pattern MONTH_ALONE =
      pattern("\\b(?:in |of )?" + MONTH + ",? (?:of )?(\\d{4})\\b");
  private static final Pattern YEAR = pattern("\\b(?:in|during|of|since) ((?:19|20)\\d{2})\\b");

  private EnglishDates() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  static String inVietnamese(String text) {
    var dayFirst = DAY_FIRST.matcher(text).replaceAll(d -> day(d, d.group(1), d.group(2)));
    var days = MONTH_FIRST.matcher(dayFirst).replaceAll(d -> day(d, d.group(2), d.group(1)));
    var months =
        MONTH_ALONE
            .matcher(days)
            .replaceAll(
                m -> Matcher.quoteReplacement("tháng " + month(m.group(1)) + "/" + m.group(2)));
    return YEAR.matcher(months).replaceAll("năm $1");
  }

  private static String day(MatchResult found, String day, String month) {
    @Nullable String year = found.group(3);
    return Matcher.quoteReplacement(
        "ngày " + day + "/" + month(month) + (year == null ? "" : "/" + year));
  }

  private static int month(String name) {
    return MONTHS.indexOf(VietnameseText.lowerCase(name)) + 1;
  }
}
