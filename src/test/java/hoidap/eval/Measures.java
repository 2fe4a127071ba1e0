package hoidap.eval;

import hoidap.text.Words;
import java.util.Collection;
import java.util.List;

/** How good rankings and answers are. */
final class Measures {
  private Measures() {}

  /**
   * Returns the nDCG of a ranking where every relevant id is worth the same.
   *
   * @param ranked best first, each once
   * @param relevant at least one
   * @see <a href="https://doi.org/10.1145/582415.582418">Järvelin and Kekäläinen 2002</a>
   */
  static double ndcg(List<String> ranked, Collection<String> relevant, int depth) {
    double gain = 0;
    for (int i = 0; i < Math.min(depth, ranked.size()); i++) {
      gain += relevant.contains(ranked.get(i)) ? discount(i) : 0;
    }
    double ideal = 0;
    for (int i = 0; i < Math.min(depth, relevant.size()); i++) {
      ideal += discount(i);
    }
    return gain / ideal;
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 2);
  }

  /** Returns whether {@code text} holds the words of one of {@code expected}, one after another. */
  static boolean holdsAny(String text, List<String> expected) {
    var words = normalised(text);
    return expected.stream().anyMatch(one -> words.contains(normalised(one)));
  }

  private static String normalised(String text) {
    return " " + String.join(" ", Words.forms(text)) + " ";
  }

  /** Returns the middle value; the upper one of two. */
  static int median(List<Integer> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
