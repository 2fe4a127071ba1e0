package hoidap.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into syllables and numbers, the smallest units that are matched. */
public final class Words {
  private Words() {}

  /**
   * Returns the runs of letters and digits of {@code text} in order: "6,21 tỷ USD" becomes "6",
   * "21", "tỷ", "usd".
   *
   * @param text NFC text
   */
  public static List<Word> of(String text) {
    var words = new ArrayList<Word>(text.length() / 4);
    forEach(text, (form, start, end) -> words.add(new Word(form, start, end)));
    return words;
  }

  /** Returns only the forms of {@link #of}. */
  public static List<String> forms(String text) {
    var forms = new ArrayList<String>(text.length() / 4);
    forEach(text, (form, start, end) -> forms.add(form));
    return forms;
  }

  /** What is done with a word. */
  private interface Use {
    void of(String form, int start, int end);
  }

  private static void forEach(String text, Use use) {
    var forms = VietnameseText.canonical(text);
    int start = -1;
    for (int i = 0; i <= forms.length(); i++) {
      boolean inWord = i < forms.length() && Character.isLetterOrDigit(forms.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        use.of(forms.substring(start, i), start, i);
        start = -1;
      }
    }
  }

  /**
   * Returns only the forms.
   *
   * @param folded whether without accents
   */
  public static List<String> forms(String text, boolean folded) {
    return forms(folded ? VietnameseText.fold(text) : text);
  }

  /** Returns how many words and numbers {@code text} has, as a reader counts them: by spaces. */
  public static int count(String text) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      if (!blank && !inWord) {
        count++;
      }
      inWord = !blank;
    }
    return count;
  }
}
