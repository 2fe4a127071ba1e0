package hoidap.typing;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Abbreviations and what they stand for: those of the program's table and of the archive. */
final class Abbreviations {
  private static final Map<String, List<Meaning>> TABLE = table();
  private static final Map<String, List<String>> BY_MEANING = byMeaning();
  private static final String KEEP = "keep";
  private static final int MOST_PARTS = 6; // of "NN&PTNT" and the like
  private static final int LONGEST = 12;
  private static final int MEANT_IN_SMALL_LETTERS =
      3; // letters, from which on capitals are optional

  private final Lexicon lexicon;

  Abbreviations(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * What an abbreviation may stand for.
   *
   * @param words as the press writes them
   * @param stays whether the abbreviation is what people say, so that it is searched for as well
   */
  record Meaning(String words, boolean stays) {
    List<String> syllables() {
      return Words.forms(words);
    }
  }

  /** An abbreviation where it was typed, over the tokens up to {@code to}. */
  record Use(int from, int to, String key, List<Meaning> meanings) {
    Use {
      meanings = List.copyOf(meanings);
    }
  }

  /** Returns the longest abbreviation that begins at {@code from}, if there is one. */
  List<Use> at(Tokens tokens, int from) {
    int to = from + 1;
    while (to < tokens.size() && to - from < MOST_PARTS && isJoint(tokens.gap(to))) {
      to++;
    }
    if (from > 0 && isCompound(tokens.gap(from))) {
      return List.of();
    }
    for (; to > from; to--) {
      if (to < tokens.size() && isCompound(tokens.gap(to))) {
        continue;
      }
      var written = tokens.written(from, to);
      var key = LearnedAbbreviations.key(written);
      var meanings = meanings(key, written.contains("&"));
      if (key.length() <= LONGEST && !meanings.isEmpty()) {
        return List.of(new Use(from, to, key, meanings));
      }
    }
    return List.of();
  }

  private static boolean isJoint(String gap) {
    return gap.equals(".") || gap.equals("&");
  }

  /** "VN-Index" and "VN.net" are names of their own. */
  private static boolean isCompound(String gap) {
    return gap.equals("-") || gap.equals(".") || gap.equals("&");
  }

  private List<Meaning> meanings(String key, boolean isJoined) {
    var capitals = VietnameseText.upperCase(key);
    boolean isPlain = isPlain(key);
    var exact = TABLE.get(key);
    var meanings = new ArrayList<Meaning>(exact == null ? List.of() : exact);
    if (exact == null && isPlain) {
      meanings.addAll(TABLE.getOrDefault(capitals, List.of()));
    }
    if (isJoined && key.length() < MEANT_IN_SMALL_LETTERS + 1) {
      return List.of(); // "T&T" is a name
    }
    if (key.equals(capitals) && key.length() > 1) {
      for (var learned : lexicon.meanings(key)) {
        if (meanings.stream().noneMatch(one -> one.words.equalsIgnoreCase(learned))) {
          meanings.add(new Meaning(learned, false));
        }
      }
    }
    return meanings;
  }

  /** Returns whether small letters can only be meant for capitals: they make no syllable. */
  private static boolean isPlain(String key) {
    return key.length() > 1 && !Transliteration.isSyllable(VietnameseText.fold(key));
  }

  /** Returns the abbreviations by which an expression is known too, in canonical form. */
  static List<String> of(String expression) {
    return BY_MEANING.getOrDefault(expression, List.of());
  }

  /** Returns what an abbreviation in capitals stands for in the program's table, as syllables. */
  static List<List<String>> meaningsOf(String abbreviation) {
    return TABLE.getOrDefault(abbreviation, List.of()).stream().map(Meaning::syllables).toList();
  }

  private static Map<String, List<Meaning>> table() {
    var table = new HashMap<String, List<Meaning>>();
    for (var cells : Resource.lines("abbreviations.tsv")) {
      var meaning = new Meaning(cells[1], cells.length > 2 && cells[2].equals(KEEP));
      table.computeIfAbsent(cells[0], any -> new ArrayList<>(2)).add(meaning);
      var capitals = VietnameseText.upperCase(cells[0]);
      boolean isMixed = !capitals.equals(cells[0]) && Character.isUpperCase(cells[0].charAt(0));
      if (isMixed) {
        table.computeIfAbsent(capitals, any -> new ArrayList<>(2)).add(meaning);
      }
    }
    return table;
  }

  private static Map<String, List<String>> byMeaning() {
    var abbreviations = new HashMap<String, List<String>>();
    TABLE.forEach(
        (key, meanings) -> {
          boolean isClear = meanings.size() == 1 && key.length() >= MEANT_IN_SMALL_LETTERS;
          if (isClear && Character.isUpperCase(key.charAt(0))) {
            abbreviations
                .computeIfAbsent(
                    String.join(" ", meanings.get(0).syllables()), any -> new ArrayList<>(1))
                .add(VietnameseText.canonical(key));
          }
        });
    return abbreviations;
  }
}
