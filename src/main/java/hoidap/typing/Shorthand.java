package hoidap.typing;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Shorthand of times and amounts: "10T/2024", "Q1/2025", "200tr". */
final class Shorthand {
  private static final String[] ROMAN = {"", "I", "II", "III", "IV"};

  private static final List<Rule> RULES =
      List.of(
          rule(
              "(1[0-2]|[1-9]) ?[Tt] ?/ ?(20\\d\\d)",
              m -> m.group(1) + " tháng đầu năm " + m.group(2)),
          rule("(1[0-2]|[1-9])T", m -> m.group(1) + " tháng"),
          rule("(?i:Q)(?:uý )?([1-4]) ?/ ?(20\\d\\d)", m -> quarter(m) + "/" + m.group(2)),
          rule("(?i:Q)(IV|I{1,3}) ?/ ?(20\\d\\d)", m -> "quý " + m.group(1) + "/" + m.group(2)),
          rule(
              "[Tt](1[0-2]|0?[1-9]) ?/ ?(20\\d\\d)", m -> "tháng " + m.group(1) + "/" + m.group(2)),
          rule("(\\d+(?:[.,]\\d+)?) ?tr", m -> m.group(1) + " triệu"),
          rule("(\\d+(?:[.,]\\d+)?)(tỷ|tỉ|triệu|nghìn|USD)", m -> m.group(1) + " " + m.group(2)),
          rule("(\\d+)k", m -> m.group(1) + " nghìn"));

  private Shorthand() {}

  private record Rule(Pattern pattern, Function<MatchResult, String> meaning) {}

  private static Rule rule(String regex, Function<MatchResult, String> meaning) {
    return new Rule(
        Pattern.compile("(?<![\\p{L}\\p{N}./-])" + regex + "(?![\\p{L}\\p{N}])"), meaning);
  }

  private static String quarter(MatchResult match) {
    return "quý " + ROMAN[Integer.parseInt(match.group(1))];
  }

  /** What some tokens mean in full. */
  record Use(int from, int to, String meaning) {}

  /** Returns where shorthand was typed, in no order; none of it overlaps. */
  static List<Use> in(Tokens tokens) {
    var all = all(tokens);
    return all.stream()
        .filter(use -> all.stream().noneMatch(other -> isWithin(use, other)))
        .toList();
  }

  private static boolean isWithin(Use use, Use other) {
    return use.to - use.from < other.to - other.from
        && other.from <= use.from
        && use.to <= other.to;
  }

  private static List<Use> all(Tokens tokens) {
    return RULES.stream()
        .flatMap(
            rule ->
                rule.pattern
                    .matcher(tokens.text())
                    .results()
                    .map(
                        match ->
                            new Use(
                                tokens.beginningAt(match.start()),
                                tokens.endingAt(match.end()) + 1,
                                rule.meaning.apply(match))))
        .filter(use -> use.from >= 0 && use.to > use.from)
        .toList();
  }
}
