package hoidap.eval.measure;

import java.util.Arrays;

/**
 * Measures of a ranking, defined as trec_eval defines them.
 *
 * @see <a href="https://github.com/usnistgov/trec_eval">trec_eval</a>
 */
public final class RankingMeasures {
  private final int[] grades;
  private final int[] ideal;

  /**
   * Makes the measures of one ranking.
   *
   * @param grades of the ranked items, best first; 0 is not relevant
   * @param relevant grades of everything relevant, found or not, in any order; none below 1
   */
  public RankingMeasures(int[] grades, int[] relevant) {
    if (relevant.length == 0) {
      throw new IllegalArgumentException("nothing is relevant: there is nothing to measure");
    }
    this.grades = grades.clone();
    ideal = relevant.clone();
    Arrays.sort(ideal);
    for (int i = 0, j = ideal.length - 1; i < j; i++, j--) {
      int grade = ideal[i];
      ideal[i] = ideal[j];
      ideal[j] = grade;
    }
  }

  /**
   * Returns the normalised discounted cumulative gain of the first {@code depth}: the gain is the
   * grade, its discount the binary logarithm of the rank plus one.
   *
   * @return 0 to 1
   * @see <a href="https://doi.org/10.1145/582415.582418">Järvelin and Kekäläinen 2002</a>
   */
  public double ndcg(int depth) {
    return gain(grades, depth) / gain(ideal, depth);
  }

  private static double gain(int[] grades, int depth) {
    double gain = 0;
    for (int i = 0; i < Math.min(depth, grades.length); i++) {
      gain += grades[i] * Math.log(2) / Math.log(i + 2);
    }
    return gain;
  }

  /** Returns the share of everything relevant that is among the first {@code depth}. */
  public double recall(int depth) {
    return Arrays.stream(grades).limit(depth).filter(grade -> grade > 0).count()
        / (double) ideal.length;
  }

  /** Returns one over the rank of the first relevant item, 0 if none is among {@code depth}. */
  public double reciprocalRank(int depth) {
    int rank = firstRelevant();
    return rank == 0 || rank > depth ? 0 : 1.0 / rank;
  }

  /** Returns the mean of the precisions at the ranks of the relevant items; 0 for one not found. */
  public double averagePrecision() {
    double sum = 0;
    int found = 0;
    for (int i = 0; i < grades.length; i++) {
      if (grades[i] > 0) {
        found++;
        sum += found / (i + 1.0);
      }
    }
    return sum / ideal.length;
  }

  /** Returns the rank of the first relevant item, from 1; 0 if there is none. */
  public int firstRelevant() {
    for (int i = 0; i < grades.length; i++) {
      if (grades[i] > 0) {
        return i + 1;
      }
    }
    return 0;
  }
}
