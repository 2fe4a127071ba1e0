package hoidap.typing;

import hoidap.text.VietnameseText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads what an input method left as it was typed: "vieejt" in Telex, "viet65" in VNI, "nhưngx"
 * half way. A letter that may be a modifier is taken out, and the rest must be a syllable whose
 * marks are those modifiers.
 */
final class InputMethod {
  private static final String MODIFIERS = "sfrxjwaeod";
  private static final String VNI = "123456789";
  private static final String VNI_IN_TELEX = "sfrxj^wwd";
  private static final int MOST_MODIFIERS = 4;
  private static final int LONGEST = 12;

  private static final String MARKS = "\u0301\u0300\u0309\u0303\u0323\u0302\u0306\u031B";
  private static final String MARKS_IN_TELEX = "sfrxj^ww";

  private final Lexicon lexicon;

  InputMethod(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Returns the likeliest syllable that was meant by {@code form}; itself is none.
   *
   * @param form in canonical form
   */
  Optional<String> decoded(String form) {
    if (form.length() > LONGEST) {
      return Optional.empty();
    }
    var keys = keys(form);
    if (keys.length() > LONGEST || !keys.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '^')) {
      return Optional.empty();
    }
    var best = new Best(form);
    decode(keys, 0, new StringBuilder(), new StringBuilder(), best);
    return Optional.ofNullable(best.syllable.isEmpty() ? null : best.syllable);
  }

  private static final class Best {
    private final String typed;
    private String syllable = "";
    private int count;

    Best(String typed) {
      this.typed = typed;
    }
  }

  /** Decides letter by letter whether it belongs to the syllable or modifies it. */
  private void decode(String keys, int at, StringBuilder base, StringBuilder modifiers, Best best) {
    if (at == keys.length()) {
      if (modifiers.length() > 0) {
        offer(base.toString(), modifiers.toString(), best);
      }
      return;
    }
    char key = keys.charAt(at);
    if (key != '^') {
      base.append(key);
      decode(keys, at + 1, base, modifiers, best);
      base.setLength(base.length() - 1);
    }
    boolean mayModify = key == '^' || MODIFIERS.indexOf(key) >= 0;
    if (at > 0 && mayModify && modifiers.length() < MOST_MODIFIERS) {
      modifiers.append(key);
      decode(keys, at + 1, base, modifiers, best);
      modifiers.setLength(modifiers.length() - 1);
    }
  }

  private void offer(String base, String modifiers, Best best) {
    if (!Transliteration.isSyllable(base)) {
      return;
    }
    for (var syllable : lexicon.accented(base)) {
      int count = lexicon.count(syllable);
      if (count > best.count
          && !syllable.equals(best.typed)
          && agree(modifiersOf(syllable), modifiers)) {
        best.syllable = syllable;
        best.count = count;
      }
    }
  }

  /**
   * Returns whether typed modifiers give wanted ones; '^' is any doubled vowel, one w does "ươ".
   */
  private static boolean agree(String wanted, String typed) {
    var normal = sorted(typed.replaceAll("[aeo]", "^"));
    var full = sorted(wanted);
    return normal.equals(full) || normal.equals(full.replace("ww", "w"));
  }

  private static String sorted(String letters) {
    var chars = letters.toCharArray();
    Arrays.sort(chars);
    return new String(chars);
  }

  private static String modifiersOf(String syllable) {
    var modifiers = new StringBuilder();
    for (char c : Normalizer.normalize(syllable, Normalizer.Form.NFD).toCharArray()) {
      int mark = MARKS.indexOf(c);
      if (mark >= 0) {
        modifiers.append(MARKS_IN_TELEX.charAt(mark));
      } else if (c == 'đ') {
        modifiers.append('d');
      }
    }
    return modifiers.toString();
  }

  /** Returns the keys that type {@code form} in Telex; '^' doubles a vowel. */
  private static String keys(String form) {
    var keys = new StringBuilder();
    for (char c : Normalizer.normalize(form, Normalizer.Form.NFD).toCharArray()) {
      int mark = MARKS.indexOf(c);
      int digit = VNI.indexOf(c);
      if (mark >= 0) {
        keys.append(MARKS_IN_TELEX.charAt(mark));
      } else if (digit >= 0) {
        keys.append(VNI_IN_TELEX.charAt(digit));
      } else {
        keys.append(c == 'đ' ? "dd" : String.valueOf(c));
      }
    }
    return VietnameseText.lowerCase(keys.toString());
  }

  /**
   * Returns whether {@code form} cannot be a syllable as it stands, so that it may be a left-over.
   */
  static boolean isSuspect(String form) {
    return List.of("oo", "ee", "aa").stream().anyMatch(form::contains)
        || !Transliteration.isSyllable(VietnameseText.fold(form));
  }
}
