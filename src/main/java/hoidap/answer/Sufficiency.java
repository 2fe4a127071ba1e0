package hoidap.answer;

import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import hoidap.retrieve.StatedTime;

/**
 * Judges by absolute evidence whether a sentence can answer a question at all. Relative scores
 * cannot: some sentence always comes first.
 */
final class Sufficiency {
  /** Share of the words asked about that headline and passage must hold. */
  private static final double LEAST_COVERAGE = 0.5;

  /** The same without names: an archive that knows the name may not know what is asked of it. */
  private static final double LEAST_CONTENT = 0.25;

  /** Worth of what stands in the article but not in headline and passage. */
  private static final double CONTEXT = 0.3;

  private Sufficiency() {}

  static boolean suffices(Question question, RankedSentence best) {
    var passage = best.passage();
    boolean isAbout =
        passage.context().missingNames() == 0
            && coverage(passage) >= LEAST_COVERAGE
            && passage.signals().contentCoverage() >= LEAST_CONTENT;
    boolean countsUnit = question.unit().isEmpty() || best.signals().holdsKind();
    return isAbout && countsUnit && question.times().stream().allMatch(time -> isOf(time, passage));
  }

  /**
   * Returns how much of what is asked stands together in the passage, from 0 to 1. Not yet brought
   * in line with how often such answers are right.
   */
  static double confidence(Question question, RankedSentence best) {
    boolean lacksKind = !question.unit().isEmpty() && !best.signals().holdsKind();
    double names = 1.0 / (1 + best.passage().context().missingNames());
    return coverage(best.passage()) * names * (lacksKind ? 0.5 : 1);
  }

  /** What the passage lacks, the rest of its article may supply, at less worth. */
  private static double coverage(Passage passage) {
    double own = passage.signals().coverage();
    return own + CONTEXT * (passage.context().coverage() - own);
  }

  private static boolean isOf(StatedTime time, Passage passage) {
    return time.isTimeOf(passage.article())
        || time.isNamedIn(passage.text())
        || time.isNamedIn(passage.article().title())
        || time.day() > 0 && time.isNamedIn(passage.article().body());
  }
}
