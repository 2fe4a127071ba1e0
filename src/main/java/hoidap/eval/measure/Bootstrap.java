package hoidap.eval.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Says how sure a figure is by drawing the questions again, with replacement. Every figure is a
 * ratio of two sums over questions; a mean has 1 below the line.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani 1993, chapters 13 and
 *     16</a>
 */
public final class Bootstrap {
  private static final int SAMPLES = 1_000;
  private static final int PAIRED_SAMPLES = 2_000;
  private static final double TAIL = 0.025;
  private static final int BINS = 10;

  private final long seed;

  /** Makes one whose draws are always the same for the same seed. */
  public Bootstrap(long seed) {
    this.seed = seed;
  }

  /**
   * Returns the ratio of the sums with its 95 % percentile interval; empty where nothing is below
   * the line.
   *
   * @param over what each question has above the line
   * @param under what each has below the line, 0 where the figure does not apply to it
   */
  public Optional<Interval> ratio(double[] over, double[] under) {
    int[] applicable = applicable(under);
    if (applicable.length == 0) {
      return Optional.empty();
    }
    double value = ratio(over, under, applicable, i -> applicable[i]);
    var random = new SplittableRandom(seed);
    double[] drawn = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      drawn[sample] =
          ratio(over, under, applicable, i -> applicable[random.nextInt(applicable.length)]);
    }
    Arrays.sort(drawn);
    return Optional.of(
        new Interval(
            value,
            Quantiles.ofSorted(drawn, TAIL),
            Quantiles.ofSorted(drawn, 1 - TAIL),
            applicable.length));
  }

  /** Returns the median of values with its 95 % percentile interval; empty where there are none. */
  public Optional<Interval> median(double[] values) {
    if (values.length == 0) {
      return Optional.empty();
    }
    var random = new SplittableRandom(seed);
    double[] drawn = new double[SAMPLES];
    double[] sample = new double[values.length];
    for (int s = 0; s < SAMPLES; s++) {
      for (int i = 0; i < sample.length; i++) {
        sample[i] = values[random.nextInt(values.length)];
      }
      drawn[s] = Quantiles.of(sample, 0.5);
    }
    Arrays.sort(drawn);
    return Optional.of(
        new Interval(
            Quantiles.of(values, 0.5),
            Quantiles.ofSorted(drawn, TAIL),
            Quantiles.ofSorted(drawn, 1 - TAIL),
            values.length));
  }

  /**
   * Returns the expected calibration error with its 95 % percentile interval: the mean distance of
   * confidence from the share that is right, over ten bins of equal width, each weighed by how many
   * questions fall into it. Empty where no question has a confidence.
   *
   * @param confidences of each question, in (0, 1]; 0 where there is none
   * @param right 1 for each question that was answered rightly, else 0
   * @see <a href="https://doi.org/10.1609/aaai.v29i1.9602">Naeini, Cooper, Hauskrecht 2015</a>
   */
  public Optional<Interval> calibrationError(double[] confidences, double[] right) {
    int[] applicable = applicable(confidences);
    if (applicable.length == 0) {
      return Optional.empty();
    }
    double value = calibrationError(confidences, right, applicable, i -> applicable[i]);
    var random = new SplittableRandom(seed);
    double[] drawn = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      drawn[sample] =
          calibrationError(
              confidences, right, applicable, i -> applicable[random.nextInt(applicable.length)]);
    }
    Arrays.sort(drawn);
    return Optional.of(
        new Interval(
            value,
            Quantiles.ofSorted(drawn, TAIL),
            Quantiles.ofSorted(drawn, 1 - TAIL),
            applicable.length));
  }

  private static double calibrationError(
      double[] confidences, double[] right, int[] applicable, Draw draw) {
    double[] distance = new double[BINS];
    for (int i = 0; i < applicable.length; i++) {
      int question = draw.at(i);
      int bin = Math.min(BINS - 1, (int) (confidences[question] * BINS));
      distance[bin] += confidences[question] - right[question];
    }
    return Arrays.stream(distance).map(Math::abs).sum() / applicable.length;
  }

  private interface Draw {
    int at(int i);
  }

  private static double ratio(double[] over, double[] under, int[] applicable, Draw draw) {
    double above = 0;
    double below = 0;
    for (int i = 0; i < applicable.length; i++) {
      int question = draw.at(i);
      above += over[question];
      below += under[question];
    }
    return above / below;
  }

  private static int[] applicable(double[] under) {
    int[] applicable = new int[under.length];
    int count = 0;
    for (int i = 0; i < under.length; i++) {
      if (under[i] > 0) {
        applicable[count++] = i;
      }
    }
    return Arrays.copyOf(applicable, count);
  }

  /**
   * A difference between two runs on the same questions.
   *
   * @param difference second less first
   * @param low lower bound of its 95 % interval
   * @param high upper bound
   * @param p how often chance alone makes so great a difference, in (0, 1]
   * @param n number of questions it rests on
   */
  public record Difference(double difference, double low, double high, double p, int n) {}

  /**
   * Compares two runs question by question; empty where a figure applies to no question of both.
   *
   * <p>The arrays are aligned: the same place is the same question. The p-value is two-sided, by
   * shifting the drawn differences to a mean of no difference.
   */
  public Optional<Difference> paired(
      double[] firstOver, double[] firstUnder, double[] secondOver, double[] secondUnder) {
    double[] either = new double[firstUnder.length];
    for (int i = 0; i < either.length; i++) {
      either[i] = firstUnder[i] + secondUnder[i];
    }
    int[] applicable = applicable(either);
    double actual =
        ratio(secondOver, secondUnder, applicable, i -> applicable[i])
            - ratio(firstOver, firstUnder, applicable, i -> applicable[i]);
    if (Double.isNaN(actual)) {
      return Optional.empty();
    }
    var random = new SplittableRandom(seed);
    double[] drawn = new double[PAIRED_SAMPLES];
    int[] sample = new int[applicable.length];
    int asGreat = 0;
    for (int s = 0; s < PAIRED_SAMPLES; s++) {
      for (int i = 0; i < sample.length; i++) {
        sample[i] = applicable[random.nextInt(applicable.length)];
      }
      double difference =
          ratio(secondOver, secondUnder, sample, i -> sample[i])
              - ratio(firstOver, firstUnder, sample, i -> sample[i]);
      drawn[s] = Double.isNaN(difference) ? actual : difference;
      asGreat += Math.abs(drawn[s] - actual) >= Math.abs(actual) - 1e-12 ? 1 : 0;
    }
    Arrays.sort(drawn);
    return Optional.of(
        new Difference(
            actual,
            Quantiles.ofSorted(drawn, TAIL),
            Quantiles.ofSorted(drawn, 1 - TAIL),
            (asGreat + 1.0) / (PAIRED_SAMPLES + 1),
            applicable.length));
  }
}
