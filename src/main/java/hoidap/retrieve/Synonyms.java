package hoidap.retrieve;

import hoidap.text.ResourceLines;
import hoidap.text.Span;
import hoidap.text.Word;
import hoidap.text.Words;
import hoidap.typing.Understood.Alias;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Other everyday words for what a question says: "công du" for "thăm". */
final class Synonyms {
  private static final Synonyms WORDS = new Synonyms("synonyms.tsv", true, false);
  private static final Synonyms WORDS_FOLDED = new Synonyms("synonyms.tsv", true, true);
  private static final Synonyms NAMES = new Synonyms("short-names.tsv", false, false);
  private static final Synonyms NAMES_FOLDED = new Synonyms("short-names.tsv", false, true);
  private static final int LONGEST = 4; // syllables

  private final Map<String, List<List<String>>> others = new HashMap<>();

  private Synonyms(String resource, boolean bothWays, boolean folded) {
    for (var line : ResourceLines.of(Synonyms.class, resource)) {
      var words = Arrays.stream(line.split("\t")).map(word -> forms(word, folded)).toList();
      words.stream()
          .limit(bothWays ? words.size() : 1)
          .filter(word -> !folded || word.size() > 1) // one bare syllable could be anything
          .forEach(word -> add(word, words));
    }
  }

  private static List<String> forms(String word, boolean folded) {
    return Words.forms(word.equals("%") ? "phần trăm" : word, folded);
  }

  private void add(List<String> word, List<List<String>> all) {
    var known = others.computeIfAbsent(String.join(" ", word), key -> new ArrayList<>());
    all.stream().filter(other -> !other.equals(word) && !known.contains(other)).forEach(known::add);
  }

  /**
   * Returns the synonyms of the words of a question, the longest word at each place.
   *
   * @param joined positions that belong to one word with the syllable before
   */
  static List<Alias> of(List<Word> syllables, BitSet joined, boolean folded) {
    return (folded ? WORDS_FOLDED : WORDS).of(syllables, joined);
  }

  /** Returns the other forms of names, as {@link #of} does the words. */
  static List<Alias> ofNames(List<Word> syllables, BitSet joined, boolean folded) {
    return (folded ? NAMES_FOLDED : NAMES).of(syllables, joined);
  }

  private List<Alias> of(List<Word> syllables, BitSet joined) {
    var found = new ArrayList<Alias>();
    for (int from = 0; from < syllables.size(); ) {
      int to = end(syllables, joined, from);
      if (to > from) {
        var span = new Span(syllables.get(from).start(), syllables.get(to - 1).end());
        others
            .getOrDefault(phrase(syllables, from, to), List.of())
            .forEach(o -> found.add(new Alias(span, o)));
      }
      from = Math.max(to, from + 1);
    }
    return found;
  }

  private int end(List<Word> syllables, BitSet joined, int from) {
    for (int to = Math.min(syllables.size(), from + LONGEST); to > from; to--) {
      boolean isWhole = to - from > 1 || !joined.get(from) && !joined.get(to);
      if (isWhole && others.containsKey(phrase(syllables, from, to))) {
        return to;
      }
    }
    return from;
  }

  private static String phrase(List<Word> syllables, int from, int to) {
    return String.join(" ", syllables.subList(from, to).stream().map(Word::form).toList());
  }
}
