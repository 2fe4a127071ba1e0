package hoidap.time;

import hoidap.text.Digits;
import hoidap.text.VietnameseText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which times are named, with accents or without. */
final class TimeWords {
  /** How far before a time the words stand that something is compared with it, in code units. */
  static final int BASIS_REACH = 20;

  private static final List<String> BEGINNINGS =
      List.of(
          "từ", "kể", "trước", "sau", "đầu", "giữa", "cuối", "nửa", "ngày", "hôm", "sáng", "trưa",
          "chiều", "tối", "đêm", "mùng", "mồng", "tuần", "tháng", "quý", "năm", "giai", "thời",
          "các", "những", "thập", "một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười");

  private final Set<String> beginnings;
  private final Pattern since;
  private final Pattern until;
  private final Pattern untilNow;
  private final Pattern before;
  private final Pattern behind;
  private final Pattern samePeriod;
  private final Pattern comparedWith;
  private final List<Part> parts;
  private final List<Expression> expressions;
  private final Map<String, List<Part>> partsByWord;
  private final Map<String, List<Expression>> expressionsByWord;
  private final NameOfThing names;

  TimeWords(boolean folded) {
    beginnings = words(folded);
    since = Expression.pattern("(?:kể )?từ (?:hồi |khoảng )?", folded);
    until = Expression.pattern("(?: (?:cho )?(?:đến|tới|sang) (?:hết )?| ?[-–] ?)", folded);
    untilNow =
        Expression.pattern(
            "(?: (?:cho )?(?:đến|tới) | ?[-–] ?)(?:nay|bây giờ|giờ|hiện nay|hiện tại){e}", folded);
    before = Expression.pattern("trước ", folded);
    behind = Expression.pattern("sau ", folded);
    samePeriod = Expression.pattern("cùng kỳ (?:của )?$", folded);
    comparedWith = Expression.pattern("(?:so với|cùng kỳ)(?: của)? $", folded);
    parts = Part.all(folded);
    expressions = Expression.all(folded);
    partsByWord = byWord(parts, Part::pattern);
    expressionsByWord = byWord(expressions, Expression::pattern);
    names = new NameOfThing(folded);
  }

  private static Set<String> words(boolean folded) {
    return BEGINNINGS.stream()
        .map(word -> folded ? VietnameseText.fold(word) : VietnameseText.canonical(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether a time may begin with that word or number. */
  boolean mayBegin(String word) {
    return Digits.isDigit(word.charAt(0)) || beginnings.contains(word);
  }

  /** Returns "từ". */
  Pattern since() {
    return since;
  }

  /** Returns "đến", between two times. */
  Pattern until() {
    return until;
  }

  /** Returns "đến nay". */
  Pattern untilNow() {
    return untilNow;
  }

  /** Returns "trước". */
  Pattern before() {
    return before;
  }

  /** Returns "sau". */
  Pattern behind() {
    return behind;
  }

  /**
   * Returns what stands before a time that something is only compared with. Of a question that
   * compares, both times are asked about.
   */
  Pattern basis(SpokenOn spoken) {
    return spoken.isArticle() ? comparedWith : samePeriod;
  }

  /** Returns the parts of times whose words may begin with that word or number. */
  List<Part> partsAt(String word) {
    return partsByWord.getOrDefault(word, parts);
  }

  /** Returns what may name a time from that word or number on, the more telling first. */
  List<Expression> expressionsAt(String word) {
    return expressionsByWord.getOrDefault(word, expressions);
  }

  private <T> Map<String, List<T>> byWord(List<T> all, Function<T, Pattern> pattern) {
    return beginnings.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(),
                word -> all.stream().filter(one -> mayGoOn(pattern.apply(one), word)).toList()));
  }

  /** Returns whether a pattern matches a word, or read it to its end and would have gone on. */
  private static boolean mayGoOn(Pattern pattern, String word) {
    var matcher = pattern.matcher(word);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  NameOfThing names() {
    return names;
  }
}
