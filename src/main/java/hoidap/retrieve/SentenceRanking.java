package hoidap.retrieve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Orders the sentences of the best passages by how likely they answer a question: by all signals of
 * retrieval and, where a reader has read some of them, by what that makes of them too.
 */
public final class SentenceRanking {
  private static final int PASSAGES = 8;

  private static final LinearScore BEFORE_READING =
      LinearScore.read("sentence-weights.properties", SentenceFeature.class);
  private static final LinearScore READ =
      LinearScore.read("reading-weights.properties", ReadingFeature.class);

  private SentenceRanking() {}

  /**
   * Returns the sentences of the best of {@code passages}, most likely first. Scores are logarithms
   * of odds, but for a constant: a softmax over them gives how likely each is the one that answers.
   */
  public static List<RankedSentence> rank(List<Passage> passages) {
    var ranked = unread(passages);
    return wasRead(ranked) ? ranked(withReadings(ranked), READ) : ranked;
  }

  /** Returns the same, as it is known before anything is read. */
  static List<RankedSentence> unread(List<Passage> passages) {
    return ranked(candidates(passages), BEFORE_READING);
  }

  private static boolean wasRead(List<RankedSentence> ranked) {
    return ranked.stream().anyMatch(sentence -> sentence.reading().isPresent());
  }

  private static List<RankedSentence> ranked(List<Candidate> candidates, LinearScore score) {
    var ranked = new ArrayList<RankedSentence>(candidates.size());
    for (var candidate : candidates) {
      var sentence = candidate.sentence;
      ranked.add(
          new RankedSentence(sentence.passage(), sentence.index(), score.of(candidate.features)));
    }
    ranked.sort(Comparator.comparingDouble(RankedSentence::score).reversed());
    return ranked;
  }

  /**
   * A sentence with what tells whether it answers.
   *
   * @param features value of each feature, comparable within one question
   */
  public record Candidate(RankedSentence sentence, double[] features) {}

  /** Returns the names of the features of {@link #candidates}, in order. */
  public static List<String> features() {
    return BEFORE_READING.names();
  }

  /** Returns the names of the features of {@link #readCandidates}, in order. */
  public static List<String> readFeatures() {
    return READ.names();
  }

  /**
   * Returns the sentences of the best of {@code passages} in their order, unscored; each feature is
   * standardised over them.
   */
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

  /**
   * Returns the same sentences with what is known of them where a reader has read some; empty where
   * none was read.
   */
  public static List<Candidate> readCandidates(List<Passage> passages) {
    var ranked = unread(passages);
    return wasRead(ranked) ? withReadings(ranked) : List.of();
  }

  private static List<Candidate> withReadings(List<RankedSentence> ranked) {
    return ranked.stream()
        .map(
            sentence ->
                new Candidate(
                    sentence,
                    Arrays.stream(ReadingFeature.values())
                        .mapToDouble(feature -> feature.of(sentence))
                        .toArray()))
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
