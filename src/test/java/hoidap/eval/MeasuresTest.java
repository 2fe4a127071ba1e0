package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  @Test
  void theRightArticleFirstIsWorthOne() {
    assertEquals(1, Measures.ndcg(List.of("a", "b", "c"), Set.of("a"), 10), 1e-12);
  }

  @Test
  void theRightArticleThirdIsWorthHalf() {
    assertEquals(0.5, Measures.ndcg(List.of("a", "b", "c"), Set.of("c"), 10), 1e-12);
  }

  @Test
  void whatStandsBelowTheDepthIsWorthNothing() {
    assertEquals(0, Measures.ndcg(List.of("a", "b", "c"), Set.of("c"), 2), 0);
    assertEquals(0, Measures.ndcg(List.of(), Set.of("c"), 2), 0);
  }

  @Test
  void twoRightArticlesShareTheWorth() {
    double discounted = 1 / (Math.log(3) / Math.log(2)); // of rank 2
    assertEquals(
        (1 + 0.5) / (1 + discounted),
        Measures.ndcg(List.of("a", "b", "c"), Set.of("a", "c"), 10),
        1e-12);
  }

  @Test
  void expectedWordsAreFoundWholeInAnyCaseAndTonePlacement() {
    assertTrue(Measures.holdsAny("Vốn hơn 6,21 tỷ USD [1]", List.of("không", "6,21 TỶ usd")));
    assertTrue(Measures.holdsAny("Thành phố hoà bình.", List.of("hòa bình")));
    assertFalse(Measures.holdsAny("Có 1276 dự án", List.of("276")));
    assertFalse(Measures.holdsAny("", List.of("276")));
  }

  @Test
  void theMedianIsTheMiddleValue() {
    assertEquals(3, Measures.median(List.of(9, 3, 1)));
    assertEquals(5, Measures.median(List.of(9, 3, 1, 5)));
  }
}
