package hoidap.llm;

import hoidap.text.ResourceLines;
import hoidap.text.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that say nothing by themselves. */
final class LightWords {
  private static final Set<String> ALL =
      ResourceLines.of(LightWords.class, "light-words.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .map(word -> Words.forms(word).get(0))
          .collect(Collectors.toUnmodifiableSet());

  private LightWords() {}

  /** Returns whether a word, in canonical form, is one. */
  static boolean has(String word) {
    return ALL.contains(word);
  }
}
