package hoidap.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out when an article was published from the dates its own text speaks of.
 *
 * <p>The year is the one that most shows itself as the article's own ("6 tháng đầu năm 2023", a
 * comparison with the year before, a date with its year), unless much is told of later ones; a day
 * and month without a year take that year, and the latest day told is the date. Spans of years
 * ("giai đoạn 2021-2025"), years aimed at ("đến năm 2030") and the dates of decrees, births and
 * foundings are no evidence. Where the text gives too little, the date stays unknown. The clock is
 * never asked: the same text always gives the same date.
 */
final class DateInference {
  /** A number with what belongs to it, tried only where a number begins; its groups in comments. */
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?((?:19|20)\\d\\d)(?![\\d/])" // 1-3
              + "|(\\d{1,2})\\s?[/-]\\s?((?:19|20)\\d\\d)(?![\\d/-])" // 4, 5
              + "|(\\d{1,2})[/.-](\\d{1,2})(?![\\d%]|[/.,-]\\d)" // 6, 7
              + "|(\\d{1,2}) tháng (\\d{1,2})(?:,? năm ((?:19|20)\\d\\d))?(?!\\d)" // 8-10
              + "|((?:19|20)\\d\\d)(?![\\d]|\\s?[-–]\\s?\\d|[.,/]\\d)"); // 11

  /** What stands before a day and month that are not a fraction or a score. */
  private static final Pattern DAY_FOLLOWS =
      Pattern.compile(
          "(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|nay|qua|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])"
              + "|chủ nhật)[ ,]*\\(?(?:\\d{1,2}(?:[/.-]\\d{1,2})?\\s?(?:[-–,]|và|đến)\\s?)?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern YEAR_FOLLOWS =
      Pattern.compile("(?:năm |quý (?:I{1,3}|IV)/)$", Pattern.CASE_INSENSITIVE);

  /** What is still to come when the article is written. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(?:sẽ|dự kiến|kế hoạch|mục tiêu|phấn đấu|tầm nhìn|quy hoạch|dự báo|kỳ vọng|hướng tới"
              + "|hướng đến|lộ trình|chuẩn bị|nhiệm kỳ|giai đoạn|chiến lược|đề án|phương hướng)\\b"
              + "|(?<!tính |cập nhật |báo cáo )\\b(?:đến|tới|trước|sau|hết)"
              + "(?: hết| cuối| đầu| giữa)?(?: năm| tháng| ngày)? ?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Before the year that a plan is for: the one in which it is made, or the next. */
  private static final Pattern PLANNED =
      Pattern.compile(
          "\\b(?:kế hoạch|phương hướng|nhiệm vụ|chỉ tiêu|thường niên|dự toán)[^,.;]{0,30} năm $",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** What an article of any later year may look back on. */
  private static final Pattern LONG_PAST =
      Pattern.compile(
          "\\b(?:sinh|thành lập|ra đời|nghị định|quyết định|thông tư|luật|nghị quyết|chỉ thị"
              + "|công văn|văn bản|pháp lệnh|kỷ niệm|giải phóng|hiệp định|kể từ|từ)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern COMPARED =
      Pattern.compile("\\bcùng kỳ(?: năm)? ?$", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PART_OF_YEAR =
      Pattern.compile(
          "\\b(?:\\d+ tháng(?: đầu)?(?: của)? năm|quý \\S{1,3} năm|quý [IV]+/|quý) ?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final int CONTEXT = 45; // code units before a date that tell how it is meant
  private static final int PAST_CONTEXT = 32; // code units
  private static final int FIRST_YEAR = 1998; // online news in Vietnamese begins at the end of 1997
  private static final int NEAR = 31; // days between dates that belong to the same news
  private static final int MOST_MENTIONS = 5_000; // what speaks of more dates is a table
  private static final int OUTWEIGHS = 3; // evidence for a year against each mention of a later one

  private final String text;
  private final List<Mention> mentions = new ArrayList<>();
  private List<Mention> ownDays = List.of();

  private DateInference(String text) {
    this.text = text;
  }

  /**
   * A date that the text speaks of.
   *
   * @param day 0 where it names none
   * @param month 0 where it names none
   * @param year 0 where it names none
   * @param tense how it stands to the time of writing
   */
  private record Mention(int day, int month, int year, Tense tense) {
    boolean is(Tense wanted) {
      return tense == wanted;
    }

    /** Returns the day in {@code year}, or empty where it names none or no calendar has it. */
    Optional<LocalDate> day(int year) {
      try {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /** How a date stands to the time of writing, as the words before it tell. */
  private enum Tense {
    /** The year in which the text stands. */
    OWN_YEAR,
    /** Told as news is, or looked back on. */
    TOLD,
    /** Of a decree, a birth, a founding: no evidence but that the article is not older. */
    LONG_PAST,
    /** Still to come. */
    AHEAD
  }

  /** Returns the inferred date of an article, or {@link Published#UNKNOWN}. */
  static Published infer(String title, String body) {
    var inference = new DateInference(title + "\n" + body);
    inference.findMentions();
    return inference.date();
  }

  private void findMentions() {
    var matcher = DATE.matcher(text).useTransparentBounds(true);
    for (int i = 0; i < text.length() && mentions.size() < MOST_MENTIONS; i++) {
      if (beginsNumber(i)) {
        matcher.region(i, text.length());
        if (matcher.lookingAt()) {
          add(matcher);
          i = Math.max(i, matcher.end() - 1);
        }
      }
    }
    ownDays = mentions.stream().filter(DateInference::isTold).distinct().toList();
  }

  private boolean beginsNumber(int at) {
    if (!isDigit(at)) {
      return false;
    }
    return at == 0 || !isDigit(at - 1) && !(at > 1 && ".,".indexOf(text.charAt(at - 1)) >= 0);
  }

  private boolean isDigit(int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9';
  }

  private void add(Matcher found) {
    var before = before(found.start());
    if (found.group(3) != null) {
      add(before, number(found, 1), number(found, 2), number(found, 3));
    } else if (found.group(5) != null) {
      boolean isQuarter = PART_OF_YEAR.matcher(before).find();
      add(before, 0, isQuarter ? 0 : number(found, 4), number(found, 5));
    } else if (found.group(7) != null) {
      if (DAY_FOLLOWS.matcher(before).find() || isInBrackets(found)) {
        add(before, number(found, 6), number(found, 7), 0);
      }
    } else if (found.group(9) != null) {
      add(
          before,
          number(found, 8),
          number(found, 9),
          found.group(10) == null ? 0 : number(found, 10));
    } else if (YEAR_FOLLOWS.matcher(before).find()) {
      add(before, 0, 0, number(found, 11));
    }
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** "(23/4)", but not "(2-1)", which is a score. */
  private boolean isInBrackets(Matcher found) {
    return found.start() > 0
        && text.charAt(found.start() - 1) == '('
        && found.end() < text.length()
        && text.charAt(found.end()) == ')'
        && found.group().indexOf('/') > 0;
  }

  /** Returns what stands shortly before a date in the same sentence. */
  private String before(int at) {
    int from = Math.max(0, at - CONTEXT);
    var before = text.substring(from, at);
    int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
    return stop < 0 ? before : before.substring(stop + 1);
  }

  private void add(String before, int day, int month, int year) {
    if (month > 12 || day > 31 || day > 0 && month == 0) {
      return;
    }
    if (year > 0 && COMPARED.matcher(before).find()) {
      // "tăng so với cùng kỳ năm 2023" is written in 2024
      mentions.add(new Mention(0, 0, year + 1, Tense.OWN_YEAR));
    } else {
      mentions.add(new Mention(day, month, year, tense(before, month, year)));
    }
  }

  private static Tense tense(String before, int month, int year) {
    boolean isYear = month == 0;
    if (isYear && (PART_OF_YEAR.matcher(before).find() || PLANNED.matcher(before).find())) {
      return Tense.OWN_YEAR;
    }
    if (AHEAD.matcher(before).find()) {
      return Tense.AHEAD;
    }
    if (year == 0) {
      return Tense.TOLD; // what is long past is given with its year
    }
    var near = before.substring(Math.max(0, before.length() - PAST_CONTEXT));
    return LONG_PAST.matcher(near).find() ? Tense.LONG_PAST : Tense.TOLD;
  }

  private Published date() {
    var year = year();
    if (year.isEmpty()) {
      return Published.UNKNOWN;
    }
    return latestDay(year.getAsInt())
        .map(day -> inferred(day.toString()))
        .orElseGet(() -> latestMonth(year.getAsInt()));
  }

  private static Published inferred(String date) {
    return new Published(date, Published.Basis.INFERRED);
  }

  /** Returns the year with most evidence, of equals the latest, unless much is told of later. */
  private OptionalInt year() {
    var evidence = new HashMap<Integer, Integer>();
    for (var mention : mentions) {
      int weight = mention.year() < FIRST_YEAR ? 0 : weight(mention);
      if (weight > 0) {
        evidence.merge(mention.year(), weight, Integer::sum);
      }
    }
    return evidence.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .filter(best -> best.getValue() >= OUTWEIGHS * toldAfter(best.getKey()))
        .map(best -> OptionalInt.of(best.getKey()))
        .orElse(OptionalInt.empty());
  }

  private long toldAfter(int year) {
    return mentions.stream()
        .filter(mention -> mention.is(Tense.TOLD) && mention.year() > year)
        .count();
  }

  private int weight(Mention mention) {
    return switch (mention.tense()) {
      case OWN_YEAR -> 2;
      case TOLD -> mention.month() > 0 && belongsToTheNews(mention) ? 3 : 0;
      case LONG_PAST, AHEAD -> 0;
    };
  }

  /**
   * Returns whether a date with its year is the article's own time. Where days are given without a
   * year, a year is added to what is not of this one, save near one of those days.
   */
  private boolean belongsToTheNews(Mention dated) {
    return ownDays.isEmpty() || ownDays.stream().anyMatch(day -> isNear(dated, day));
  }

  /** Returns whether it is a day without a year that has come. */
  private static boolean isTold(Mention mention) {
    return mention.day() > 0 && mention.year() == 0 && !mention.is(Tense.AHEAD);
  }

  private static boolean isNear(Mention dated, Mention day) {
    if (dated.day() == 0) {
      return Math.abs(dated.month() - day.month()) <= 1;
    }
    var first = dated.day(dated.year());
    var second = day.day(dated.year());
    return first.isPresent()
        && second.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(first.get(), second.get())) <= NEAR;
  }

  private Optional<LocalDate> latestDay(int year) {
    boolean isTurn = isTurnOf(year);
    return mentions.stream()
        .filter(mention -> mention.is(Tense.TOLD))
        .filter(mention -> mention.year() == 0 || mention.year() == year)
        .flatMap(
            mention -> mention.day(isTurn && isOfYearBefore(mention) ? year - 1 : year).stream())
        .max(Comparator.naturalOrder());
  }

  /** Returns whether the text speaks of the first days of a year and of the year before. */
  private boolean isTurnOf(int year) {
    return ownDays.stream().anyMatch(day -> day.month() <= 2)
        && mentions.stream().anyMatch(other -> other.year() == year - 1);
  }

  /** At the turn of the year "28/12" is of the old one. */
  private static boolean isOfYearBefore(Mention mention) {
    return mention.year() == 0 && mention.month() >= 11;
  }

  private Published latestMonth(int year) {
    return mentions.stream()
        .filter(mention -> mention.is(Tense.TOLD))
        .filter(mention -> mention.year() == year && mention.month() > 0)
        .max(Comparator.comparingInt(Mention::month))
        .map(mention -> inferred("%d-%02d".formatted(year, mention.month())))
        .orElse(Published.UNKNOWN);
  }
}
