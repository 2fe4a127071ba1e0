package hoidap.llm;

import hoidap.article.Article;
import hoidap.text.ResourceLines;
import hoidap.text.VietnameseText;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Tells by its wording that a text speaks to a machine. */
final class InstructionSigns {
  private static final List<Pattern> SIGNS =
      ResourceLines.of(InstructionSigns.class, "instruction-signs.txt").stream()
          .map(Pattern::compile)
          .toList();

  private InstructionSigns() {}

  /** Returns whether somewhere in an article, or in what is told of it, a machine is spoken to. */
  static boolean in(Article article) {
    return in(article.title())
        || in(article.publisher())
        || article.body().lines().anyMatch(InstructionSigns::in);
  }

  /** Returns whether a line speaks to a machine. */
  static boolean in(String line) {
    var compatible = Normalizer.normalize(VisibleText.line(line), Normalizer.Form.NFKC);
    var plain = VietnameseText.fold(compatible);
    return SIGNS.stream().anyMatch(sign -> sign.matcher(plain).find());
  }
}
