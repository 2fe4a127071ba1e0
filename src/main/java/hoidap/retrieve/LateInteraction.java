package hoidap.retrieve;

import hoidap.embed.TokenVectors;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Compares a question and a text token by token: each question token counts with its best match in
 * the text, times its weight. Safe to use from several threads.
 *
 * @see <a href="https://doi.org/10.1145/3397271.3401075">Khattab and Zaharia 2020, ColBERT</a>
 */
final class LateInteraction {
  private final TokenVectors vectors;
  private final int[] question;
  private final float[] weights;
  private final float sum;

  /** Of each token met, its similarity to each question token. */
  private final AtomicReferenceArray<float[]> known;

  LateInteraction(TokenVectors vectors, int[] questionTokens) {
    this.vectors = vectors;
    known = new AtomicReferenceArray<>(vectors.size());
    Set<Integer> telling = new LinkedHashSet<>();
    for (int token : questionTokens) {
      if (vectors.weight(token) > 0) {
        telling.add(token);
      }
    }
    question = telling.stream().mapToInt(Integer::intValue).toArray();
    weights = new float[question.length];
    float all = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = vectors.weight(question[i]);
      all += weights[i];
    }
    sum = all;
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }

  /** A text's best match for each question token. */
  final class Matches {
    private final float[] best = new float[question.length];

    void add(int[] tokens) {
      for (int token : tokens) {
        float[] similarities = similarities(token);
        for (int i = 0; i < best.length; i++) {
          best[i] = Math.max(best[i], similarities[i]);
        }
      }
    }

    void add(Matches other) {
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.max(best[i], other.best[i]);
      }
    }

    /** Returns the weighted mean of the best matches, from 0 to 1. */
    double score() {
      double score = 0;
      for (int i = 0; i < best.length; i++) {
        score += weights[i] * best[i];
      }
      return score;
    }

    /** Returns the weight of what the question token that is matched worst lacks; at least 0. */
    double unmatched() {
      double most = 0;
      for (int i = 0; i < best.length; i++) {
        most = Math.max(most, sum * weights[i] * (1 - best[i]));
      }
      return most;
    }

    /** Returns the weighted mean of how much better these matches are than {@code other}'s. */
    double scoreBeyond(Matches other) {
      double score = 0;
      for (int i = 0; i < best.length; i++) {
        score += weights[i] * Math.max(0, best[i] - other.best[i]);
      }
      return score;
    }
  }

  /** Returns a token's similarity to each question token. */
  private float[] similarities(int token) {
    var similarities = known.get(token);
    if (similarities == null) {
      similarities = compare(token);
      known.set(token, similarities);
    }
    return similarities;
  }

  private float[] compare(int token) {
    var similarities = new float[question.length];
    for (int i = 0; i < question.length; i++) {
      similarities[i] = token == question[i] ? 1 : vectors.similarity(token, question[i]);
    }
    return similarities;
  }

  /** Returns the matches of an empty text. */
  Matches noMatches() {
    return new Matches();
  }
}
