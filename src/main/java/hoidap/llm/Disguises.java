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
  private static final String LOOK_ALIKES =
      "авекмнорстухіјѕԁɡһԛԝɩɑαβεικνορτυχζᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ";
  private static final String LETTERS =
      "abekmhopctyxijsdghqwiaabeikvoptuxzabcdefghijklmnoprstuvwyz";

  private static final String LEET = "013457@$!|€";
  private static final String MEANT = "oieastasile";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d@$!|€]++");

  /** Letters, or digits in their place, that stand alone, as many as no text has by chance. */
  private static final Pattern APART =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:[\\p{L}\\d][\\s._*~|/·•-]{1,3}+){9}[\\p{L}\\d](?![\\p{L}\\d])");

  private static final int FEWEST_APART = 4; // letters among them: more digits than that are a list

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[,_*~·•]+ ?");
  private static final Pattern BREAK_IN_WORD = Pattern.compile("(?<=\\p{L})\\R(?=\\p{Ll})");

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
    var folded = VietnameseText.fold(compatible);
    var unmarked = Normalizer.normalize(folded, Normalizer.Form.NFD);
    return replaced(MARKS.matcher(unmarked).replaceAll(""), LOOK_ALIKES, LETTERS);
  }

  /** Returns {@code plain} text with the letters that digits and signs in its words stand for. */
  static String withoutLeet(String plain) {
    return WORD.matcher(plain).replaceAll(word -> Matcher.quoteReplacement(meant(word.group())));
  }

  /** Returns {@code plain} text with blanks for what else may stand between words. */
  static String withBlanks(String plain) {
    return BETWEEN_WORDS.matcher(plain).replaceAll(" ");
  }

  /** Returns a text with words in one that a line end cuts in two. */
  static String withoutBreaksInWords(String text) {
    return BREAK_IN_WORD.matcher(text).replaceAll("");
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
    return APART
        .matcher(plain)
        .results()
        .anyMatch(run -> run.group().chars().filter(Character::isLetter).count() >= FEWEST_APART);
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
