package hoidap.retrieve;

import hoidap.embed.TokenVectors;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Compares a question and a text token by token: each question token counts with its best match in
 * the text, times its weight.
 *
 * @see <a href="https://doi.org/10.1145/3397271.3401075">Khattab and Zaharia 2020, ColBERT</a>
 */
final class LateInteraction {
  private final TokenVectors vectors;
  private final int[] question;
  private final float[] weights;
  private final float[] questionVector;
  private final Map<Integer, float[]> known = new HashMap<>();

  LateInteraction(TokenVectors vectors, int[] questionTokens, float[] questionVector) {
    this.vectors = vectors;
    this.questionVector = questionVector;
    Set<Integer> telling = new LinkedHashSet<>();
    for (int token : questionTokens) {
      if (vectors.weight(token) > 0) {
        telling.add(token);
      }
    }
    question = telling.stream().mapToInt(Integer::intValue).toArray();
    weights = new float[question.length];
    float sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = vectors.weight(question[i]);
      sum += weights[i];
    }
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
  }

  /** Returns the cosine of the question and a text of these tokens, in [-1, 1]. */
  double cosine(int[] tokens) {
    var sum = new float[vectors.dimension()];
    double dot = 0;
    for (int token : tokens) {
      float weight = vectors.weight(token);
      if (weight > 0) {
        vectors.addTo(sum, token, weight);
        dot += weight * similarities(token)[question.length];
      }
    }
    double square = 0;
    for (float x : sum) {
      square += x * x;
    }
    return square == 0 ? 0 : dot / Math.sqrt(square);
  }

  /** Returns a token's similarity to each question token, and last to the whole question. */
  private float[] similarities(int token) {
    return known.computeIfAbsent(token, this::compare);
  }

  private float[] compare(int token) {
    var similarities = new float[question.length + 1];
    for (int i = 0; i < question.length; i++) {
      similarities[i] = token == question[i] ? 1 : vectors.similarity(token, question[i]);
    }
    similarities[question.length] = vectors.similarity(token, questionVector);
    return similarities;
  }

  /** Returns the matches of an empty text. */
  Matches noMatches() {
    return new Matches();
  }
}
