package hoidap.retrieve;

import hoidap.retrieve.QuestionTerms.Demand;
import java.util.BitSet;
import java.util.List;

/** How often each term of a question occurs in a stretch of text. */
final class TermCounts {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** Weight of a name that every fourth article has: one may well go without saying it. */
  private static final double LEAST_NAME = 1.4;

  /** What a demand counts that only a synonym meets. */
  private static final double SYNONYM_CREDIT = 0.8;

  private final QuestionTerms terms;
  private final int[] counts;
  private int words;

  TermCounts(QuestionTerms terms) {
    this.terms = terms;
    counts = new int[terms.size()];
  }

  /** Counts the terms among {@code forms}. */
  void add(List<String> forms) {
    int before = -1;
    for (var form : forms) {
      int syllable = terms.syllable(form);
      if (syllable >= 0) {
        counts[syllable]++;
        int pair = terms.pair(before, syllable);
        if (pair >= 0) {
          counts[pair]++;
        }
      }
      before = syllable;
    }
    words += forms.size();
  }

  /** Adds what another stretch has. */
  void add(TermCounts other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    words += other.words;
  }

  /**
   * Returns the BM25 score: the weight of each term times its saturated count, summed.
   *
   * @param averageWords length of a usual stretch of this kind, in words
   * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza 2009, eq. 3.15</a>
   */
  double bm25(double averageWords) {
    double norm = K1 * (1 - B + B * words / averageWords);
    double score = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        score += terms.scoreWeight(i) * counts[i] * (K1 + 1) / (counts[i] + norm);
      }
    }
    return score;
  }

  /** Returns the share, by weight, of the question's demands that are met; 0 to 1. */
  double coverage() {
    return coverage(terms.demands());
  }

  /** Returns the same of the demands that are no names or numbers; 1 when there are none. */
  double contentCoverage() {
    var content = terms.demands().stream().filter(demand -> !demand.isName()).toList();
    return content.isEmpty() ? 1 : coverage(content);
  }

  private double coverage(List<Demand> demands) {
    double met = 0;
    double all = 0;
    for (var demand : demands) {
      double weight = terms.weight(demand);
      all += weight;
      met += weight * met(demand);
    }
    return all == 0 ? 0 : met / all;
  }

  /** Returns the numbers of the syllables asked about that occur. */
  BitSet content() {
    var found = new BitSet();
    terms.content().stream().filter(syllable -> counts[syllable] > 0).forEach(found::set);
    return found;
  }

  /** Returns how many of the names and numbers asked about do not occur. */
  int missingNames() {
    int missing = 0;
    for (var demand : terms.demands()) {
      boolean isTelling = terms.weight(demand) >= LEAST_NAME;
      missing += demand.isName() && isTelling && !meets(demand) ? 1 : 0;
    }
    return missing;
  }

  /** Returns the weight of the most telling demand that is no name and is not met; 0 if all are. */
  double missingContent() {
    double most = 0;
    for (var demand : terms.demands()) {
      if (!demand.isName() && met(demand) == 0) {
        most = Math.max(most, terms.weight(demand));
      }
    }
    return most;
  }

  private double met(Demand demand) {
    if (meets(demand)) {
      return 1;
    }
    return holdsAny(demand.synonyms()) ? SYNONYM_CREDIT : 0;
  }

  private boolean meets(Demand demand) {
    return holds(demand.terms()) || holdsAny(demand.others());
  }

  private boolean holdsAny(List<int[]> alternatives) {
    for (var needed : alternatives) {
      if (holds(needed)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(int[] needed) {
    for (int term : needed) {
      if (counts[term] == 0) {
        return false;
      }
    }
    return true;
  }
}
