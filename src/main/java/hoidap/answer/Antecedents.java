package hoidap.answer;

import java.util.List;

/** Tells what words of a quotation refer to, where the sentences before it say so for sure. */
final class Antecedents {
  private Antecedents() {}

  static List<Antecedent> of(Surroundings around) {
    if (around.isSpeech() || around.before().isEmpty()) {
      return List.of();
    }
    return new PersonReference(around)
        .antecedent()
        .or(() -> new ThingReference(around).antecedent())
        .map(List::of)
        .orElse(List.of());
  }
}
