package hoidap.llm;

import hoidap.article.Article;
import hoidap.text.ResourceLines;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells by its wording that a text speaks to a machine. Whoever knows the list can evade it: it
 * keeps a model from reading what it need not, and nothing is shown because it found nothing.
 */
final class InstructionSigns {
  private static final List<Pattern> SIGNS =
      ResourceLines.of(InstructionSigns.class, "instruction-signs.txt").stream()
          .map(Pattern::compile)
          .toList();

  private InstructionSigns() {}

  /** Returns whether somewhere in an article, or in what is told of it, a machine is spoken to. */
  static boolean in(Article article) {
    return in(article.title()) || in(article.publisher()) || in(article.body());
  }

  /** Returns whether a text, or a line of it, speaks to a machine. */
  static boolean in(String text) {
    var plain = Disguises.plain(text);
    return Disguises.hasForeignSentence(VisibleText.line(text))
        || Disguises.hasLettersApart(plain)
        || hasSign(plain)
        || hasSign(Disguises.plain(Disguises.withoutBreaksInWords(text)))
        || text.lines().skip(1).map(Disguises::plain).anyMatch(InstructionSigns::hasSign);
  }

  private static boolean hasSign(String plain) {
    return Stream.of(plain, Disguises.withoutLeet(plain), Disguises.withBlanks(plain))
        .distinct()
        .anyMatch(one -> SIGNS.stream().anyMatch(sign -> sign.matcher(one).find()));
  }
}
