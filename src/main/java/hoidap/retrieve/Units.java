package hoidap.retrieve;

import hoidap.text.ResourceLines;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which words may count what a question asks to count: "tiền" is counted in "đồng". */
final class Units {
  private static final Map<List<String>, List<List<String>>> ACCENTED = load(false);
  private static final Map<List<String>, List<List<String>>> UNACCENTED = load(true);

  private Units() {}

  /** Returns the word asked with, and those that may stand for it; each as its syllables. */
  static Stream<List<String>> accepted(List<String> asked, boolean folded) {
    var others = (folded ? UNACCENTED : ACCENTED).getOrDefault(asked, List.of());
    return Stream.concat(Stream.of(asked), others.stream());
  }

  private static Map<List<String>, List<List<String>>> load(boolean folded) {
    var units = new HashMap<List<String>, List<List<String>>>();
    ResourceLines.of(Units.class, "units.tsv").stream()
        .map(line -> Arrays.stream(line.split("\t")).map(word -> forms(word, folded)).toList())
        .forEach(words -> units.put(words.get(0), words.subList(1, words.size())));
    return units;
  }

  private static List<String> forms(String word, boolean folded) {
    return Words.forms(folded ? VietnameseText.fold(word) : word);
  }
}
