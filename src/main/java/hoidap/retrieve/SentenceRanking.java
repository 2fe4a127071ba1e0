package hoidap.retrieve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Orders the sentences of the best passages by how likely they answer a question. */
public final class SentenceRanking {
  private static final int PASSAGES = 8;

  private static final double[] WEIGHTS =
      LearnedWeights.read(
              SentenceRanking.class, "sentence-weights.properties", SentenceFeature.class)
          .values()
          .stream()
          .mapToDouble(Double::doubleValue)
          .toArray();

  private SentenceRanking() {}

  /**
   * Returns the sentences of the best of {@code passages}, most likely first. Scores are logarithms
   * of odds, but for a constant: a softmax over them gives how likely each is the one that answers.
   */
  public static List<RankedSentence> rank(List<Passage> passages) {
    var ranked = new ArrayList<RankedSentence>();
    for (var candidate : candidates(passages)) {
      var sentence = candidate.sentence;
      ranked.add(new RankedSentence(sentence.passage(), sentence.index(), candidate.score()));
    }
    ranked.sort(Comparator.comparingDouble(RankedSentence::score).reversed());
    return ranked;
  }

  /**
   * A sentence with what tells whether it answers.
   *
   * @param sentence unscored
   * @param features value of each feature, standardised over the sentences that are compared
   */
  public record Candidate(RankedSentence sentence, double[] features) {
    private double score() {
      double score = 0;
      for (int i = 0; i < features.length; i++) {
        score += WEIGHTS[i] * features[i];
      }
      return score;
    }
  }

  /** Returns the names of the features, in order. */
  public static List<String> features() {
    return Arrays.stream(SentenceFeature.values()).map(LearnedWeights::key).toList();
  }

  /** Returns the sentences of the best of {@code passages} in their order. */
  public static List<Candidate> candidates(List<Passage> passages) {
    var sentences = sentences(passages);
    var features = SentenceFeature.values();
    var values = new double[sentences.size()][features.length];
    for (int i = 0; i < features.length; i++) {
      double[] standard = new ScoreFusion<>(sentences).add(1, features[i]::of).scores();
      for (int j = 0; j < standard.length; j++) {
        values[j][i] = standard[j];
      }
    }
    return IntStream.range(0, values.length)
        .mapToObj(i -> new Candidate(sentences.get(i), values[i]))
        .toList();
  }

  /** Returns the sentences that are compared, unscored, in the order of the passages. */
  private static List<RankedSentence> sentences(List<Passage> passages) {
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
