package hoidap.text;

import java.text.Normalizer;

/**
 * What somebody typed or pasted, as it is seen: whatever comes in as a question or as words to be
 * searched for passes through here first. What shows nothing is left out, what shows a blank is
 * one, and letters and digits that look like others are those.
 */
public final class TypedText {
  /** Most characters of a question; a page of a book has about as many. */
  public static final int LONGEST = 2_000;

  /** Characters of which no more are read than this for each that a question may have. */
  private static final int MOST_UNSEEN = 4;

  /** Marks on one letter; Vietnamese has two. */
  private static final int MOST_MARKS = 4;

  private static final int FIRST_WIDE = 0xFF01; // "!" as wide as a Chinese character
  private static final int LAST_WIDE = 0xFF5E; // "~"

  private final StringBuilder seen = new StringBuilder();
  private int marks;

  private TypedText() {}

  /**
   * Returns what is seen of {@code typed}: NFC, with single blanks between words and none around,
   * and without letters beyond U+FFFF, of which no word is made. What is longer than {@link
   * #LONGEST} is cut behind a word.
   */
  public static String of(String typed) {
    return shortened(seen(typed).strip());
  }

  /** Returns the same with the blank, if there is one, that says that the last word is complete. */
  public static String soFar(String typed) {
    return shortened(seen(typed).stripLeading());
  }

  /** Returns whether more is seen of {@code typed} than {@link #of} returns. */
  public static boolean isTooLong(String typed) {
    return isLong(seen(typed).strip());
  }

  private static boolean isLong(String text) {
    return text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST;
  }

  private static String shortened(String text) {
    if (!isLong(text)) {
      return text;
    }
    int end = text.offsetByCodePoints(0, LONGEST);
    int blank = text.lastIndexOf(' ', end);
    return text.substring(0, blank > 0 ? blank : end);
  }

  private static String seen(String typed) {
    var text = new TypedText();
    int end = Math.min(typed.length(), (LONGEST + 1) * MOST_UNSEEN);
    for (int i = 0; i < end; i += Character.charCount(typed.codePointAt(i))) {
      text.add(typed.codePointAt(i));
    }
    return VietnameseText.nfc(text.seen.toString());
  }

  private void add(int character) {
    if (Visibility.isBlank(character)) {
      addBlank();
    } else if (isMark(character)) {
      if (++marks <= MOST_MARKS) {
        seen.appendCodePoint(character);
      }
    } else if (!Visibility.isUnseen(character)) {
      marks = 0;
      addVisible(character);
    }
  }

  private void addBlank() {
    marks = 0;
    if (seen.length() > 0 && seen.charAt(seen.length() - 1) != ' ') {
      seen.append(' ');
    }
  }

  private void addVisible(int character) {
    if (Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER) {
      seen.append(Character.digit(character, 10));
    } else if (Character.isLetter(character) || FIRST_WIDE <= character && character <= LAST_WIDE) {
      Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
          .codePoints()
          .forEach(this::addPlain);
    } else {
      addPlain(character);
    }
  }

  private void addPlain(int character) {
    boolean isNoWord =
        Character.isSupplementaryCodePoint(character) && Character.isLetterOrDigit(character);
    if (isNoWord || Visibility.isBlank(character)) {
      addBlank();
    } else {
      seen.appendCodePoint(character);
    }
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          !Visibility.isUnseen(character);
      default -> false;
    };
  }
}
