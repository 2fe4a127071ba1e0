package hoidap.answer;

import hoidap.text.Digits;
import hoidap.text.ResourceLines;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number with what it counts, as a sentence has it.
 *
 * @param span number, scale and unit, with "khoảng", "hơn" and the like before it
 * @param number the digits or number words alone
 * @param scale "tỷ", "nghìn tỷ"; empty when there is none
 * @param unit a measure or currency as listed, in the form compared; empty when none of them
 * @param value in single units; empty when it is no one number
 */
public record Quantity(Span span, Span number, String scale, String unit, OptionalDouble value) {
  private static final String DIGITS = "\\d++(?:[.,]\\d++)*+(?:/\\d++(?:[.,]\\d++)*+)?";
  private static final String WORDS =
      "(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?= (?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\\p{L}))"
          + "|(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)(?= \\p{L})";
  private static final String SCALES = "(?: (?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\\p{L})){0,4}+";
  private static final String ABOUT =
      "(?:(?:khoảng|hơn|gần|trên|chừng|xấp xỉ|ngót|ít nhất|tối thiểu|tối đa|không quá|hàng)"
          + "(?: hơn| gần| trên)? )?";
  private static final String UNIT = measures();

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/-])("
              + ABOUT
              + ")("
              + DIGITS
              + "|"
              + WORDS
              + ")((?:\\s?[-–]\\s?|,? đến )"
              + DIGITS
              + ")?("
              + SCALES
              + ")(?:\\s?("
              + UNIT
              + "))?(?![\\p{L}\\d]|[/-]\\d)");

  private static final Pattern GROUPS =
      Pattern.compile("[1-9]\\d{0,2}(?:(?:\\.\\d{3})++|(?:,\\d{3})++)");

  private static final Map<String, Double> SCALE =
      Map.of(
          "trăm", 1e2, "nghìn", 1e3, "ngàn", 1e3, "vạn", 1e4, "triệu", 1e6, "tỷ", 1e9, "tỉ", 1e9);

  private static String measures() {
    return ResourceLines.of(Quantity.class, "measures.txt").stream()
        .map(VietnameseText::canonical)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /**
   * Returns the quantities of a sentence, without those that are part of a time.
   *
   * @param canonical the sentence in lower case
   */
  public static List<Quantity> in(String canonical) {
    var times = TimeExpression.in(canonical);
    var quantities = new ArrayList<Quantity>();
    QUANTITY
        .matcher(canonical)
        .results()
        .filter(
            found -> {
              var number = new Span(found.start(2), found.end(2));
              return times.stream().noneMatch(time -> time.overlaps(number));
            })
        .map(Quantity::of)
        .forEach(quantities::add);
    return quantities;
  }

  private static Quantity of(MatchResult found) {
    var scale = found.group(4).strip();
    var unit = found.group(5) == null ? "" : found.group(5);
    boolean isRange = found.group(3) != null;
    return new Quantity(
        new Span(found.start(), found.end()),
        new Span(found.start(2), isRange ? found.end(3) : found.end(2)),
        scale,
        unit.equals("phần trăm") ? "%" : unit,
        isRange ? OptionalDouble.empty() : value(found.group(2), scale));
  }

  private static OptionalDouble value(String digits, String scale) {
    if (!Digits.isDigit(digits.charAt(0)) || digits.indexOf('/') > 0) {
      return OptionalDouble.empty();
    }
    var plain =
        GROUPS.matcher(digits).matches() ? digits.replaceAll("[.,]", "") : digits.replace(',', '.');
    if (plain.indexOf('.') != plain.lastIndexOf('.')) {
      return OptionalDouble.empty(); // "1.2.3" is no number
    }
    double value = Double.parseDouble(plain);
    for (var factor : scale.isEmpty() ? new String[0] : scale.split(" ")) {
      value *= SCALE.getOrDefault(factor, 1.0);
    }
    return OptionalDouble.of(value);
  }

  /** Returns the words behind number and scale. */
  String behind(String canonical) {
    var words = canonical.substring(number.end(), span.end()).strip();
    return words.substring(scale.length()).strip();
  }

  /** Returns whether the number is written in words, which may be part of another word. */
  boolean isInWords(String canonical) {
    return !Digits.isDigit(canonical.charAt(number.start())) && scale.isEmpty();
  }

  /** Returns the same with more words behind it. */
  Quantity until(int end) {
    return new Quantity(new Span(span.start(), end), number, scale, unit, value);
  }
}
