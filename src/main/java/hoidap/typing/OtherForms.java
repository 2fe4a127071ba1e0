package hoidap.typing;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Under which other names a text's names and abbreviations are known, whatever the archive. */
public final class OtherForms {
  private static final int LONGEST = 7; // syllables

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
      var written = text.substring(words.get(from).start(), words.get(from).end());
      if (written.length() > 1 && written.equals(VietnameseText.upperCase(written))) {
        forms.addAll(Abbreviations.meaningsOf(written));
      }
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
        var form = String.join(" ", words.subList(from, to).stream().map(w -> w.form()).toList());
        forms.addAll(Names.others(form));
        Abbreviations.of(form).forEach(abbreviation -> forms.add(List.of(abbreviation)));
      }
    }
    return forms;
  }
}
