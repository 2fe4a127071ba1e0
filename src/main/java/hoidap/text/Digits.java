package hoidap.text;

/**
 * What a digit is: 0 to 9, and nothing else that Unicode has for one, since numbers are read from
 * digits. In patterns that is {@code [0-9]}: under {@code UNICODE_CHARACTER_CLASS} {@code \d} is
 * wider.
 */
public final class Digits {
  private Digits() {}

  /** Returns whether a character is a digit. */
  public static boolean isDigit(int character) {
    return '0' <= character && character <= '9';
  }

  /** Returns whether {@code text} has a digit. */
  public static boolean areIn(String text) {
    return text.chars().anyMatch(Digits::isDigit);
  }
}
