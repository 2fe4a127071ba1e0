package hoidap.retrieve;

import hoidap.retrieve.Passage.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders the sentences of the best passages by how likely they answer a question. */
public final class SentenceRanking {
  private static final int PASSAGES = 8;

  // learned like those of RankingWeights, on which sentences hold the gold answer
  private static final double PASSAGE = 1.08;
  private static final double WORDS = 0.59;
  private static final double INTERACTION = 0.6;
  private static final double KIND = 0.71;
  private static final double STATEMENT = 0.29;
  private static final double WORDS_BEFORE = 0.41;
  private static final double OPENS_PASSAGE = 0.23;

  private SentenceRanking() {}

  /** Returns the sentences of the best of {@code passages}, most likely first. */
  public static List<RankedSentence> rank(List<Passage> passages) {
    var sentences = new ArrayList<RankedSentence>();
    for (var passage : passages.subList(0, Math.min(PASSAGES, passages.size()))) {
      for (int i = 0; i < passage.sentences().size(); i++) {
        var sentence = new RankedSentence(passage, i, 0);
        if (!sentence.text().endsWith("?")) { // a question is no answer
          sentences.add(sentence);
        }
      }
    }
    double[] scores =
        new ScoreFusion<>(sentences)
            .add(PASSAGE, sentence -> sentence.passage().score())
            .add(WORDS, sentence -> sentence.signals().words())
            .add(INTERACTION, sentence -> sentence.signals().interaction())
            .add(KIND, sentence -> sentence.signals().holdsKind() ? 1 : 0)
            .add(STATEMENT, sentence -> isStatement(sentence.text()) ? 1 : 0)
            .add(WORDS_BEFORE, SentenceRanking::wordsBefore)
            .add(OPENS_PASSAGE, sentence -> sentence.index() == 0 ? 1 : 0)
            .scores();
    var ranked = new ArrayList<RankedSentence>(sentences.size());
    for (int i = 0; i < scores.length; i++) {
      ranked.add(
          new RankedSentence(sentences.get(i).passage(), sentences.get(i).index(), scores[i]));
    }
    ranked.sort(Comparator.comparingDouble(RankedSentence::score).reversed());
    return ranked;
  }

  /** Returns whether a sentence states something: no question, and no heading without an end. */
  static boolean isStatement(String text) {
    int last = text.length() - 1;
    while (last > 0 && "\"”’»)]'".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ".!…;:".indexOf(text.charAt(last)) >= 0;
  }

  private static double wordsBefore(RankedSentence sentence) {
    List<Sentence> all = sentence.passage().sentences();
    return sentence.index() == 0 ? 0 : all.get(sentence.index() - 1).signals().words();
  }
}
