package hoidap.eval;

/**
 * What one question adds to a measure, which is the ratio of two sums.
 *
 * @param over added above the line
 * @param under added below the line; 0 where the measure does not apply
 */
public record Share(double over, double under) {
  /** Returns a value that counts as one. */
  static Share of(double value) {
    return new Share(value, 1);
  }

  /** Returns 1 or 0, counted as one. */
  static Share of(boolean holds) {
    return of(holds ? 1 : 0);
  }
}
