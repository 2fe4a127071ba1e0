package hoidap.retrieve;

import java.util.Arrays;
import java.util.List;

/**
 * A linear model of features.
 *
 * @param names of the features, in order
 * @param weights of each
 */
record LinearScore(List<String> names, double[] weights) {
  /** Reads the weights of all {@code features} from a resource of this package. */
  static <F extends Enum<F>> LinearScore read(String resource, Class<F> features) {
    var weights = LearnedWeights.read(LinearScore.class, resource, features).values();
    return new LinearScore(
        Arrays.stream(features.getEnumConstants()).map(LearnedWeights::key).toList(),
        weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Returns the weighted sum of {@code features}. */
  double of(double[] features) {
    double score = 0;
    for (int i = 0; i < features.length; i++) {
      score += weights[i] * features[i];
    }
    return score;
  }
}
