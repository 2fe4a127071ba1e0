package hoidap.eval.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 10",
    "0.25, 17.5", // place .25 · 3 = .75: 10 + .75 · (20 - 10)
    "0.5, 25", // place 1.5: between 20 and 30
    "0.9, 51", // place 2.7: 30 + .7 · (60 - 30)
    "1, 60"
  })
  void placesBetweenTwoValuesAreInterpolated(double at, double value) {
    assertEquals(value, Quantiles.ofSorted(new double[] {10, 20, 30, 60}, at), 1e-12);
  }

  @Test
  void theOrderOfValuesDoesNotMatterAndIsKept() {
    var values = new double[] {9, 3, 1};
    assertEquals(3, Quantiles.of(values, 0.5), 0);
    assertArrayEquals(new double[] {9, 3, 1}, values);
  }

  @Test
  void oneValueIsItsOwnQuantile() {
    assertEquals(7, Quantiles.of(new double[] {7}, 0), 0);
    assertEquals(7, Quantiles.of(new double[] {7}, 0.95), 0);
    assertEquals(7, Quantiles.of(new double[] {7}, 1), 0);
  }
}
