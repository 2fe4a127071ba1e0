package hoidap.answer;

import hoidap.text.Span;
import hoidap.text.VietnameseText;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds in a sentence the time that a question asks for. */
final class AskedTime {
  private static final Pattern HOW_LONG =
      Pattern.compile("\\b(?:bao lau|may (?:nam|thang|ngay|tuan|gio|phut))\\b");
  private static final Pattern WHICH =
      Pattern.compile("\\b(ngay|thang|nam) (?:nao|may|bao nhieu|gi)\\b");
  private static final Pattern DURATION =
      Pattern.compile(
          "(?<![\\p{L}\\d/.,-])(?:(?:khoảng|hơn|gần|trên|chừng|suốt|sau|trước) )?"
              + "(?:\\d+(?:[.,]\\d+)?(?:\\s?[-–]\\s?\\d+| đến \\d+)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
              + "|nửa|vài|nhiều)"
              + " (?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm|thập kỷ|thế kỷ|tháng tuổi|tuổi)"
              + "(?: (?:tuổi|đồng hồ|rưỡi))?(?!\\p{L})");

  private AskedTime() {}

  /** Returns where the time stands; empty where that is not sure. */
  static Optional<Span> span(AskedSentence sentence) {
    var question = VietnameseText.fold(sentence.question().text());
    if (HOW_LONG.matcher(question).find()) {
      return DURATION
          .matcher(sentence.canonical())
          .results()
          .map(found -> new Span(found.start(), found.end()))
          .filter(span -> !sentence.isAsked(span))
          .max(Comparator.comparingDouble(sentence::nearness));
    }
    return TimeExpression.in(sentence.canonical()).stream()
        .filter(fits(question))
        .map(TimeExpression::span)
        .filter(span -> !sentence.isAsked(span))
        .max(Comparator.comparingDouble(sentence::nearness));
  }

  /** A question for a day wants a day; one for a month or a year may get more than that. */
  private static Predicate<TimeExpression> fits(String question) {
    var which = WHICH.matcher(question);
    if (!which.find()) {
      return time -> true;
    }
    return switch (which.group(1)) {
      case "ngay" -> time -> time.day() > 0;
      case "thang" -> time -> time.month() > 0;
      default -> time -> time.year() > 0;
    };
  }
}
