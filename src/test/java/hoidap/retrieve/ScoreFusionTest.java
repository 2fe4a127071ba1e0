package hoidap.retrieve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreFusionTest {
  private static final double ROOT = Math.sqrt(1.5); // standard score of 3 among 1, 2, 3

  @Test
  void oneSignalIsStandardised() {
    var fused = new ScoreFusion<>(List.of(1, 2, 3)).add(1, x -> x).scores();
    assertArrayEquals(new double[] {-ROOT, 0, ROOT}, fused, 1e-12);
  }

  @Test
  void weightedSignalsAreAdded() {
    // 4, 4, 10: mean 6, variance (4 + 4 + 16) / 3 = 8
    double low = -2 / Math.sqrt(8);
    double high = 4 / Math.sqrt(8);
    var fused =
        new ScoreFusion<>(List.of(1, 2, 3)).add(2, x -> x).add(0.5, x -> x == 3 ? 10 : 4).scores();
    assertArrayEquals(
        new double[] {-2 * ROOT + 0.5 * low, 0.5 * low, 2 * ROOT + 0.5 * high}, fused, 1e-12);
  }

  @Test
  void scaleAndOriginOfASignalMakeNoDifference() {
    var fused = new ScoreFusion<>(List.of(1, 2, 3)).add(1, x -> 1000 + 50 * x).scores();
    assertArrayEquals(new double[] {-ROOT, 0, ROOT}, fused, 1e-9);
  }

  @Test
  void aSignalThatIsTheSameForAllSaysNothing() {
    var fused = new ScoreFusion<>(List.of(1, 2, 3)).add(1, x -> x).add(9, x -> 7).scores();
    assertArrayEquals(new double[] {-ROOT, 0, ROOT}, fused, 1e-12);
  }

  @Test
  void aSignalThatIsNearlyButNotQuiteASumOfTenthsSaysNothingEither() {
    var fused = new ScoreFusion<>(List.of(1, 2, 3)).add(1, x -> 0.1).scores();
    assertArrayEquals(new double[] {0, 0, 0}, fused, 1e-6);
  }

  @Test
  void oneCandidateAndNoneAreFused() {
    assertArrayEquals(
        new double[] {0}, new ScoreFusion<>(List.of(5)).add(1, x -> x).scores(), 1e-12);
    assertArrayEquals(
        new double[0], new ScoreFusion<Integer>(List.of()).add(1, x -> x).scores(), 0);
  }
}
