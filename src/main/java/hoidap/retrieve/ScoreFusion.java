package hoidap.retrieve;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Adds unlike scores of the same candidates after standardising each over the candidates.
 *
 * <p>A standard score is (x - mean) / standard deviation; where all candidates score alike it is 0.
 * Keeping the margins is why this does better here than fusing by rank.
 *
 * @see <a href="https://doi.org/10.1145/3596512">Bruch, Gai, Ingber, TOIS 2023, on convex
 *     fusion</a>
 */
final class ScoreFusion<T> {
  private final List<T> candidates;
  private final double[] fused;

  ScoreFusion(List<T> candidates) {
    this.candidates = candidates;
    fused = new double[candidates.size()];
  }

  /** Adds one signal with its weight; higher must be better. */
  ScoreFusion<T> add(double weight, ToDoubleFunction<T> signal) {
    double[] scores = candidates.stream().mapToDouble(signal).toArray();
    double mean = 0;
    for (double score : scores) {
      mean += score / scores.length;
    }
    double variance = 0;
    for (double score : scores) {
      variance += (score - mean) * (score - mean) / scores.length;
    }
    double deviation = Math.sqrt(variance);
    for (int i = 0; i < scores.length; i++) {
      fused[i] += deviation == 0 ? 0 : weight * (scores[i] - mean) / deviation;
    }
    return this;
  }

  /** Returns the fused score of each candidate, in their order. */
  double[] scores() {
    return fused.clone();
  }
}
