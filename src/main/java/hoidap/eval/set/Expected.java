package hoidap.eval.set;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an answer must say.
 *
 * @param answers any of these suffices; empty when {@code all} or {@code none} decides
 * @param all of each of these groups, one must be said
 * @param none whether the archive does not hold the answer, so that it must be refused
 */
public record Expected(List<String> answers, List<List<String>> all, boolean none) {
  /** Nothing is known of the answer: only the ranking can be judged. */
  public static final Expected UNKNOWN = new Expected(List.of(), List.of(), false);

  public Expected {
    answers = List.copyOf(answers);
    all = all.stream().map(List::copyOf).toList();
  }

  /** Returns what must be refused. */
  static Expected refusal() {
    return new Expected(List.of(), List.of(), true);
  }

  /** Returns what any of {@code answers} fulfils. */
  static Expected anyOf(List<String> answers) {
    return new Expected(answers, List.of(), false);
  }

  /** Returns whether an answer can be judged by this. */
  public boolean isKnown() {
    return none || isSaid();
  }

  /** Returns whether there are strings to find. */
  public boolean isSaid() {
    return !answers.isEmpty() || !all.isEmpty();
  }

  /** Returns every string that is looked for. */
  public List<String> strings() {
    return Stream.concat(answers.stream(), all.stream().flatMap(List::stream)).toList();
  }
}
