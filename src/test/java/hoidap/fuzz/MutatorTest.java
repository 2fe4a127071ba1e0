package hoidap.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutatorTest {
  private static final Corpus CORPUS =
      new Corpus(
          List.of(Text.bytes("Cầu dài 286 m.\nThông xe 5/1."), Text.bytes("{\"a\": [1, 2]}")),
          List.of("cầu", "\"id\":"));

  @Test
  void theSameSeedMakesTheSameInput() {
    for (int seed = 0; seed < 500; seed++) {
      assertArrayEquals(
          Mutator.input(CORPUS, seed, 5_000), Mutator.input(CORPUS, seed, 5_000), "seed " + seed);
    }
  }

  @Test
  void inputsDifferAndAreNotTooLong() {
    var seen = new HashSet<String>();
    for (int seed = 0; seed < 2_000; seed++) {
      var input = Mutator.input(CORPUS, seed, 1_000);
      assertTrue(input.length <= 2_000, input.length + " bytes");
      seen.add(Arrays.toString(input));
    }
    assertTrue(seen.size() > 1_600, seen.size() + " inputs");
  }
}
