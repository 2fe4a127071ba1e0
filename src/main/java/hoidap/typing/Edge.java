package hoidap.typing;

import java.util.List;
import java.util.Optional;

/**
 * One way to understand some adjacent tokens of what was typed.
 *
 * @param from number of the first token
 * @param to number of the token behind the last
 * @param syllables what they mean, in canonical form with accents
 * @param shown the same as written
 * @param cost how unlikely it is that this was typed so; at least 0 unless it is favoured
 * @param isOne whether the syllables are one expression, whose likelihood is in the cost
 * @param kind what was understood; empty when it means what it says
 */
record Edge(
    int from,
    int to,
    List<String> syllables,
    String shown,
    double cost,
    boolean isOne,
    Optional<Reading.Kind> kind) {
  Edge {
    syllables = List.copyOf(syllables);
  }

  /** Returns one that takes a token as it was typed. */
  static Edge typed(int at, String form, String written, double cost) {
    return new Edge(at, at + 1, List.of(form), written, cost, false, Optional.empty());
  }

  static Edge spelling(int from, int to, List<String> syllables, String shown, double cost) {
    return new Edge(from, to, syllables, shown, cost, false, Optional.of(Reading.Kind.SPELLING));
  }

  static Edge accents(int at, String form, String shown) {
    return new Edge(at, at + 1, List.of(form), shown, 0, false, Optional.of(Reading.Kind.ACCENTS));
  }

  static Edge expression(int from, int to, List<String> syllables, String shown, double cost) {
    return new Edge(from, to, syllables, shown, cost, true, Optional.of(Reading.Kind.ABBREVIATION));
  }

  String last() {
    return syllables.get(syllables.size() - 1);
  }
}
