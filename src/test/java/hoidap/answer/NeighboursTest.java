package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.text.Span;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  private static final String BODY =
      "Tỉnh có 35 dự án. Vốn là 4 tỷ USD. Thủy điện đứng đầu.\n\nNăm 2020 có 28 dự án. Hết.";

  private static Neighbours of(String body, String passage) {
    int start = body.indexOf(passage);
    var neighbours = Neighbours.of(body, new Span(start, start + passage.length()));
    assertTrue(body.contains(neighbours.before() + passage + neighbours.after()));
    return neighbours;
  }

  @Test
  void oneSentenceOnEitherSide() {
    assertEquals(
        new Neighbours("Tỉnh có 35 dự án. ", " Thủy điện đứng đầu."), of(BODY, "Vốn là 4 tỷ USD."));
  }

  @Test
  void theyMayStandInOtherParagraphs() {
    assertEquals(
        new Neighbours("Vốn là 4 tỷ USD. ", "\n\nNăm 2020 có 28 dự án."),
        of(BODY, "Thủy điện đứng đầu."));
  }

  @Test
  void atTheEdgesOfAnArticleThereAreNone() {
    assertEquals(new Neighbours("", " Vốn là 4 tỷ USD."), of(BODY, "Tỉnh có 35 dự án."));
    assertEquals(new Neighbours("Năm 2020 có 28 dự án. ", ""), of(BODY, "Hết."));
    assertEquals(new Neighbours("", ""), of(BODY, BODY));
  }

  @Test
  void aPassageWithinASentenceIsCompleted() {
    assertEquals(new Neighbours("Vốn là ", " USD."), of(BODY, "4 tỷ"));
  }

  @Test
  void anEndlessSentenceIsShownAtMostSoFar() {
    var neighbours = of("dài 😀 ".repeat(500) + "Đây." + " dài 😀".repeat(500), "Đây.");
    assertTrue(neighbours.before().length() <= Neighbours.FARTHEST, neighbours.before());
    assertTrue(neighbours.before().startsWith("😀 dài 😀"), neighbours.before());
    assertTrue(neighbours.after().length() <= Neighbours.FARTHEST, neighbours.after());
    assertTrue(neighbours.after().endsWith("dài 😀 dài"), neighbours.after());
    assertEquals(new Neighbours("", ""), of("x".repeat(900) + "Đây." + "x".repeat(900), "Đây."));
  }
}
