package hoidap.learn;

import java.util.List;

/** Learns how likely something is from its features, by a logistic function of a linear score. */
final class LogisticRegression implements Objective {
  private final List<Example> examples;
  private final double decay;
  private final double all;

  private LogisticRegression(List<Example> examples, double decay) {
    this.examples = examples;
    this.decay = decay;
    all = examples.stream().mapToDouble(Example::counts).sum();
  }

  /**
   * A case.
   *
   * @param question number of the question it is made of
   * @param features in one order
   * @param counts how much it counts; above 0
   */
  record Example(int question, double[] features, boolean isPositive, double counts) {}

  /**
   * A fitted model of features as they are.
   *
   * @param weights of each feature
   * @param constant log odds where all features are 0
   */
  record Model(double[] weights, double constant) {
    /** Returns the probability of what has {@code features}. */
    double probability(double[] features) {
      return 1 / (1 + Math.exp(-constant - Linear.product(weights, features)));
    }
  }

  /**
   * Returns the model that explains {@code examples} best.
   *
   * @param decay how strongly large weights of standardised features are held back; at least 0
   */
  static Model fit(List<Example> examples, double decay) {
    var scale = Standard.of(examples.stream().map(Example::features).toList());
    var standard =
        examples.stream()
            .map(
                e ->
                    new Example(e.question, scale.withConstant(e.features), e.isPositive, e.counts))
            .toList();
    int size = standard.get(0).features.length;
    return scale.unscaled(Objective.least(size, new LogisticRegression(standard, decay)));
  }

  @Override
  public double value(double[] weights) {
    double value = decay / 2 * Linear.product(weights, weights);
    for (var example : examples) {
      double score = Linear.product(weights, example.features);
      double signed = example.isPositive ? -score : score;
      value += example.counts / all * (signed > 30 ? signed : Math.log1p(Math.exp(signed)));
    }
    return value;
  }

  @Override
  public double[] gradient(double[] weights) {
    var gradient = new double[weights.length];
    Linear.add(gradient, decay, weights);
    for (var example : examples) {
      double likely = 1 / (1 + Math.exp(-Linear.product(weights, example.features)));
      double wrong = likely - (example.isPositive ? 1 : 0);
      Linear.add(gradient, wrong * example.counts / all, example.features);
    }
    return gradient;
  }
}
