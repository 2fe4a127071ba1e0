package hoidap.text;

import hoidap.bounds.Budget;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/** Unicode form, accent folding and tone placement of Vietnamese text. */
public final class VietnameseText {
  /** The time zone in which publication days and "today" are meant. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Old tone placement at the end of a syllable, and the new one: "hòa" and "hoà". */
  private static final Map<String, String> NEW_PLACEMENT =
      Map.ofEntries(
          Map.entry("òa", "oà"),
          Map.entry("óa", "oá"),
          Map.entry("ỏa", "oả"),
          Map.entry("õa", "oã"),
          Map.entry("ọa", "oạ"),
          Map.entry("òe", "oè"),
          Map.entry("óe", "oé"),
          Map.entry("ỏe", "oẻ"),
          Map.entry("õe", "oẽ"),
          Map.entry("ọe", "oẹ"),
          Map.entry("ùy", "uỳ"),
          Map.entry("úy", "uý"),
          Map.entry("ủy", "uỷ"),
          Map.entry("ũy", "uỹ"),
          Map.entry("ụy", "uỵ"));

  private static final Map<String, String> OLD_PLACEMENT =
      NEW_PLACEMENT.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private static final int MOST_MARKS = 30; // over one letter
  private static final char FIRST_MARK = '\u0300';
  private static final char JOINER = '\u034f'; // combining grapheme joiner

  private static final String OLD_FIRST_LETTERS = "òóỏõọùúủũụ";

  private VietnameseText() {}

  /**
   * Returns {@code text} in Unicode form NFC: one code unit for each Vietnamese letter. Where more
   * than 30 marks stand over one letter, a joiner that is not seen is put among them, as Unicode's
   * Stream-Safe Text Format has it: sorting them would take time that grows with their square.
   */
  public static String nfc(String text) {
    // once more, as a few letters and marks become several
    return withFewMarks(normalized(withFewMarks(text)));
  }

  private static String normalized(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String withFewMarks(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      marks = isMark(text, i) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        return withJoiners(text);
      }
    }
    return text;
  }

  private static String withJoiners(String text) {
    var safe = new StringBuilder(text.length() + text.length() / MOST_MARKS);
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      marks = isMark(text, i) ? marks + 1 : 0;
      if (marks > MOST_MARKS && !Character.isLowSurrogate(text.charAt(i))) {
        safe.append(JOINER);
        marks = 1;
      }
      safe.append(text.charAt(i));
    }
    return safe.toString();
  }

  /** Returns whether a mark of a letter stands there, or half of one. */
  private static boolean isMark(String text, int at) {
    char c = text.charAt(at);
    if (c < FIRST_MARK || c == JOINER) {
      return false;
    }
    int point =
        Character.isLowSurrogate(c) && at > 0 ? text.codePointAt(at - 1) : text.codePointAt(at);
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /**
   * Returns the form in which words are compared: lower case, tone on the main vowel. "Ủy ban Hòa
   * Bình" becomes "uỷ ban hoà bình". The result is as long as {@code text}, so offsets agree.
   *
   * @param text NFC text
   */
  public static String canonical(String text) {
    Budget.check(); // whatever takes long compares many words
    var letters = lowered(text);
    for (int i = 0; i + 1 < letters.length; i++) {
      if (isSecond(letters[i + 1]) && OLD_FIRST_LETTERS.indexOf(letters[i]) >= 0) {
        placeTone(letters, i);
      }
    }
    return new String(letters);
  }

  /** Returns whether a letter ends one of the pairs that are placed anew. */
  private static boolean isSecond(char letter) {
    return letter == 'a' || letter == 'e' || letter == 'y';
  }

  private static void placeTone(char[] letters, int at) {
    boolean syllableEnds = at + 2 >= letters.length || !Character.isLetter(letters[at + 2]);
    if (syllableEnds) {
      var placed = NEW_PLACEMENT.get(new String(letters, at, 2));
      if (placed != null) {
        placed.getChars(0, 2, letters, at);
      }
    }
  }

  /**
   * Returns {@code text} with the tone on the first of two vowels that end a syllable, as older
   * spelling has it: "Hoà" becomes "Hòa". The "u" of "quý" is no vowel.
   *
   * @param text NFC text
   */
  public static String withOldTones(String text) {
    var letters = text.toCharArray();
    for (int i = 0; i + 1 < letters.length; i++) {
      boolean ends = i + 2 >= letters.length || !Character.isLetter(letters[i + 2]);
      boolean begins = i == 0 || Character.toLowerCase(letters[i - 1]) != 'q';
      var pair = new String(letters, i, 2);
      var old = OLD_PLACEMENT.get(lowerCase(pair));
      if (ends && begins && old != null) {
        letters[i] = inCaseOf(letters[i], old.charAt(0));
        letters[i + 1] = inCaseOf(letters[i + 1], old.charAt(1));
      }
    }
    return new String(letters);
  }

  /**
   * Returns {@code text} in capitals. It is as long as it was: a letter whose capital is not one
   * letter, such as "ß" or "ﬁ", stays small.
   */
  public static String upperCase(String text) {
    var letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toUpperCase(letters[i]);
    }
    return new String(letters);
  }

  /** Returns {@code text} in small letters, as long as it was. */
  public static String lowerCase(String text) {
    return new String(lowered(text));
  }

  private static char[] lowered(String text) {
    var letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return letters;
  }

  /** Returns {@code text}, which may be empty, with a capital at its beginning. */
  public static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Returns {@code text}, which may be empty, with a small letter at its beginning. */
  public static String uncapitalised(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static char inCaseOf(char model, char letter) {
    return Character.isUpperCase(model) ? Character.toUpperCase(letter) : letter;
  }

  /** Returns NFC {@code text} without tone and vowel marks, its case kept: "Đường" to "Duong". */
  public static String withoutAccents(String text) {
    var letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = inCaseOf(letters[i], fold(letters[i]));
    }
    return new String(letters);
  }

  /**
   * Returns lower-case {@code text} without tone and vowel marks: "Đường" becomes "duong". NFC text
   * keeps its length.
   */
  public static String fold(String text) {
    Budget.check();
    var folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
    }
    return new String(folded);
  }

  private static char fold(char letter) {
    char lower = Character.toLowerCase(letter);
    if (lower < 0x80) {
      return lower;
    }
    return lower < FOLDED.length ? FOLDED[lower] : lower;
  }

  /** Folded form of every letter up to the end of Latin Extended Additional (U+1EFF). */
  private static final char[] FOLDED = foldingTable();

  private static char[] foldingTable() {
    var table = new char[0x1F00];
    for (char letter = 0; letter < table.length; letter++) {
      var apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
      // đ (U+0111) has no decomposition, so neither NFD nor FTS5's remove_diacritics reaches it
      table[letter] = letter == 'đ' ? 'd' : Character.toLowerCase(apart.charAt(0));
    }
    return table;
  }

  /** Returns whether {@code text} holds no Vietnamese accent at all, as when typed without them. */
  public static boolean isUnaccented(String text) {
    return fold(text).equals(canonical(text));
  }
}
