package hoidap.answer;

import hoidap.retrieve.LearnedWeights;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import hoidap.retrieve.SentenceRanking;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is known of whether an archive holds what is asked, as features to learn from. */
public final class AnswerableEvidence {
  private AnswerableEvidence() {}

  /** Returns the names of the features, in order. */
  public static List<String> features() {
    return Arrays.stream(AnswerableFeature.values()).map(LearnedWeights::key).toList();
  }

  /**
   * Returns the value of each feature for the sentence that would be quoted first.
   *
   * @param passages what was retrieved, best first
   * @return empty if nothing could be quoted
   */
  public static Optional<double[]> of(Question question, List<Passage> passages) {
    var ranked = SentenceRanking.rank(passages);
    return ranked.isEmpty()
        ? Optional.empty()
        : Optional.of(of(question, Newest.preferred(question, ranked)));
  }

  static double[] of(Question question, RankedSentence best) {
    return Arrays.stream(AnswerableFeature.values())
        .mapToDouble(feature -> feature.of(question, best))
        .toArray();
  }
}
