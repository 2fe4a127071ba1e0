package hoidap.typing;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Under which other names a text's names and abbreviations are known, whatever the archive. */
public final class OtherForms {
  /** Most syllables of a name. */
  public static final int LONGEST = 7;

  private OtherForms() {}

  /**
   * Returns the other forms of all names and abbreviations in {@code text}, in {@link
   * hoidap.text.VietnameseText#canonical} form, as syllables.
   *
   * @param text NFC text
   */
  public static List<List<String>> in(String text) {
    var forms = new ArrayList<List<String>>();
    var words = Words.of(text);
    for (int from = 0; from < words.size(); from++) {
      int most = Math.min(words.size(), from + LONGEST);
      for (int to = from + 1; to <= most; to++) {
        forms.addAll(of(text.substring(words.get(from).start(), words.get(to - 1).end())));
      }
    }
    return forms;
  }

  /** Returns the other forms of the one name or abbreviation that {@code written} is. */
  public static List<List<String>> of(String written) {
    var forms = new ArrayList<List<String>>();
    if (written.length() > 1
        && written.chars().allMatch(Character::isLetterOrDigit)
        && written.equals(VietnameseText.upperCase(written))) {
      forms.addAll(Abbreviations.meaningsOf(written));
    }
    var form = String.join(" ", Words.forms(written));
    forms.addAll(Names.others(form));
    Abbreviations.of(form).forEach(abbreviation -> forms.add(List.of(abbreviation)));
    return forms;
  }
}
