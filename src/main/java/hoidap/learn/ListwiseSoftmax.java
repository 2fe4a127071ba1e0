package hoidap.learn;

import java.util.List;

/**
 * Learns to put what is relevant first: the softmax of the linear scores of a list should fall on
 * its relevant members.
 *
 * @see <a href="https://doi.org/10.1145/1273496.1273513">Cao and others 2007, ListNet</a>
 */
final class ListwiseSoftmax implements Objective {
  private final List<Candidates> lists;
  private final double decay;

  private ListwiseSoftmax(List<Candidates> lists, double decay) {
    this.lists = lists;
    this.decay = decay;
  }

  /**
   * Returns the weight of each feature.
   *
   * @param lists in each of which something is relevant
   * @param decay how strongly large weights are held back; at least 0
   */
  static double[] fit(List<Candidates> lists, double decay) {
    int size = lists.get(0).features().get(0).length;
    return Objective.least(size, new ListwiseSoftmax(lists, decay));
  }

  @Override
  public double value(double[] weights) {
    double value = decay / 2 * Linear.product(weights, weights);
    for (var list : lists) {
      value -= Math.log(relevantMass(list, list.probabilities(weights))) / lists.size();
    }
    return value;
  }

  private static double relevantMass(Candidates list, double[] probabilities) {
    double mass = 0;
    for (int i = 0; i < probabilities.length; i++) {
      mass += list.relevant().get(i) ? probabilities[i] : 0;
    }
    return Math.max(mass, Double.MIN_NORMAL);
  }

  @Override
  public double[] gradient(double[] weights) {
    var gradient = new double[weights.length];
    Linear.add(gradient, decay, weights);
    for (var list : lists) {
      double[] probabilities = list.probabilities(weights);
      double mass = relevantMass(list, probabilities);
      for (int i = 0; i < probabilities.length; i++) {
        double wanted = list.relevant().get(i) ? probabilities[i] / mass : 0;
        Linear.add(gradient, (probabilities[i] - wanted) / lists.size(), list.features().get(i));
      }
    }
    return gradient;
  }
}
