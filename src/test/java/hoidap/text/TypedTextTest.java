package hoidap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
  private static final String QUESTION = "Giá gạo ở Huế là bao nhiêu?";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200B", "\u00AD", "\uFEFF", "\u200D", "\u2060", "\u200E", "\u202E", "\u2066", "\u034F",
        "\uFE0F", "\u3164", "\0", "\u0007", "\u009F", "\uD83D", "\uDE00", "\uE000", "\uDB40\uDD01",
      })
  void whatShowsNothingIsLeftOut(String unseen) {
    for (int i = 0; i <= QUESTION.length(); i++) {
      var typed = QUESTION.substring(0, i) + unseen + QUESTION.substring(i);
      assertEquals(QUESTION, TypedText.of(typed));
    }
  }

  @Test
  void whatShowsNothingParsNoLetterFromItsMarks() {
    assertEquals("Huế", TypedText.of("Hue\u200B\u0302\u00AD\u0301"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "\t", "\n", "\r\n", "\u00A0", "\u2028", "\u0085", "\u3000", "\u2800", "   "})
  void whatShowsABlankIsOne(String blank) {
    assertEquals(QUESTION, TypedText.of(blank + QUESTION.replace(" ", blank) + blank));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "năm ２０２４ | năm 2024",
        "năm ٢٠٢٤ | năm 2024",
        "quý 𝟙/𝟚𝟘𝟚𝟜 | quý 1/2024",
        "ﬁle | file",
        "𝐇𝐮ế | Huế",
        "Ａi ở Ｈuế？ | Ai ở Huế?",
        "5 m² và ½ | 5 m² và ½",
        "Huế 🇻🇳 ở đâu | Huế 🇻🇳 ở đâu",
        "𠀀 ở Huế | ở Huế",
      })
  void whatLooksLikeALetterOrDigitIsOne(String typed, String seen) {
    assertEquals(seen, TypedText.of(typed));
  }

  @Test
  void whatIsTooLongIsToldAndCutBehindAWord() {
    var longest = "gạo ".repeat(TypedText.LONGEST / 4).strip();
    assertFalse(TypedText.isTooLong(" " + Normalizer.normalize(longest, Normalizer.Form.NFD)));
    assertEquals(longest, TypedText.of(longest));
    assertTrue(TypedText.isTooLong(longest + " ngô"));
    assertEquals(longest, TypedText.of(longest + " ngô"));
    assertTrue(TypedText.isTooLong("a".repeat(1_000_000)));
    assertEquals(TypedText.LONGEST, TypedText.of("a".repeat(1_000_000)).length());
    assertFalse(TypedText.isTooLong("😀".repeat(TypedText.LONGEST)));
    assertEquals("😀".repeat(TypedText.LONGEST), TypedText.of("😀".repeat(TypedText.LONGEST + 1)));
  }

  @Test
  void aLetterBearsFewMarks() {
    assertEquals(5, TypedText.of("x" + "\u0323\u0301".repeat(900)).length());
  }

  @Test
  void theBlankBehindACompleteWordStaysWhereTypingGoesOn() {
    assertEquals("giá gạo ", TypedText.soFar("\u00A0giá gạo \u200B"));
    assertEquals("giá gạo", TypedText.soFar("giá gạo"));
  }
}
