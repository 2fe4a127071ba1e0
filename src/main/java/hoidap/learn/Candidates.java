package hoidap.learn;

import java.util.List;

/**
 * What competes to answer one question.
 *
 * @param features of each candidate, in one order
 * @param relevant whether each answers
 */
record Candidates(List<double[]> features, List<Boolean> relevant) {
  Candidates {
    features = List.copyOf(features);
    relevant = List.copyOf(relevant);
  }

  /** Returns the softmax of the scores that {@code weights} give. */
  double[] probabilities(double[] weights) {
    double[] scores = features.stream().mapToDouble(f -> Linear.product(weights, f)).toArray();
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  /** Returns whether the candidate that {@code weights} put first answers. */
  boolean isRightFirst(double[] weights) {
    double[] probabilities = probabilities(weights);
    int first = 0;
    for (int i = 1; i < probabilities.length; i++) {
      first = probabilities[i] > probabilities[first] ? i : first;
    }
    return relevant.get(first);
  }
}
