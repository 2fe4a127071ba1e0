package hoidap.typing;

import hoidap.text.VietnameseText;
import java.util.regex.Pattern;

/** Compares foreign names by their sound: "Xỉ-xu-lít" and "Sisoulith". */
final class Transliteration {
  private static final int SHORTEST = 5; // letters

  /** The shape of a Vietnamese syllable without accents. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
              + "(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|oo|u|ua|uai|uau|uay"
              + "|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|uay|y|ye|yeu)(?:c|ch|m|n|ng|nh|p|t)?");

  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private Transliteration() {}

  /** Returns whether {@code folded} has the shape of a Vietnamese syllable. */
  static boolean isSyllable(String folded) {
    return SYLLABLE.matcher(folded).matches();
  }

  /** Returns whether {@code form} is no Vietnamese syllable, but long enough for a name. */
  static boolean isForeign(String form) {
    return form.length() >= SHORTEST && !isSyllable(VietnameseText.fold(form));
  }

  /**
   * Returns how a name sounds, roughly: its consonants, with a mark for vowels between.
   *
   * @param name its syllables, with or without hyphens
   */
  static String sound(String name) {
    var sound =
        VietnameseText.fold(name)
            .replaceAll("[^a-z]", "")
            .replaceAll("([sx])h", "$1")
            .replace("ph", "f")
            .replace("ch", "c")
            .replaceAll("([ktgn])h", "$1")
            .replace("ng", "n")
            .replaceAll("[xz]", "s")
            .replaceAll("[kq]", "c")
            .replace('w', 'v')
            .replace('j', 'g')
            .replaceAll("(?<=[^aeiouy])e$", "")
            .replaceAll("(?<=[aeiouy])h(?![aeiouy])", "");
    return VOWELS.matcher(sound).replaceAll("-").replaceAll("(.)\\1+", "$1");
  }
}
