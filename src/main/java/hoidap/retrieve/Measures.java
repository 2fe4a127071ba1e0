package hoidap.retrieve;

import hoidap.text.ResourceLines;
import hoidap.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a question measures where it does not say in what: "giá bao nhiêu" asks for money. */
final class Measures {
  private static final Measures ACCENTED = new Measures(false);
  private static final Measures FOLDED = new Measures(true);
  private static final int LONGEST = 4; // syllables
  private static final int NEAR = 2; // words before those that ask

  private final Map<List<String>, Measure> measures = new HashMap<>();

  private record Measure(boolean isAnywhere, List<List<String>> units) {}

  private Measures(boolean folded) {
    for (var line : ResourceLines.of(Measures.class, "measures.tsv")) {
      var cells = line.split("\t");
      var units = Arrays.stream(cells).skip(2).map(unit -> Words.forms(unit, folded)).toList();
      measures.put(Words.forms(cells[0], folded), new Measure(cells[1].equals("ANY"), units));
    }
  }

  /**
   * Returns the measure that a question names, as its syllables.
   *
   * @param words of the question
   * @param asking how many of them stand before those that ask for the number
   */
  static Optional<List<String>> named(List<Question.Word> words, int asking, boolean folded) {
    var measures = (folded ? FOLDED : ACCENTED).measures;
    return Stream.iterate(0, from -> from < words.size(), from -> from + 1)
        .flatMap(from -> phrases(words, from).map(phrase -> new Use(from, phrase)))
        .filter(use -> isMeant(measures.get(use.phrase), use, asking))
        .map(Use::phrase)
        .findFirst();
  }

  private static boolean isMeant(@Nullable Measure measure, Use use, int asking) {
    return measure != null && (measure.isAnywhere || use.isNear(asking));
  }

  private record Use(int from, List<String> phrase) {
    boolean isNear(int asking) {
      return from < asking && from >= asking - NEAR;
    }
  }

  /** Returns the words that begin at {@code from}, the longest phrase first. */
  private static Stream<List<String>> phrases(List<Question.Word> words, int from) {
    return Stream.iterate(Math.min(words.size(), from + LONGEST), to -> to > from, to -> to - 1)
        .map(to -> words.subList(from, to).stream().flatMap(w -> w.syllables().stream()).toList());
  }

  /** Returns what {@code measure} is given in; empty if it is none. */
  static List<List<String>> units(List<String> measure, boolean folded) {
    var known = (folded ? FOLDED : ACCENTED).measures.get(measure);
    return known == null ? List.of() : known.units;
  }
}
