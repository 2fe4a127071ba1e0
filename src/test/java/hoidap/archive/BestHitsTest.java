package hoidap.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BestHitsTest {
  @Test
  void keepsTheBestOfEqualsTheFirst() {
    var best = new BestHits(3);
    double[] scores = {0.2, 0.9, 0.5, 0.1, 0.5, 0.9, 0.5};
    for (int i = 0; i < scores.length; i++) {
      best.add(i, 10 + i, scores[i]);
    }
    assertEquals(
        List.of(new Hit(1, 11, 0.9), new Hit(5, 15, 0.9), new Hit(2, 12, 0.5)), best.bestFirst());
  }

  @Test
  void returnsAllWhereThereAreFew() {
    var best = new BestHits(3);
    best.add(4, 1, -0.5);
    best.add(7, 2, 0.5);
    assertEquals(List.of(new Hit(7, 2, 0.5), new Hit(4, 1, -0.5)), best.bestFirst());
  }
}
