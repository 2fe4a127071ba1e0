package hoidap.typing;

import hoidap.text.VietnameseText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads questions in English word by word as Vietnamese. Names and numbers stay. Other words that
 * are not known are left out where most are known; else they stay too, so that nothing is found.
 */
final class English {
  private static final int LONGEST = 5; // words of an entry
  private static final int FEWEST = 2; // function words by which English is told

  /** Words that ask or begin a question, and are no Vietnamese syllables without accents. */
  private static final Set<String> ASKING =
      Set.of(
          "who", "whom", "whose", "when", "where", "which", "what", "how", "why", "is", "are",
          "was", "were", "did", "does", "has", "have", "will", "tell", "name", "list");

  private static final Set<String> FUNCTION =
      Set.of(
          "the", "of", "and", "for", "from", "with", "by", "been", "much", "many", "between", "in",
          "at", "on", "to", "do", "a", "an", "its", "their", "there", "this", "about");

  /** Words before what is asked for, as in "how many submarines". */
  private static final Set<String> ASKING_FOR = Set.of("many", "which", "what");

  private static final Map<String, Entry> ENTRIES =
      Resource.lines("english.tsv").stream()
          .collect(
              Collectors.toMap(cells -> cells[0], Entry::of, (one, other) -> one, HashMap::new));

  private final Tokens tokens;
  private final boolean keepsUnknown;
  private final StringBuilder text = new StringBuilder();
  private final List<String> describing = new ArrayList<>();
  private int known;
  private int unknown;

  private English(Tokens tokens, boolean keepsUnknown) {
    this.tokens = tokens;
    this.keepsUnknown = keepsUnknown;
  }

  /**
   * What an English word is.
   *
   * @param vietnamese empty for a function word
   * @param isBehind whether it stands behind the noun that it describes
   * @param isWeak whether it says nothing of what is asked about
   */
  private record Entry(String vietnamese, boolean isBehind, boolean isWeak) {
    static Entry of(String[] cells) {
      var mark = cells.length > 2 ? cells[2] : "";
      return new Entry(
          cells.length > 1 ? cells[1] : "", mark.equals("behind"), mark.equals("weak"));
    }

    boolean isName() {
      return !vietnamese.isEmpty() && Character.isUpperCase(vietnamese.charAt(0));
    }
  }

  /** Returns an English question in Vietnamese words; empty for what is not English. */
  static Optional<String> glossed(String typed) {
    return isEnglish(Tokens.of(typed)) ? Optional.of(gloss(typed)) : Optional.empty();
  }

  private static boolean isEnglish(Tokens tokens) {
    boolean asks = false;
    int function = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var form = tokens.form(i);
      if (!tokens.isCapitalised(i) && !VietnameseText.isUnaccented(form)) {
        return false;
      }
      boolean isAbbreviation = form.length() > 1 && tokens.isUpperCase(i); // "WHO", "IS"
      boolean asksHere = !isAbbreviation && ASKING.contains(form);
      asks |= asksHere;
      function += asksHere || !isAbbreviation && FUNCTION.contains(form) ? 1 : 0;
    }
    return asks && (function >= FEWEST && 5 * function >= tokens.size() || asksOfDeed(tokens));
  }

  /** "Who replaced Ha?": a word that asks and a verb. */
  private static boolean asksOfDeed(Tokens tokens) {
    return tokens.size() > 2
        && ASKING.contains(tokens.form(0))
        && tokens.form(1).endsWith("ed")
        && new English(tokens, false).entry(1, 2).isPresent();
  }

  private static String gloss(String typed) {
    var asking = EnglishAsking.of(typed);
    var tokens = Tokens.of(EnglishDates.inVietnamese(asking.rest()));
    var reading = new English(tokens, false);
    var glossed = reading.read();
    if (reading.unknown > 0 && reading.unknown >= reading.known) {
      glossed = new English(tokens, true).read();
    }
    var question = (glossed + asking.ending()).strip();
    return question.isEmpty() ? typed : VietnameseText.capitalised(question) + "?";
  }

  private String read() {
    for (int i = 0; i < tokens.size(); ) {
      int to = isPartOfName(i) ? i : entryEnd(i);
      if (to > i) {
        add(entry(i, to).orElseThrow());
      } else {
        to = i + 1;
        addUnknown(i);
      }
      i = to;
    }
    flush();
    return text.toString().strip();
  }

  private void add(Entry entry) {
    known += entry.isWeak() || entry.isName() ? 0 : 1;
    if (entry.isBehind()) {
      describing.add(entry.vietnamese());
    } else if (!entry.vietnamese().isEmpty()) {
      text.append(' ').append(entry.vietnamese());
      if (!entry.isWeak()) {
        flush();
      }
    }
  }

  /** Adds what described the noun that was added last. */
  private void flush() {
    for (int i = describing.size() - 1; i >= 0; i--) {
      text.append(' ').append(describing.get(i));
    }
    describing.clear();
  }

  /** Names and numbers stay as they were written, with what joins them. */
  private void addUnknown(int at) {
    var gap = tokens.gap(at);
    if (at > 0 && (gap.equals("'") || gap.equals("’"))) {
      return; // what is left of "Vietnam's" and "doesn't"
    }
    boolean joins = at > 0 && gap.length() == 1 && "-/.,&".contains(gap);
    if (joins || keepsUnknown || isKept(at)) {
      text.append(joins ? gap : " ").append(tokens.written(at));
      if (at + 1 == tokens.size() || !tokens.isCapitalised(at + 1)) {
        flush();
      }
    } else {
      unknown++;
    }
  }

  private boolean isKept(int at) {
    return !tokens.isLetters(at)
        || at > 0 && (tokens.isCapitalised(at) || ASKING_FOR.contains(tokens.form(at - 1)))
        || !VietnameseText.isUnaccented(tokens.form(at));
  }

  /** "SEA Games", "To Lam", "Tran Thanh Man": what would be a word elsewhere. */
  private boolean isPartOfName(int at) {
    if (at == 0 || !tokens.isCapitalised(at) || ENTRIES.containsKey(tokens.written(at))) {
      return false;
    }
    boolean isSyllable = Transliteration.isSyllable(tokens.form(at));
    boolean isHyphenated = at + 2 < tokens.size() && tokens.gap(at + 2).equals("-");
    return isAbbreviation(at)
        || isAbbreviation(at - 1)
        || isHyphenated && isUnknownName(at + 1) // "Park Hang-seo"
        || isSyllable && (isUnknownName(at - 1) || isUnknownName(at + 1) && isFunctionWord(at));
  }

  private boolean isFunctionWord(int at) {
    return entry(at, at + 1).filter(entry -> !entry.vietnamese().isEmpty()).isEmpty();
  }

  private boolean isUnknownName(int at) {
    return at > 0 && at < tokens.size() && tokens.isCapitalised(at) && entry(at, at + 1).isEmpty();
  }

  private boolean isAbbreviation(int at) {
    return at > 0 && tokens.isLetters(at) && tokens.form(at).length() > 1 && tokens.isUpperCase(at);
  }

  private int entryEnd(int from) {
    for (int to = Math.min(tokens.size(), from + LONGEST); to > from; to--) {
      if (entry(from, to).isPresent()) {
        return to;
      }
    }
    return from;
  }

  private Optional<Entry> entry(int from, int to) {
    var written = ENTRIES.get(tokens.written(from, to));
    if (written != null) {
      return Optional.of(written);
    }
    var words = String.join(" ", tokens.forms(from, to));
    return plain(words).stream().filter(ENTRIES::containsKey).map(ENTRIES::get).findFirst();
  }

  /** Returns a word as written, in the singular, and as the plain form of a verb. */
  private static List<String> plain(String words) {
    var forms = new ArrayList<>(List.of(words));
    addPlain(forms, words, "ies", "y");
    addPlain(forms, words, "es", "");
    addPlain(forms, words, "s", "");
    addPlain(forms, words, "ied", "y");
    addPlain(forms, words, "ed", "");
    addPlain(forms, words, "d", "");
    addPlain(forms, words, "ing", "");
    addPlain(forms, words, "ing", "e");
    return forms;
  }

  private static void addPlain(List<String> forms, String words, String ending, String plain) {
    if (words.endsWith(ending) && words.length() > ending.length() + 2) {
      forms.add(words.substring(0, words.length() - ending.length()) + plain);
    }
  }
}
