package hoidap.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextCutTest {
  private static List<String> pieces(String text, int limit) {
    return TextCut.pieces(text, limit).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void cutsAfterLinesThenSentencesThenWords() {
    assertEquals(List.of("Một hai.\n", "Ba. Bốn"), pieces("Một hai.\nBa. Bốn", 14));
    assertEquals(List.of("Hai ba. ", "Bốn năm"), pieces("Hai ba. Bốn năm", 12));
    assertEquals(List.of("một hai ", "ba bốn"), pieces("một hai ba bốn", 10));
  }

  @Test
  void looksForNoGoodPlaceInTheFirstHalf() {
    assertEquals(List.of("a. bbbbbbbb", "bbb"), pieces("a. bbbbbbbbbbb", 11));
  }

  @Test
  void cutsNoSurrogatePair() {
    assertEquals(List.of("a😀", "😀😀", "😀"), pieces("a😀😀😀😀", 4));
  }

  @Test
  void cutsNoMarkFromItsLetter() {
    assertEquals(
        List.of("xe\u0302\u0301t", "e\u0302\u0301"), pieces("xe\u0302\u0301te\u0302\u0301", 7));
  }

  @Test
  void cutsNoFlagAndNoFamily() {
    assertEquals(List.of("🇻🇳", "🇻🇳"), pieces("🇻🇳🇻🇳", 6));
    assertEquals(List.of("ab", "👨‍👩‍👧"), pieces("ab👨‍👩‍👧", 8));
  }

  @Test
  void cutsEvenALetterWithMoreMarksThanFit() {
    var marks = "e" + "\u0301".repeat(9);
    assertEquals(
        List.of("e\u0301\u0301\u0301", "\u0301".repeat(4), "\u0301\u0301"), pieces(marks, 4));
  }

  @Test
  void shortensToTheLimit() {
    assertEquals("một hai", TextCut.shortened("một hai", 7));
    assertEquals("một…", TextCut.shortened("một hai", 6));
  }
}
