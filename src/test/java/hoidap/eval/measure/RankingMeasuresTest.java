package hoidap.eval.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingMeasuresTest {
  private static final double EXACTNESS = 1e-4;

  /**
   * Ten articles ranked, grades 1 to 3 at ranks 1, 3, 6 and 9; two relevant ones, of grades 2 and
   * 1, are not found.
   *
   * <pre>
   * rank             1        2        3        4        5        6        9
   * log2(rank+1)     1   1.5850        2   2.3219   2.5850   2.8074   3.3219
   * gain             1        0        3        0        0        2        1
   *
   * DCG@10   = 1/1 + 3/2 + 2/2.8074 + 1/3.3219 = 1 + 1.5 + 0.7124 + 0.3010 = 3.5134
   * DCG@5    = 1/1 + 3/2 = 2.5
   * ideal    : 3 2 2 1 1 1
   * IDCG@10  = 3 + 2/1.5850 + 2/2 + 1/2.3219 + 1/2.5850 + 1/2.8074
   *          = 3 + 1.2619 + 1 + 0.4307 + 0.3869 + 0.3562 = 6.4356
   * IDCG@5   = 3 + 1.2619 + 1 + 0.4307 + 0.3869 = 6.0794
   * </pre>
   */
  private static final RankingMeasures TEN =
      new RankingMeasures(new int[] {1, 0, 3, 0, 0, 2, 0, 0, 1, 0}, new int[] {1, 2, 1, 3, 2, 1});

  /**
   * The vector of Järvelin and Kekäläinen, with everything relevant found, and the discount of
   * trec_eval instead of theirs.
   *
   * <pre>
   * rank             1       2       3       4       5       6       7       8       9
   * log2(rank+1)     1  1.5850       2  2.3219  2.5850  2.8074       3  3.1699  3.3219
   * gain             3       2       3       0       0       1       2       2       3
   *
   * DCG   = 3 + 2/1.5850 + 3/2 + 1/2.8074 + 2/3 + 2/3.1699 + 3/3.3219
   *       = 3 + 1.2619 + 1.5 + 0.3562 + 0.6667 + 0.6309 + 0.9031 = 8.3188
   * ideal : 3 3 3 2 2 2 1
   * IDCG  = 3 + 3/1.5850 + 3/2 + 2/2.3219 + 2/2.5850 + 2/2.8074 + 1/3
   *       = 3 + 1.8928 + 1.5 + 0.8614 + 0.7737 + 0.7124 + 0.3333 = 9.0736
   * </pre>
   */
  private static final RankingMeasures CLASSIC =
      new RankingMeasures(
          new int[] {3, 2, 3, 0, 0, 1, 2, 2, 3, 0}, new int[] {3, 2, 3, 1, 2, 2, 3});

  @Test
  void gainIsTheGradeDiscountedByTheLogarithmOfTheRank() {
    assertEquals(3.5134 / 6.4356, TEN.ndcg(10), EXACTNESS); // .5459
    assertEquals(2.5 / 6.0794, TEN.ndcg(5), EXACTNESS); // .4112
    assertEquals(1.0 / 3, TEN.ndcg(1), EXACTNESS);
    assertEquals(8.3188 / 9.0736, CLASSIC.ndcg(10), EXACTNESS); // .9168
    // DCG@3 = 3 + 1.2619 + 1.5, IDCG@3 = 3 + 1.8928 + 1.5
    assertEquals(5.7619 / 6.3928, CLASSIC.ndcg(3), EXACTNESS);
    assertEquals(1, CLASSIC.ndcg(1), EXACTNESS);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "6, 3", "9, 4", "10, 4", "100, 4"})
  void recallCountsWhatIsFoundOfTheSixRelevant(int depth, int found) {
    assertEquals(found / 6.0, TEN.recall(depth), EXACTNESS);
  }

  @Test
  void averagePrecisionCountsWhatIsNotFoundAsNothing() {
    // precisions at ranks 1, 3, 6, 9: 1/1, 2/3, 3/6, 4/9; two of six are not found
    assertEquals((1 + 0.6667 + 0.5 + 0.4444) / 6, TEN.averagePrecision(), EXACTNESS); // .4352
    // ranks 1, 2, 3, 6, 7, 8, 9: 1/1, 2/2, 3/3, 4/6, 5/7, 6/8, 7/9
    assertEquals(
        (1 + 1 + 1 + 0.6667 + 0.7143 + 0.75 + 0.7778) / 7,
        CLASSIC.averagePrecision(),
        EXACTNESS); // .8441
  }

  @Test
  void reciprocalRankIsOfTheFirstRelevantWhateverItsGrade() {
    assertEquals(1, TEN.reciprocalRank(10), 0);
    var third = new RankingMeasures(new int[] {0, 0, 1, 3}, new int[] {1, 3});
    assertEquals(1.0 / 3, third.reciprocalRank(10), 1e-12);
    assertEquals(1.0 / 3, third.reciprocalRank(3), 1e-12);
    assertEquals(0, third.reciprocalRank(2), 0);
    assertEquals(3, third.firstRelevant());
  }

  @Test
  void nothingFoundIsWorthNothing() {
    for (var grades : new int[][] {{}, {0}, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}}) {
      var none = new RankingMeasures(grades, new int[] {1, 2});
      assertEquals(0, none.ndcg(10), 0);
      assertEquals(0, none.recall(10), 0);
      assertEquals(0, none.reciprocalRank(10), 0);
      assertEquals(0, none.averagePrecision(), 0);
      assertEquals(0, none.firstRelevant());
    }
  }

  @Test
  void aRankingMayBeShorterThanTheDepth() {
    var short2 = new RankingMeasures(new int[] {0, 1}, new int[] {1, 1, 1});
    // DCG = 1/1.5850 = .6309; IDCG = 1 + .6309 + 1/2 = 2.1309
    assertEquals(0.6309 / 2.1309, short2.ndcg(10), EXACTNESS);
    assertEquals(1 / 3.0, short2.recall(10), EXACTNESS);
    assertEquals(0.5 / 3, short2.averagePrecision(), EXACTNESS);
  }

  @Test
  void moreMayBeRelevantThanTheDepthHolds() {
    var twelve = new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    var all = new RankingMeasures(twelve, twelve);
    assertEquals(1, all.ndcg(10), 1e-12);
    assertEquals(10 / 12.0, all.recall(10), 1e-12);
    assertEquals(1, all.averagePrecision(), 1e-12);
  }

  @Test
  void whatStandsBelowTheDepthIsWorthNothing() {
    var third = new RankingMeasures(new int[] {0, 0, 1}, new int[] {1});
    assertEquals(0, third.ndcg(2), 0);
    assertEquals(0.5, third.ndcg(3), 1e-12); // 1 / log2(4)
    assertEquals(0, third.recall(2), 0);
  }

  @Test
  void theArraysGivenAreNotTouched() {
    var grades = new int[] {0, 2};
    var relevant = new int[] {1, 2};
    var measures = new RankingMeasures(grades, relevant);
    double before = measures.ndcg(2);
    grades[0] = 2;
    relevant[0] = 3;
    assertEquals(before, measures.ndcg(2), 0);
    assertEquals(2, relevant[1]);
  }

  @Test
  void withoutAnythingRelevantThereIsNothingToMeasure() {
    assertThrows(
        IllegalArgumentException.class, () -> new RankingMeasures(new int[] {0}, new int[0]));
  }
}
