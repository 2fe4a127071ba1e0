package hoidap.llm;

import hoidap.text.Places;
import hoidap.text.ResourceLines;
import hoidap.text.Word;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds proper names by their capitals. */
final class ProperNames {
  private static final Set<String> OPENERS =
      Set.copyOf(ResourceLines.of(ProperNames.class, "openers.txt"));
  private static final Set<String> PLACES =
      Places.all().map(place -> String.join(" ", Words.forms(place))).collect(Collectors.toSet());

  private ProperNames() {}

  /**
   * Returns the names in a sentence, as words in {@link hoidap.text.VietnameseText#canonical} form.
   * Its first word is part of one unless it usually is not.
   */
  static List<List<String>> in(String text) {
    var names = new ArrayList<List<String>>();
    var words = Words.of(text);
    for (int from = 0; from < words.size(); ) {
      int to = from;
      while (to < words.size()
          && isCapital(text, words.get(to))
          && adjoins(text, words, from, to)) {
        to++;
      }
      if (to > from) {
        add(names, words.subList(from, to), begins(text, words.get(from)));
      }
      from = Math.max(to, from + 1);
    }
    return names;
  }

  private static boolean isCapital(String text, Word word) {
    return Character.isUpperCase(text.charAt(word.start()));
  }

  private static boolean adjoins(String text, List<Word> words, int from, int at) {
    if (at == from) {
      return true;
    }
    var gap = text.substring(words.get(at - 1).end(), words.get(at).start());
    return gap.equals(" ") || gap.equals("-") || gap.equals("&");
  }

  /** Returns whether a capital there tells nothing. */
  private static boolean begins(String text, Word word) {
    var before = text.substring(0, word.start()).stripTrailing();
    return before.isEmpty() || ":“\"(".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static void add(List<List<String>> names, List<Word> run, boolean begins) {
    var forms = run.stream().map(Word::form).toList();
    boolean isWord = begins && OPENERS.contains(forms.get(0)) && !isPlace(forms);
    var name = isWord ? forms.subList(1, forms.size()) : forms;
    if (!name.isEmpty()) {
      names.add(name);
    }
  }

  private static boolean isPlace(List<String> forms) {
    return PLACES.contains(String.join(" ", forms));
  }
}
