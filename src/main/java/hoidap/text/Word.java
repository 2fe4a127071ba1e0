package hoidap.text;

/**
 * One word or number as written in a text.
 *
 * @param form lower case with the tone on the main vowel ({@link VietnameseText#canonical})
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 */
public record Word(String form, int start, int end) {
  /** Most letters of a word. What is longer is none: no slip is mended, nothing learned of it. */
  public static final int LONGEST = 24;
}
