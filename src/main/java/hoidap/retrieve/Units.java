package hoidap.retrieve;

import static hoidap.text.VietnameseText.fold;

import hoidap.text.ResourceLines;
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

  private static final List<String> MAGNITUDES =
      List.of("nghìn", "ngàn", "triệu", "tỷ", "tỉ", "trăm", "chục");

  private Units() {}

  /** Returns the word asked with, and those that may stand for it; each as its syllables. */
  static Stream<List<String>> accepted(List<String> asked, boolean folded) {
    var counted = counted(asked, folded);
    if (counted.isEmpty()) {
      return MAGNITUDES.stream().map(magnitude -> Words.forms(magnitude, folded));
    }
    var measured = Measures.units(counted, folded);
    if (!measured.isEmpty()) {
      return measured.stream();
    }
    var others = (folded ? UNACCENTED : ACCENTED).getOrDefault(counted, List.of());
    return Stream.concat(Stream.of(counted), others.stream());
  }

  /** "tỷ đô": what is counted is "đô". */
  private static List<String> counted(List<String> asked, boolean folded) {
    int from = 0;
    while (from < asked.size() && isMagnitude(asked.get(from), folded)) {
      from++;
    }
    return asked.subList(from, asked.size());
  }

  private static boolean isMagnitude(String form, boolean folded) {
    return MAGNITUDES.stream().anyMatch(word -> form.equals(folded ? fold(word) : word));
  }

  private static Map<List<String>, List<List<String>>> load(boolean folded) {
    var units = new HashMap<List<String>, List<List<String>>>();
    ResourceLines.of(Units.class, "units.tsv").stream()
        .map(
            line -> Arrays.stream(line.split("\t")).map(word -> Words.forms(word, folded)).toList())
        .forEach(words -> units.put(words.get(0), words.subList(1, words.size())));
    return units;
  }
}
