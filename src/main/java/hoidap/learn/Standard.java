package hoidap.learn;

import java.util.List;

/** Brings features to mean 0 and standard deviation 1, and weights back. */
record Standard(double[] means, double[] deviations) {
  static Standard of(List<double[]> features) {
    int size = features.get(0).length;
    var means = new double[size];
    var squares = new double[size];
    for (double[] of : features) {
      for (int i = 0; i < size; i++) {
        means[i] += of[i] / features.size();
        squares[i] += of[i] * of[i] / features.size();
      }
    }
    var deviations = new double[size];
    for (int i = 0; i < size; i++) {
      double deviation = Math.sqrt(Math.max(0, squares[i] - means[i] * means[i]));
      deviations[i] = deviation > 0 ? deviation : 1;
    }
    return new Standard(means, deviations);
  }

  /** Returns the standardised features and, last, a 1 whose weight is the constant. */
  double[] withConstant(double[] features) {
    var standard = new double[features.length + 1];
    for (int i = 0; i < features.length; i++) {
      standard[i] = (features[i] - means[i]) / deviations[i];
    }
    standard[features.length] = 1;
    return standard;
  }

  /** Returns the same model of features that are not standardised. */
  LogisticRegression.Model unscaled(double[] standard) {
    var weights = new double[means.length];
    double constant = standard[means.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = standard[i] / deviations[i];
      constant -= weights[i] * means[i];
    }
    return new LogisticRegression.Model(weights, constant);
  }
}
