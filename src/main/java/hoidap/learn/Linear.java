package hoidap.learn;

/** Sums of products. */
final class Linear {
  private Linear() {}

  static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** Adds {@code factor} times {@code other} to {@code sum}. */
  static void add(double[] sum, double factor, double[] other) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * other[i];
    }
  }
}
