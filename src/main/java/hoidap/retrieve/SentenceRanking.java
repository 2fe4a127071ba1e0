package hoidap.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Orders the sentences of the best passages by how likely they answer a question. */
public final class SentenceRanking {
  private static final int PASSAGES = 8;

  private static final Map<SentenceFeature, Double> LEARNED =
      LearnedWeights.read(
          SentenceRanking.class, "sentence-weights.properties", SentenceFeature.class);

  private SentenceRanking() {}

  /**
   * Returns the sentences of the best of {@code passages}, most likely first. Scores are logarithms
   * of odds, but for a constant: a softmax over them gives how likely each is the one that answers.
   */
  public static List<RankedSentence> rank(List<Passage> passages) {
    var sentences = candidates(passages);
    var fusion = new ScoreFusion<>(sentences);
    LEARNED.forEach((feature, weight) -> fusion.add(weight, feature::of));
    double[] scores = fusion.scores();
    var ranked = new ArrayList<RankedSentence>(sentences.size());
    for (int i = 0; i < scores.length; i++) {
      ranked.add(
          new RankedSentence(sentences.get(i).passage(), sentences.get(i).index(), scores[i]));
    }
    ranked.sort(Comparator.comparingDouble(RankedSentence::score).reversed());
    return ranked;
  }

  /** Returns the sentences that are compared, unscored, in the order of the passages. */
  private static List<RankedSentence> candidates(List<Passage> passages) {
    var sentences = new ArrayList<RankedSentence>();
    for (var passage : passages.subList(0, Math.min(PASSAGES, passages.size()))) {
      for (int i = 0; i < passage.sentences().size(); i++) {
        var sentence = new RankedSentence(passage, i, 0);
        if (!sentence.text().endsWith("?")) { // a question is no answer
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }
}
