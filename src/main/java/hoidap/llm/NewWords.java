package hoidap.llm;

import hoidap.text.ResourceLines;
import hoidap.text.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether a sentence says something in words that its passages have not. Most Vietnamese
 * words are of two syllables, so two new ones side by side are a new word.
 */
final class NewWords {
  private static final Set<String> LIGHT =
      ResourceLines.of(NewWords.class, "light-words.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .map(word -> Words.forms(word).get(0))
          .collect(Collectors.toUnmodifiableSet());

  private static final int MOST_ALONE = 1; // that may be another spelling, or another verb

  private NewWords() {}

  /** Returns whether a word, in canonical form, says nothing by itself. */
  static boolean isLight(String word) {
    return LIGHT.contains(word);
  }

  /** Returns whether {@code text} has new words that are more than function words. */
  static boolean in(String text, List<Source> cited) {
    Set<String> known = new HashSet<>();
    cited.forEach(source -> known.addAll(source.wording().vocabulary()));
    int alone = 0;
    boolean isBeforeNew = false;
    boolean isBeforeHeavy = false;
    for (var word : Words.forms(text)) {
      boolean isNew = !known.contains(word) && !Character.isDigit(word.charAt(0));
      boolean isHeavy = isNew && !LIGHT.contains(word);
      if (isNew && isBeforeNew && (isHeavy || isBeforeHeavy)) {
        return true;
      }
      alone += isHeavy ? 1 : 0;
      isBeforeNew = isNew;
      isBeforeHeavy = isHeavy;
    }
    return alone > MOST_ALONE;
  }
}
