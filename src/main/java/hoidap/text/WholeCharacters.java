package hoidap.text;

/** Cuts texts so that no character is parted that is made of two code units. */
public final class WholeCharacters {
  private WholeCharacters() {}

  /**
   * Returns where a stretch ends that should end at {@code end}: there, or one code unit before.
   *
   * @param end from 1, at most the text's length
   */
  public static int end(String text, int end) {
    boolean isParted = Character.isHighSurrogate(text.charAt(end - 1)) && end < text.length();
    return isParted ? end - 1 : end;
  }

  /** Returns the text, or its first {@code most} code units. */
  public static String beginning(String text, int most) {
    return text.length() <= most ? text : text.substring(0, end(text, most));
  }
}
