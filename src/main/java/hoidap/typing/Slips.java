package hoidap.typing;

import hoidap.text.VietnameseText;
import hoidap.text.Word;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What syllables may have been meant by one that does not exist. */
final class Slips {
  private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  private static final String LETTERS =
      "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";

  // how unlikely each slip is, as a logarithm
  private static final double MISPLACED = 1; // the tone on another vowel
  private static final double MARKS = 3;
  private static final double DOUBLED = 3;
  private static final double SWAPPED = 4;
  private static final double NEIGHBOUR = 4.5;
  private static final double LEFT_OUT = 4.5;
  private static final double ADDED = 5.5;
  private static final double OTHER_LETTER = 7;
  private static final double MARKS_TOO = 2;

  private final Lexicon lexicon;

  Slips(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Returns the known syllables that are one slip away from {@code form}, with the slip's cost. */
  Map<String, Double> of(String form) {
    if (form.length() > Word.LONGEST) {
      return Map.of();
    }
    var found = new HashMap<String, Double>();
    var folded = VietnameseText.fold(form);
    boolean accented = !folded.equals(form);
    for (var syllable : lexicon.accented(folded)) {
      offer(syllable, sameMarks(form, syllable) ? MISPLACED : MARKS, found);
    }
    edit(form, LETTERS, (edited, cost) -> offerKnown(edited, cost, found));
    // typed without accents, or with the accent on the letter that is wrong
    double more = accented ? MARKS_TOO : 0;
    edit(
        folded,
        "abcdefghijklmnopqrstuvwxyz",
        (edited, cost) -> {
          for (var syllable : lexicon.accented(edited)) {
            if (!accented || isNearlyAccented(form, syllable)) {
              offer(syllable, cost + more, found);
            }
          }
        });
    found.remove(form);
    return found;
  }

  private static boolean sameMarks(String one, String other) {
    return Arrays.equals(marks(one), marks(other));
  }

  private static int[] marks(String form) {
    return Normalizer.normalize(form, Normalizer.Form.NFD)
        .chars()
        .filter(c -> c > 0x7F)
        .sorted()
        .toArray();
  }

  /** Returns whether every accented letter of one stands in the other, but for at most one. */
  private static boolean isNearlyAccented(String form, String syllable) {
    int strange = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      strange += c > 0x7F && syllable.indexOf(c) < 0 ? 1 : 0;
    }
    return strange <= 1;
  }

  private void offerKnown(String form, double cost, Map<String, Double> found) {
    if (lexicon.isKnown(form)) {
      offer(form, cost, found);
    }
  }

  private static void offer(String form, double cost, Map<String, Double> found) {
    found.merge(form, cost, Math::min);
  }

  private interface Edits {
    void take(String edited, double cost);
  }

  private static void edit(String form, String letters, Edits edits) {
    for (int i = 0; i < form.length(); i++) {
      var before = form.substring(0, i);
      var after = form.substring(i + 1);
      boolean isDoubled = i > 0 && form.charAt(i) == form.charAt(i - 1);
      if (form.length() > 2 || isDoubled) {
        edits.take(before + after, isDoubled ? DOUBLED : ADDED);
      }
      if (i + 1 < form.length() && form.charAt(i) != form.charAt(i + 1)) {
        edits.take(before + form.charAt(i + 1) + form.charAt(i) + form.substring(i + 2), SWAPPED);
      }
      for (int j = 0; j < letters.length(); j++) {
        char letter = letters.charAt(j);
        if (letter != form.charAt(i)) {
          edits.take(before + letter + after, replacing(form.charAt(i), letter));
        }
      }
    }
    for (int i = 0; i <= form.length(); i++) {
      for (int j = 0; j < letters.length(); j++) {
        edits.take(form.substring(0, i) + letters.charAt(j) + form.substring(i), LEFT_OUT);
      }
    }
  }

  private static double replacing(char typed, char meant) {
    char one = VietnameseText.fold(String.valueOf(typed)).charAt(0);
    char other = VietnameseText.fold(String.valueOf(meant)).charAt(0);
    if (one == other) {
      return MARKS;
    }
    return areNeighbours(one, other) ? NEIGHBOUR : OTHER_LETTER;
  }

  private static boolean areNeighbours(char one, char other) {
    for (int row = 0; row < KEYS.length; row++) {
      int place = KEYS[row].indexOf(one);
      if (place >= 0) {
        for (int near = Math.max(0, row - 1); near < Math.min(KEYS.length, row + 2); near++) {
          int at = KEYS[near].indexOf(other);
          if (at >= 0 && Math.abs(at - place) <= 1) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
