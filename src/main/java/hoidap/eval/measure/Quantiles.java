package hoidap.eval.measure;

import java.util.Arrays;

/** Quantiles of values, interpolated between neighbours. */
public final class Quantiles {
  private Quantiles() {}

  /**
   * Returns the value below which the share {@code at} of {@code sorted} lies.
   *
   * @param sorted ascending, at least one
   * @param at 0 to 1
   * @see <a href="https://doi.org/10.2307/2684934">Hyndman and Fan 1996, definition 7</a>
   */
  public static double ofSorted(double[] sorted, double at) {
    double place = at * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Returns the same of values in any order. */
  public static double of(double[] values, double at) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, at);
  }
}
