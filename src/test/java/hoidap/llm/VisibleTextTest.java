package hoidap.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.text.TypedText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
  /** What shows nothing, or a blank, is the same whoever writes it. */
  @Test
  void whatIsSeenOfACharacterIsWhatIsSeenOfItWhereItIsTyped() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(character -> !Character.isLetterOrDigit(character)) // those have looks of their own
        .forEach(
            character -> {
              var text = "a" + Character.toString(character) + "b";
              for (var seen : List.of("ab", "a b")) {
                assertEquals(
                    TypedText.of(text).equals(seen),
                    VisibleText.line(text).equals(seen),
                    "U+" + Integer.toHexString(character));
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\u0085", "\u2028", "\u2029"})
  void aLineEndsHoweverThatIsWritten(String end) {
    assertEquals("Giá tăng.\nMưa to.", VisibleText.of("Giá tăng." + end + "Mưa to."));
    assertEquals("Giá tăng. Mưa to.", VisibleText.line(" Giá\u00a0tăng." + end + "  Mưa to. "));
  }
}
