package hoidap.answer;

import hoidap.text.ResourceLines;
import hoidap.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that exclude one another: "tăng" and "giảm", "xăng" and "dầu diesel". */
public final class Incompatible {
  /** Most syllables of a word. */
  public static final int LONGEST = 4;

  private static final Map<List<String>, Incompatible> ACCENTED = load(false);
  private static final Map<List<String>, Incompatible> FOLDED = load(true);

  private final Set<List<String>> same = new LinkedHashSet<>();
  private final Set<List<String>> others = new LinkedHashSet<>();

  private Incompatible() {}

  /**
   * Returns what is known of a word.
   *
   * @param word its syllables, in {@link hoidap.text.VietnameseText#canonical} form
   * @param folded whether they are without accents
   */
  public static Optional<Incompatible> with(List<String> word, boolean folded) {
    return Optional.ofNullable((folded ? FOLDED : ACCENTED).get(word));
  }

  /** Returns the words that it excludes, as syllables. */
  public List<List<String>> others() {
    return List.copyOf(others);
  }

  /** Returns the word and those that say much the same, as syllables. */
  List<List<String>> same() {
    return List.copyOf(same);
  }

  private static Map<List<String>, Incompatible> load(boolean folded) {
    var known = new HashMap<List<String>, Incompatible>();
    for (var line : ResourceLines.of(Incompatible.class, "incompatible.tsv")) {
      var groups = Arrays.stream(line.split("\t")).map(group -> words(group, folded)).toList();
      groups.forEach(group -> add(known, group, groups));
    }
    known.values().forEach(of -> of.others.removeAll(of.same));
    return known;
  }

  /** One bare syllable without its accents could be anything. */
  private static List<List<String>> words(String group, boolean folded) {
    return Arrays.stream(group.split("\\|"))
        .map(word -> Words.forms(word, folded))
        .filter(word -> !folded || word.size() > 1)
        .toList();
  }

  private static void add(
      Map<List<String>, Incompatible> known,
      List<List<String>> group,
      List<List<List<String>>> groups) {
    for (var word : group) {
      var of = known.computeIfAbsent(word, unknown -> new Incompatible());
      of.same.addAll(group);
      groups.stream().filter(other -> other != group).flatMap(List::stream).forEach(of.others::add);
    }
  }
}
