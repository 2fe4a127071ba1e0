package hoidap.llm;

import hoidap.text.VietnameseText;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from a text what hides words from a search and not from a reader. */
final class Disguises {
  private static final String LOOK_ALIKES = "авекмнорстухіјѕԁɡһԛԝɩɑαβεικνορτυχζ";
  private static final String LETTERS = "abekmhopctyxijsdghqwiaabeikvoptuxz";

  private static final String LEET = "013457@$!|€";
  private static final String MEANT = "oieastasile";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d@$!|€]++");

  /** Letters that stand alone, as many as no text has by chance. */
  private static final Pattern APART =
      Pattern.compile("(?<![\\p{L}\\d])(?:\\p{L}[\\s._*~|/-]{1,3}+){9}\\p{L}(?![\\p{L}\\d])");

  private static final Set<UnicodeScript> USUAL =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);
  private static final Set<UnicodeScript> SYLLABLES =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private static final int SYLLABLE = 3; // letters that a sign is worth that stands for a syllable
  private static final int SENTENCE = 18; // letters in a row that are more than a name

  private Disguises() {}

  /** Returns the text on one line, in small letters without accents, look-alikes as they look. */
  static String plain(String text) {
    var compatible = Normalizer.normalize(VisibleText.line(text), Normalizer.Form.NFKC);
    return replaced(VietnameseText.fold(compatible), LOOK_ALIKES, LETTERS);
  }

  /** Returns {@code plain} text with the letters that digits and signs in its words stand for. */
  static String withoutLeet(String plain) {
    return WORD.matcher(plain).replaceAll(word -> Matcher.quoteReplacement(meant(word.group())));
  }

  private static String meant(String word) {
    return word.codePoints().anyMatch(Character::isLetter) ? replaced(word, LEET, MEANT) : word;
  }

  private static String replaced(String text, String from, String to) {
    var letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      int at = from.indexOf(letters[i]);
      letters[i] = at < 0 ? letters[i] : to.charAt(at);
    }
    return new String(letters);
  }

  /** Returns whether the letters of words stand apart. */
  static boolean hasLettersApart(String plain) {
    return APART.matcher(plain).find();
  }

  /** Returns whether a stretch is written in another script that is more than a name. */
  static boolean hasForeignSentence(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      var script = UnicodeScript.of(letter);
      if (!USUAL.contains(script)) {
        letters += SYLLABLES.contains(script) ? SYLLABLE : 1;
      } else if (Character.isLetter(letter)) {
        letters = 0;
      }
      if (letters >= SENTENCE) {
        return true;
      }
      i += Character.charCount(letter);
    }
    return false;
  }
}
