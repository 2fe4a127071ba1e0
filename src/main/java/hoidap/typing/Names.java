package hoidap.typing;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names that are written in several ways: "Viêng Chăn", "Vientiane" and "Vạn Tượng". */
final class Names {
  private static final Map<String, Group> ACCENTED = new HashMap<>();
  private static final Map<String, Group> FOLDED = new HashMap<>();
  private static final int LONGEST = 7; // syllables
  private static final int SHORTEST_ALONE = 4; // letters of a name typed without accents

  static {
    Resource.lines("names.tsv").forEach(Names::read);
  }

  private final Lexicon lexicon;

  Names(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A name's forms.
   *
   * @param usual any of which finds the others
   */
  private record Group(List<Form> usual) {}

  /** One way to write a name. */
  record Form(String written, List<String> syllables) {
    static Form of(String written) {
      return new Form(written, Words.forms(written));
    }
  }

  /**
   * A name where it was typed.
   *
   * @param typed the usual form it was typed in, if it is one
   * @param forms its usual forms but for the one typed
   */
  record Use(int from, int to, Optional<Form> typed, List<Form> forms) {}

  private static void read(String[] cells) {
    var usual = Arrays.stream(cells[0].split("\\|")).map(Form::of).toList();
    var group = new Group(usual);
    usual.forEach(form -> add(form, group));
    if (cells.length > 1) {
      Arrays.stream(cells[1].split("\\|")).map(Form::of).forEach(form -> add(form, group));
    }
  }

  private static void add(Form form, Group group) {
    var key = String.join(" ", form.syllables);
    ACCENTED.putIfAbsent(key, group);
    FOLDED.putIfAbsent(VietnameseText.fold(key), group);
  }

  /** Returns the usual forms of the name that has the form {@code key}, as syllables. */
  static List<List<String>> others(String key) {
    var group = ACCENTED.get(key);
    return group == null ? List.of() : group.usual.stream().map(Form::syllables).toList();
  }

  /** Returns the longest name that begins at {@code from}. */
  Optional<Use> at(Tokens tokens, int from, boolean folded) {
    int end = Math.min(tokens.size(), from + LONGEST);
    for (int to = end; to > from; to--) {
      var forms = tokens.forms(from, to);
      var key = String.join(" ", forms);
      var group = (folded ? FOLDED : ACCENTED).get(key);
      boolean isName =
          tokens.isCapitalised(from) && (from > 0 || to - from > 1)
              || !Transliteration.isSyllable(VietnameseText.fold(forms.get(0)))
              || folded && (to - from > 1 || key.length() >= SHORTEST_ALONE);
      if (group != null && isName) {
        return Optional.of(use(from, to, key, group, folded));
      }
    }
    return Optional.empty();
  }

  private static Use use(int from, int to, String key, Group group, boolean folded) {
    var others = new ArrayList<Form>();
    Optional<Form> typed = Optional.empty();
    for (var form : group.usual) {
      var written = String.join(" ", form.syllables);
      boolean isTyped = key.equals(folded ? VietnameseText.fold(written) : written);
      if (isTyped && typed.isEmpty()) {
        typed = Optional.of(form);
      } else if (!isTyped) {
        others.add(form);
      }
    }
    return new Use(from, to, typed, others);
  }

  /** Returns the form that the archive has most often, if it has any. */
  Optional<Form> archived(Use use) {
    return use.forms.stream()
        .filter(form -> lexicon.archived(form.syllables) > 0)
        .max(Comparator.comparingInt(form -> lexicon.archived(form.syllables)));
  }

  /** Returns the forms that the archive has. */
  List<Form> allArchived(Use use) {
    return use.forms.stream().filter(form -> lexicon.archived(form.syllables) > 0).toList();
  }
}
