package hoidap.time;

import hoidap.text.Digits;
import hoidap.text.VietnameseText;
import hoidap.time.SpokenOn.Named;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A way to name a time.
 *
 * @param pattern what it looks like, in lower case; matched from where a time may begin
 * @param reading what it means
 */
record Expression(Pattern pattern, Reading reading) {
  private static final String NUMBER =
      "(\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười hai|mười)";
  private static final List<String> NUMBERS =
      List.of(
          "",
          "một",
          "hai",
          "ba",
          "bốn",
          "năm",
          "sáu",
          "bảy",
          "tám",
          "chín",
          "mười",
          "mười một",
          "mười hai");

  private static final List<String> FOLDED_NUMBERS =
      NUMBERS.stream().map(VietnameseText::fold).toList();

  /** Words by which a unit is told from its neighbours; "tháng trước đó" is another matter. */
  private static final String SHIFT =
      "(này|nay|trước|vừa qua|vừa rồi|qua|rồi|sau|tới)(?! (?:đó|khi|ngày))";

  private static final String YEAR_WORD =
      "(?:ngoái|nay|kia|(?:trước|vừa qua|vừa rồi|qua|rồi|sau|tới)(?! (?:đó|khi|ngày)))";

  /** "năm 2024", "của năm ngoái", "2024", with one group. */
  private static final String OF_YEAR = "(?:của )?(?:năm )?({y}|(?<=năm )" + YEAR_WORD + ")";

  /** "Việt Nam" without accents is no year, nor is "nhiều năm qua". */
  private static final String YEAR_ITSELF =
      "năm (?<!(?:việt|miền|phía|tây|đông|hướng|các|những|nhiều|mấy|vài|hàng|hằng|mỗi|từng) năm )"
          + "(?<!(?:\\d|một|hai|ba|bốn|sáu|mười) năm )";

  /** What an expression means. */
  interface Reading {
    /**
     * Returns the time meant, or empty when it is none.
     *
     * @throws DateTimeException if no calendar has such a day, or it ends before it begins
     */
    Optional<Named> read(MatchResult found, SpokenOn spoken);
  }

  /** Returns them all, the more telling first. */
  static List<Expression> all(boolean folded) {
    var all = new ArrayList<Expression>();
    addDays(all, folded);
    addMonths(all, folded);
    addShares(all, folded);
    addYears(all, folded);
    addSpans(all, folded);
    return List.copyOf(all);
  }

  private static void addDays(List<Expression> all, boolean folded) {
    add(all, folded, "(?:ngày |hôm )?(\\d{1,2})[/.-](\\d{1,2})[/.-]({y}){e}", 3, 2, 1);
    add(
        all,
        folded,
        "(?:ngày |hôm )?(?:mùng |mồng )?(\\d{1,2}) tháng (\\d{1,2})(?: năm |[/.-])({y}){e}",
        3,
        2,
        1);
    add(all, folded, "(?:ngày |hôm )(\\d{1,2}) tháng (\\d{1,2}){e}", 0, 2, 1);
    add(all, folded, "(?:ngày |hôm |{n})(\\d{1,2})[/.-](\\d{1,2}){e}(?!%)", 0, 2, 1);
    add(
        all,
        "(?:ngày )?(?:hôm|sáng|trưa|chiều|tối|đêm) (nay|qua|kia)(?! (?:đó|khi)){e}",
        folded,
        (m, spoken) -> spoken.relative(Granularity.DAY, day -> DateRange.of(spokenDay(m, day))));
    add(
        all,
        "ngày mai{e}",
        folded,
        (m, spoken) -> spoken.relative(Granularity.DAY, day -> DateRange.of(day.plusDays(1))));
    add(
        all,
        "tuần " + SHIFT + "{e}",
        folded,
        (m, spoken) ->
            spoken.relative(Granularity.WEEK, day -> week(day.plusWeeks(shift(m.group(1))))));
  }

  private static LocalDate spokenDay(MatchResult found, LocalDate day) {
    return switch (found.group(1)) {
      case "nay" -> day;
      case "qua" -> day.minusDays(1);
      default -> day.minusDays(2);
    };
  }

  private static void addMonths(List<Expression> all, boolean folded) {
    add(
        all,
        "tháng (\\d{1,2})(?: ?[/.-] ?|,? )" + OF_YEAR + "{e}",
        folded,
        (m, spoken) -> spoken.ofYear(m.group(2), Granularity.MONTH, year -> month(year, m)));
    add(
        all,
        "tháng (\\d{1,2}) (?:vừa qua|vừa rồi|qua|rồi)(?! (?:đó|khi)){e}",
        folded,
        (m, spoken) ->
            spoken
                .ofSomeYear(Granularity.MONTH, year -> month(year, m))
                .map(month -> new Named(month.range(), month.granularity(), true, true)));
    add(
        all,
        "(\\d{1,2})/({y}){e}",
        folded,
        (m, spoken) -> spoken.ofYear(m.group(2), Granularity.MONTH, year -> month(year, m)));
    add(
        all,
        "tháng " + SHIFT + "{e}",
        folded,
        (m, spoken) ->
            spoken.relative(
                Granularity.MONTH,
                day -> DateRange.of(YearMonth.from(day).plusMonths(shift(m.group(1))))));
    add(
        all,
        "tháng (\\d{1,2}){e}(?![.,/-]\\d)",
        folded,
        (m, spoken) -> spoken.ofSomeYear(Granularity.MONTH, year -> month(year, m)));
  }

  private static DateRange month(Year year, MatchResult found) {
    return DateRange.of(year.atMonth(Integer.parseInt(found.group(1))));
  }

  private static void addShares(List<Expression> all, boolean folded) {
    var quarter = "quý (iv|iii|ii|i|[1-4]|một|hai|ba|tư|bốn)";
    add(
        all,
        quarter + "(?: ?[/.-] ?|,? )" + OF_YEAR + "{e}",
        folded,
        (m, spoken) -> spoken.ofYear(m.group(2), Granularity.QUARTER, year -> quarter(year, m)));
    add(
        all,
        quarter + "{e}",
        folded,
        (m, spoken) -> spoken.ofSomeYear(Granularity.QUARTER, year -> quarter(year, m)));
    add(
        all,
        "quý " + SHIFT + "{e}",
        folded,
        (m, spoken) ->
            spoken.relative(
                Granularity.QUARTER, day -> quarterOf(day.plusMonths(3L * shift(m.group(1))))));
    var months = NUMBER + " (tháng|quý) (?:(đầu|cuối) )?";
    add(
        all,
        months + "/?" + OF_YEAR + "{e}",
        folded,
        (m, spoken) -> spoken.ofYear(m.group(4), Granularity.MONTHS, year -> months(year, m)));
    add(
        all,
        NUMBER + " (tháng|quý) (đầu|cuối) năm{e}",
        folded,
        (m, spoken) -> spoken.ofSomeYear(Granularity.MONTHS, year -> months(year, m)));
    add(
        all,
        "nửa (đầu|cuối|sau) " + OF_YEAR + "{e}",
        folded,
        (m, spoken) -> spoken.ofYear(m.group(2), Granularity.MONTHS, year -> half(year, m)));
  }

  private static DateRange quarter(Year year, MatchResult found) {
    int number =
        switch (found.group(1)) {
          case "i", "1", "một", "mot" -> 1;
          case "ii", "2", "hai" -> 2;
          case "iii", "3", "ba" -> 3;
          default -> 4;
        };
    return months(year, 3 * number - 2, 3 * number);
  }

  private static DateRange quarterOf(LocalDate day) {
    int first = day.getMonth().firstMonthOfQuarter().getValue();
    return months(Year.from(day), first, first + 2);
  }

  private static DateRange months(Year year, MatchResult found) {
    int count = number(found.group(1)) * (found.group(2).startsWith("th") ? 1 : 3);
    boolean isLast = found.group(3) != null && found.group(3).startsWith("c");
    return isLast ? months(year, 13 - count, 12) : months(year, 1, count);
  }

  private static DateRange half(Year year, MatchResult found) {
    boolean isFirst = found.group(1).equals("đầu") || found.group(1).equals("dau");
    return isFirst ? months(year, 1, 6) : months(year, 7, 12);
  }

  private static DateRange months(Year year, int first, int last) {
    return new DateRange(year.atMonth(first).atDay(1), year.atMonth(last).atEndOfMonth());
  }

  private static void addYears(List<Expression> all, boolean folded) {
    add(
        all,
        YEAR_ITSELF + "({y}|" + YEAR_WORD + "){e}(?! ?[-–] ?\\d)",
        folded,
        (m, spoken) -> spoken.ofYear(m.group(1), Granularity.YEAR, DateRange::of));
    add(
        all,
        "(20\\d\\d){e}(?! ?[-–] ?\\d)(?! (?:đồng|usd|tỷ|tỉ|triệu|người|ca|tấn|kg|km|mw|ha|m)\\b)",
        folded,
        (m, spoken) -> spoken.ofYear(m.group(1), Granularity.YEAR, DateRange::of));
    add(
        all,
        "(?:thập niên|thập kỷ|những năm) (?:của )?((?:19|20)\\d0){e}",
        folded,
        (m, spoken) -> Optional.of(years(m.group(1), Integer.parseInt(m.group(1)) + 9)));
  }

  private static void addSpans(List<Expression> all, boolean folded) {
    add(
        all,
        "(?:(?:giai đoạn|thời kỳ|các năm|những năm|năm) (?:từ )?(?:năm )?|"
            + NUMBER
            + " năm (?:từ )?)({y}) ?(?:-|–|đến|tới|và) ?(?:năm )?({y}){e}",
        folded,
        (m, spoken) -> Optional.of(years(m.group(2), Integer.parseInt(m.group(3)))));
    add(
        all,
        NUMBER + " (ngày|tuần|tháng|năm) (?:vừa qua|gần đây|trở lại đây|gần nhất|qua){e}",
        folded,
        (m, spoken) ->
            spoken.relative(
                Granularity.YEARS, day -> new DateRange(back(day, m).plusDays(1), day)));
    add(
        all,
        NUMBER + " (ngày|tuần|tháng|năm) trước(?! (?:đó|khi|ngày)){e}",
        folded,
        (m, spoken) ->
            spoken.relative(granularity(m.group(2)), day -> unit(back(day, m), m.group(2))));
    add(
        all,
        "(?:từ )?đầu năm (?:đến|tới) nay{e}",
        folded,
        (m, spoken) ->
            spoken.relative(
                Granularity.MONTHS, day -> new DateRange(Year.from(day).atDay(1), day)));
  }

  private static Named years(String first, int last) {
    var range = new DateRange(Year.parse(first).atDay(1), DateRange.of(Year.of(last)).last());
    return new Named(range, Granularity.YEARS, false, true);
  }

  private static LocalDate back(LocalDate day, MatchResult found) {
    int count = number(found.group(1));
    return switch (granularity(found.group(2))) {
      case DAY -> day.minusDays(count);
      case WEEK -> day.minusWeeks(count);
      case MONTH -> day.minusMonths(count);
      default -> day.minusYears(count);
    };
  }

  private static DateRange unit(LocalDate day, String unit) {
    return switch (granularity(unit)) {
      case DAY -> DateRange.of(day);
      case WEEK -> week(day);
      case MONTH -> DateRange.of(YearMonth.from(day));
      default -> DateRange.of(Year.from(day));
    };
  }

  private static Granularity granularity(String unit) {
    return switch (unit) {
      case "ngày", "ngay" -> Granularity.DAY;
      case "tuần", "tuan" -> Granularity.WEEK;
      case "tháng", "thang" -> Granularity.MONTH;
      default -> Granularity.YEAR;
    };
  }

  private static DateRange week(LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new DateRange(monday, monday.plusDays(6));
  }

  private static int shift(String word) {
    return switch (word) {
      case "này", "nay" -> 0;
      case "sau", "tới", "toi" -> 1;
      default -> -1;
    };
  }

  private static int number(String word) {
    if (Digits.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    return Math.max(NUMBERS.indexOf(word), FOLDED_NUMBERS.indexOf(word));
  }

  private static void add(
      List<Expression> all, boolean folded, String template, int year, int month, int day) {
    add(all, template, folded, (m, spoken) -> day(m, spoken, year, month, day));
  }

  private static Optional<Named> day(
      MatchResult found, SpokenOn spoken, int year, int month, int day) {
    int ofMonth = Integer.parseInt(found.group(day));
    int ofYear = Integer.parseInt(found.group(month));
    return year == 0
        ? spoken.ofSomeYear(Granularity.DAY, any -> day(any, ofYear, ofMonth))
        : spoken.ofYear(found.group(year), Granularity.DAY, any -> day(any, ofYear, ofMonth));
  }

  private static DateRange day(Year year, int month, int day) {
    return DateRange.of(year.atMonth(month).atDay(day));
  }

  private static void add(List<Expression> all, String template, boolean folded, Reading reading) {
    all.add(new Expression(pattern(template, folded), reading));
  }

  /**
   * Returns the pattern of a template: {y} is a year, {e} an end that no letter or digit follows,
   * {l} a letter, {n} the place behind a word that a day often follows.
   */
  static Pattern pattern(String template, boolean folded) {
    var letters = folded ? VietnameseText.fold(template) : VietnameseText.canonical(template);
    var times = "(?<=(?:sáng|trưa|chiều|tối|đêm) )";
    return Pattern.compile(
        letters
            .replace("{y}", "(?:19|20)\\d\\d")
            .replace("{n}", folded ? VietnameseText.fold(times) : times)
            .replace("{l}", "\\p{L}")
            .replace("{e}", "(?![\\p{L}\\d]|[/.,-]\\d|/\\p{L})"));
  }
}
