package hoidap.answer;

import hoidap.retrieve.LearnedWeights;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import hoidap.retrieve.SentenceRanking;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is known of whether an archive holds what is asked, as features to learn from.
 *
 * @param quoted the sentences that would be quoted
 * @param values of the features, in order, of the first of them
 */
public record AnswerableEvidence(List<RankedSentence> quoted, double[] values) {
  public AnswerableEvidence {
    quoted = List.copyOf(quoted);
  }

  /** Returns the names of the features, in order. */
  public static List<String> features() {
    return Arrays.stream(AnswerableFeature.values()).map(LearnedWeights::key).toList();
  }

  /**
   * Returns what is known of the sentence that would be quoted first.
   *
   * @param passages what was retrieved, best first
   * @return empty if nothing could be quoted
   */
  public static Optional<AnswerableEvidence> of(Question question, List<Passage> passages) {
    var ranked = SentenceRanking.rank(passages);
    return ranked.isEmpty()
        ? Optional.empty()
        : Optional.of(of(question, Newest.preferred(question, ranked), ranked));
  }

  private static AnswerableEvidence of(
      Question question, RankedSentence best, List<RankedSentence> ranked) {
    return new AnswerableEvidence(
        SentenceChoice.of(question, best, ranked), values(question, best));
  }

  private static double[] values(Question question, RankedSentence best) {
    return Arrays.stream(AnswerableFeature.values())
        .mapToDouble(feature -> feature.of(question, best))
        .toArray();
  }
}
