package hoidap.llm;

import hoidap.answer.Quantity;
import hoidap.text.Word;
import hoidap.text.Words;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A number with what it counts.
 *
 * @param value in single units; empty when it is no one number
 * @param digits the number as written, where it has no value
 * @param bound what is said of it: that it is less, more or about as much
 * @param unit the measure, or the first word of what is counted; empty when nothing follows
 */
record Amount(OptionalDouble value, List<String> digits, Bound bound, String unit) {
  private static final double SAME = 1e-9; // relative
  private static final int LONGEST_UNIT = 40; // letters

  private static final Map<String, Double> IN_WORDS =
      Map.of(
          "một", 1.0, "hai", 2.0, "ba", 3.0, "bốn", 4.0, "năm", 5.0, "sáu", 6.0, "bảy", 7.0, "tám",
          8.0, "chín", 9.0, "mười", 10.0);

  private static final Map<String, Double> SCALES =
      Map.of(
          "trăm", 1e2, "nghìn", 1e3, "ngàn", 1e3, "vạn", 1e4, "triệu", 1e6, "tỷ", 1e9, "tỉ", 1e9);

  /** Measures that go by several names. */
  private static final Map<String, String> SAME_UNIT =
      Map.ofEntries(
          Map.entry("đô la mỹ", "usd"),
          Map.entry("đô la", "usd"),
          Map.entry("đô", "usd"),
          Map.entry("eur", "euro"),
          Map.entry("bảng anh", "bảng"),
          Map.entry("tệ", "nhân dân tệ"),
          Map.entry("kip", "kíp"),
          Map.entry("vnđ", "đồng"),
          Map.entry("vnd", "đồng"),
          Map.entry("phần trăm", "%"));

  /** What is said of a number. */
  enum Bound {
    NONE,
    ABOUT,
    LESS,
    MORE,
    AT_LEAST,
    AT_MOST
  }

  /**
   * Reads one.
   *
   * @param letters the sentence in lower case
   */
  static Amount of(String letters, Quantity quantity) {
    var number = quantity.number().of(letters);
    var value = quantity.value().isPresent() ? quantity.value() : inWords(number, quantity.scale());
    var before = letters.substring(quantity.span().start(), quantity.number().start());
    return new Amount(value, Words.forms(number), bound(before), unit(letters, quantity));
  }

  private static OptionalDouble inWords(String number, String scale) {
    var said = IN_WORDS.get(number);
    if (said == null) {
      return OptionalDouble.empty();
    }
    double value = said;
    for (var factor : Words.forms(scale)) {
      value *= SCALES.getOrDefault(factor, 1.0);
    }
    return OptionalDouble.of(value);
  }

  private static Bound bound(String before) {
    if (before.contains("gần") || before.contains("ngót")) {
      return Bound.LESS;
    }
    if (before.contains("hơn") || before.contains("trên")) {
      return Bound.MORE;
    }
    if (before.contains("ít nhất") || before.contains("tối thiểu")) {
      return Bound.AT_LEAST;
    }
    if (before.contains("tối đa") || before.contains("không quá")) {
      return Bound.AT_MOST;
    }
    return before.isBlank() ? Bound.NONE : Bound.ABOUT;
  }

  private static String unit(String letters, Quantity quantity) {
    if (!quantity.unit().isEmpty()) {
      return SAME_UNIT.getOrDefault(quantity.unit(), quantity.unit());
    }
    int end = quantity.span().end();
    var behind = letters.substring(end, Math.min(letters.length(), end + LONGEST_UNIT));
    return Words.of(behind).stream()
        .limit(1)
        .filter(word -> word.start() == 1 && Character.isWhitespace(behind.charAt(0)))
        .map(Word::form)
        .filter(word -> Character.isLetter(word.charAt(0)))
        .findFirst()
        .orElse("");
  }

  /** Returns whether another says the same, or more of it. */
  boolean isSaidBy(Amount other) {
    return hasValueOf(other)
        && (unit.isEmpty() || unit.equals(other.unit))
        && (bound == other.bound || bound == Bound.ABOUT && other.bound == Bound.NONE);
  }

  private boolean hasValueOf(Amount other) {
    if (value.isEmpty() || other.value.isEmpty()) {
      return value.isEmpty() && other.value.isEmpty() && digits.equals(other.digits);
    }
    double own = value.getAsDouble();
    return Math.abs(own - other.value.getAsDouble()) <= SAME * Math.abs(own);
  }
}
