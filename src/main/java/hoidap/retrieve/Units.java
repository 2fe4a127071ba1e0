package hoidap.retrieve;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Units.class.getResourceAsStream("units.tsv"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split("\t")).map(word -> forms(word, folded)).toList())
          .forEach(words -> units.put(words.get(0), words.subList(1, words.size())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource units.tsv", e);
    }
    return units;
  }

  private static List<String> forms(String word, boolean folded) {
    return Words.forms(folded ? VietnameseText.fold(word) : word);
  }
}
