package hoidap.retrieve;

import java.util.List;

/** What may stand behind the number that a question asks for. */
public final class CountedUnits {
  private CountedUnits() {}

  /** Returns the unit asked with and those that may stand for it, each as its syllables. */
  public static List<List<String>> of(Question question) {
    return question.unit().isEmpty() ? List.of() : of(question.unit(), question.folded());
  }

  /** Returns {@code unit} and those that may stand for it. */
  public static List<List<String>> of(List<String> unit, boolean folded) {
    return Units.accepted(unit, folded).toList();
  }
}
