package hoidap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of half a million characters without the marks by which long texts are cut. */
class LongTextTest {
  private static final int LENGTH = 500_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab.", "A.", "abc.Abc", "(", "((TS.", "“", "“a.", "\"a", "1.", "1.000.", ".”", "a.” A", "…",
        ". ", "? - ", "a", "A", " ", "\u00A0", "\n", "a@b.Cd", "(a.) A", "[a", "!!\""
      })
  void areCutInTimeThatGrowsAsTheyDo(String part) {
    var text = part.repeat(LENGTH / part.length());
    var sentences = assertTimeoutPreemptively(LIMIT, () -> Sentences.of(text));
    assertEquals(visible(text), sentences.stream().mapToInt(span -> visible(span.of(text))).sum());
  }

  private static int visible(String text) {
    return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab.", "A ", "á", "đ", "\u0301", "hoà ", "1"})
  void areFoldedAndCutIntoWordsInTimeThatGrowsAsTheyDo(String part) {
    var text = part.repeat(LENGTH / part.length());
    var folded = assertTimeoutPreemptively(LIMIT, () -> VietnameseText.fold(text));
    assertEquals(text.length(), folded.length());
    List<Word> words = assertTimeoutPreemptively(LIMIT, () -> Words.of(text));
    assertEquals(words.size(), Words.forms(text).size());
  }
}
