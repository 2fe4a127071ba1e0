package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.text.ResourceLines;
import hoidap.text.VietnameseText;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether a question asks how something changed: "Giá vàng thay đổi ra sao?" */
final class ChangeOverTime {
  private static final List<Pattern> ACCENTED = load(false);
  private static final List<Pattern> UNACCENTED = load(true);

  private static final Pattern COMPARED =
      Pattern.compile("(?<!\\p{L})(?:so|so với|so voi)(?!\\p{L})");

  private ChangeOverTime() {}

  /** Returns whether several times of one thing are asked for. */
  static boolean isAsked(Question question) {
    var text = VietnameseText.canonical(question.text());
    return (question.folded() ? UNACCENTED : ACCENTED)
            .stream().anyMatch(phrase -> phrase.matcher(text).find())
        || question.times().size() > 1 && COMPARED.matcher(text).find();
  }

  private static List<Pattern> load(boolean folded) {
    return ResourceLines.of(ChangeOverTime.class, "change-words.txt").stream()
        .map(VietnameseText::canonical)
        .map(phrase -> folded ? VietnameseText.fold(phrase) : phrase)
        .map(phrase -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(phrase) + "(?!\\p{L})"))
        .toList();
  }
}
