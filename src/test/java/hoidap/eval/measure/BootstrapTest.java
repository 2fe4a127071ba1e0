package hoidap.eval.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1);

  @Test
  void theIntervalOfAConstantIsThatConstant() {
    var constant = filled(20, 0.25);
    assertEquals(
        Optional.of(new Interval(0.25, 0.25, 0.25, 20)), BOOTSTRAP.ratio(constant, ones(20)));
    assertEquals(Optional.of(new Interval(0.25, 0.25, 0.25, 20)), BOOTSTRAP.median(constant));
    assertEquals(
        Optional.of(new Interval(1, 1, 1, 1)), BOOTSTRAP.ratio(new double[] {1}, new double[] {1}));
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    var over = random(50, 3);
    assertEquals(new Bootstrap(7).ratio(over, ones(50)), new Bootstrap(7).ratio(over, ones(50)));
    assertEquals(new Bootstrap(7).median(over), new Bootstrap(7).median(over));
    assertEquals(
        new Bootstrap(7).paired(over, ones(50), random(50, 4), ones(50)),
        new Bootstrap(7).paired(over, ones(50), random(50, 4), ones(50)));
    assertNotEquals(new Bootstrap(7).ratio(over, ones(50)), new Bootstrap(8).ratio(over, ones(50)));
  }

  /** The standard error of 50 in 100 is √(.5 · .5 / 100) = .05, so the interval is .5 ± .098. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theIntervalOfFiftyInAHundredIsAboutFortyToSixty(long seed) {
    var interval = new Bootstrap(seed).ratio(firstOnes(50, 100), ones(100)).orElseThrow();
    assertEquals(0.5, interval.value(), 1e-12);
    assertEquals(0.402, interval.low(), 0.02);
    assertEquals(0.598, interval.high(), 0.02);
    assertEquals(100, interval.n());
  }

  @Test
  void aRatioIsOfTheSumsNotTheMeanOfRatios() {
    // (1 + 1) / (1 + 3) = .5; the mean of 1/1 and 1/3 would be .67
    var interval = BOOTSTRAP.ratio(new double[] {1, 1}, new double[] {1, 3}).orElseThrow();
    assertEquals(0.5, interval.value(), 1e-12);
    assertEquals(1.0 / 3, interval.low(), 1e-12); // the second question twice
    assertEquals(1, interval.high(), 1e-12); // the first question twice
  }

  @Test
  void questionsToWhichAFigureDoesNotApplyDoNotCount() {
    var over = new double[] {1, 0, 1, 0};
    var under = new double[] {1, 0, 1, 0};
    assertEquals(Optional.of(new Interval(1, 1, 1, 2)), BOOTSTRAP.ratio(over, under));
  }

  @Test
  void aFigureThatAppliesToNothingIsEmpty() {
    assertEquals(Optional.empty(), BOOTSTRAP.ratio(new double[3], new double[3]));
    assertEquals(Optional.empty(), BOOTSTRAP.ratio(new double[0], new double[0]));
    assertEquals(Optional.empty(), BOOTSTRAP.median(new double[0]));
    assertEquals(
        Optional.empty(),
        BOOTSTRAP.paired(new double[3], new double[3], new double[3], new double[3]));
    assertEquals(
        Optional.empty(), BOOTSTRAP.paired(ones(3), ones(3), new double[3], new double[3]));
    assertEquals(
        Optional.empty(), BOOTSTRAP.paired(new double[3], new double[3], ones(3), ones(3)));
  }

  /**
   * Draws 200 samples of 80 questions from a known truth, and counts the intervals that hold it.
   */
  @Test
  void aboutNinetyFiveInAHundredIntervalsHoldTheTruth() {
    double truth = 0.7;
    var random = new SplittableRandom(20260205);
    int held = 0;
    for (int sample = 0; sample < 200; sample++) {
      double[] over = new double[80];
      Arrays.setAll(over, i -> random.nextDouble() < truth ? 1 : 0);
      var interval = new Bootstrap(sample).ratio(over, ones(80)).orElseThrow();
      held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    assertTrue(held >= 180 && held <= 198, held + " of 200");
  }

  @Test
  void theMedianLiesInItsInterval() {
    var values = new double[101];
    Arrays.setAll(values, i -> i * i);
    var interval = BOOTSTRAP.median(values).orElseThrow();
    assertEquals(2500, interval.value(), 1e-12); // 50²
    // the ranks 50 ± 1.96 · √101 / 2 = 40 to 60
    assertEquals(1600, interval.low(), 250);
    assertEquals(3600, interval.high(), 350);
    assertEquals(101, interval.n());
  }

  /** Bins of .25 and .95: |.5 - 1| + |1.9 - 1|, over four questions. */
  @Test
  void theCalibrationErrorIsTheMeanDistanceOfConfidenceAndShareRight() {
    double[] confidences = {0.25, 0.25, 0, 0.95, 0.95};
    double[] right = {0, 1, 1, 1, 0};
    var interval = BOOTSTRAP.calibrationError(confidences, right).orElseThrow();
    assertEquals((0.5 + 0.9) / 4, interval.value(), 1e-12);
    assertEquals(4, interval.n());
    assertEquals(Optional.empty(), BOOTSTRAP.calibrationError(new double[2], new double[2]));
    assertEquals(0, BOOTSTRAP.calibrationError(ones(3), ones(3)).orElseThrow().value(), 1e-12);
  }

  @Test
  void identicalRunsDoNotDiffer() {
    var over = random(60, 5);
    assertEquals(
        Optional.of(new Bootstrap.Difference(0, 0, 0, 1, 60)),
        BOOTSTRAP.paired(over, ones(60), over, ones(60)));
  }

  @Test
  void aClearDifferenceIsNoChance() {
    // 40 of 100 right, then the same 40 and 30 more
    var difference =
        BOOTSTRAP
            .paired(firstOnes(40, 100), ones(100), firstOnes(70, 100), ones(100))
            .orElseThrow();
    assertEquals(0.3, difference.difference(), 1e-12);
    // the standard error of 30 in 100 is √(.3 · .7 / 100) = .046
    assertEquals(0.21, difference.low(), 0.02);
    assertEquals(0.39, difference.high(), 0.02);
    assertTrue(difference.p() < 0.01, difference.toString());
    assertTrue(difference.p() > 0, difference.toString());
    assertEquals(100, difference.n());
  }

  @Test
  void theDifferenceIsTheSecondLessTheFirst() {
    var better = BOOTSTRAP.paired(firstOnes(4, 9), ones(9), firstOnes(7, 9), ones(9)).orElseThrow();
    var worse = BOOTSTRAP.paired(firstOnes(7, 9), ones(9), firstOnes(4, 9), ones(9)).orElseThrow();
    assertEquals(3 / 9.0, better.difference(), 1e-12);
    assertEquals(-better.difference(), worse.difference(), 1e-12);
    assertEquals(better.p(), worse.p(), 1e-12);
    assertEquals(-better.high(), worse.low(), 1e-12);
  }

  @Test
  void aSmallDifferenceMayBeChance() {
    // one question in 50 gained, another lost, a third gained: +1 of 50
    var first = firstOnes(25, 50);
    var second = first.clone();
    second[0] = 0;
    second[48] = 1;
    second[49] = 1;
    var difference = BOOTSTRAP.paired(first, ones(50), second, ones(50)).orElseThrow();
    assertEquals(0.02, difference.difference(), 1e-12);
    assertTrue(difference.p() > 0.3, difference.toString());
    assertTrue(difference.low() < 0 && difference.high() > 0, difference.toString());
  }

  @Test
  void aPairCountsWhereTheFigureAppliesToEitherRun() {
    var firstUnder = new double[] {1, 1, 0, 0};
    var secondUnder = new double[] {1, 0, 1, 0};
    var difference =
        BOOTSTRAP
            .paired(new double[] {1, 0, 0, 0}, firstUnder, new double[] {1, 0, 1, 0}, secondUnder)
            .orElseThrow();
    assertEquals(0.5, difference.difference(), 1e-12); // 2/2 less 1/2
    assertEquals(3, difference.n());
  }

  /** Of 200 pairs of runs that are equally good, few may seem to differ. */
  @Test
  void chanceSeldomLooksLikeADifference() {
    var random = new SplittableRandom(20260205);
    int seeming = 0;
    for (int pair = 0; pair < 200; pair++) {
      double[] first = new double[60];
      double[] second = new double[60];
      Arrays.setAll(first, i -> random.nextDouble() < 0.6 ? 1 : 0);
      Arrays.setAll(second, i -> random.nextDouble() < 0.6 ? 1 : 0);
      var difference = new Bootstrap(pair).paired(first, ones(60), second, ones(60)).orElseThrow();
      seeming += difference.p() < 0.05 ? 1 : 0;
    }
    assertTrue(seeming >= 1 && seeming <= 20, seeming + " of 200");
  }

  private static double[] ones(int length) {
    return filled(length, 1);
  }

  private static double[] firstOnes(int ones, int length) {
    var values = new double[length];
    Arrays.fill(values, 0, ones, 1);
    return values;
  }

  private static double[] filled(int length, double value) {
    var values = new double[length];
    Arrays.fill(values, value);
    return values;
  }

  private static double[] random(int length, long seed) {
    return new SplittableRandom(seed).doubles(length).toArray();
  }
}
