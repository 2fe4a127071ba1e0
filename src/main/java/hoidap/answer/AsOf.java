package hoidap.answer;

import hoidap.answer.TimeExpression.Form;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.article.Published.Basis;
import hoidap.text.Digits;
import hoidap.text.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time that a statement holds for.
 *
 * @param date ISO 8601, to the day, month or year
 * @param label as it is shown: "tháng 9/2023", "tin ngày 5/2/2026"
 * @param isStated whether the sentence says it, else it is the day of publication
 * @param form what kind of time it is
 */
record AsOf(String date, String label, boolean isStated, Form form) {
  /** Begins a time with which something is compared, not the one that a statement holds for. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?:so với|cùng kỳ|so cùng kỳ|kể từ|từ|trước)(?: (?:năm|cùng kỳ|thời"
              + " điểm|cuối|đầu)){0,4}+ $");

  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:tính đến|tính tới|đến hết|đến|tới|hết)(?: (?:hết|cuối|đầu|giữa|nay|thời"
              + " điểm|ngày)){0,4}+ ?,? ?$");

  /**
   * Returns the time that the statement at {@code span} of a sentence holds for; empty where
   * nothing tells.
   *
   * @param canonical the sentence in lower case
   */
  static Optional<AsOf> of(String canonical, Span span, Article article) {
    var published = article.published().firstDay();
    return TimeExpression.in(canonical).stream()
        .filter(time -> !time.overlaps(span))
        .filter(time -> !isBareYear(time, canonical))
        .filter(time -> !COMPARED.matcher(canonical.substring(0, time.span().start())).find())
        .min(Comparator.comparingInt(time -> distance(canonical, time, span)))
        .filter(time -> time.year() > 0 || published.isPresent())
        .map(time -> stated(time, published, canonical))
        .or(() -> published(article.published()));
  }

  /** "World Cup 2026" is a name: only "năm 2026" tells when. */
  private static boolean isBareYear(TimeExpression time, String canonical) {
    return time.span().length() == 4 && Digits.isDigit(canonical.charAt(time.span().start()));
  }

  /** "Tính đến …" counts first, then what stands before, then what stands behind. */
  private static int distance(String canonical, TimeExpression time, Span span) {
    if (UNTIL.matcher(canonical.substring(0, time.span().start())).find()) {
      return 0;
    }
    return time.span().end() <= span.start()
        ? 1 + span.start() - time.span().end()
        : 1 + canonical.length() + time.span().start();
  }

  private static AsOf stated(TimeExpression time, Optional<LocalDate> published, String canonical) {
    var dated = published.map(time::inYearOf).orElse(time);
    return new AsOf(dated.date(), label(dated, time, canonical), true, time.form());
  }

  private static String label(TimeExpression dated, TimeExpression written, String canonical) {
    if (dated.form() != Form.POINT) {
      var words = written.span().of(canonical);
      return written.year() > 0 ? words : words + " " + dated.year();
    }
    return label(dated.date());
  }

  private static Optional<AsOf> published(Published published) {
    if (published.date().isEmpty()) {
      return Optional.empty();
    }
    var about = published.basis() == Basis.INFERRED ? "tin khoảng " : "tin ";
    return Optional.of(
        new AsOf(published.date(), about + label(published.date()), false, Form.POINT));
  }

  /** Returns "ngày 5/2/2026", "tháng 12/2025" or "năm 2025". */
  private static String label(String date) {
    var parts = date.split("-");
    return switch (parts.length) {
      case 1 -> "năm " + parts[0];
      case 2 -> "tháng " + Integer.parseInt(parts[1]) + "/" + parts[0];
      default ->
          "ngày " + Integer.parseInt(parts[2]) + "/" + Integer.parseInt(parts[1]) + "/" + parts[0];
    };
  }

  /** Returns whether it is known to the day. */
  boolean isDay() {
    return date.split("-").length == 3;
  }

  /** Returns text that orders like the times' ends. */
  String order() {
    return end(date);
  }

  /** Returns text that orders like the end of a day, month or year. */
  static String end(String date) {
    return date + "-99".repeat(3 - date.split("-").length);
  }
}
