package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the words of a quoted sentence that answer: the number, the date, the name. Where that is
 * not sure it finds nothing, since a wrong mark is worse than none.
 */
final class ShortAnswer {
  /** "tỉnh nào": one or two words, and what asks. */
  private static final Pattern WHICH =
      Pattern.compile("(?<!\\p{L})(\\p{L}++)(?: (\\p{L}++))? (?:nào|gì|nao|gi)(?!\\p{L})");

  private static final Pattern SEVERAL = Pattern.compile("\\b(?:nhung|gom|cac) ai\\b");

  /** Words before a noun that do not belong to it. */
  private static final Set<String> LEADING =
      Set.of(
          "ở", "tại", "của", "thuộc", "vào", "đến", "từ", "cho", "với", "do", "về", "là", "o",
          "tai");

  private ShortAnswer() {}

  /** Returns where in {@code sentence} the answer stands, in UTF-16 code units; mostly one span. */
  static List<Span> in(String sentence, Question question) {
    var asked = new AskedSentence(question, sentence);
    return span(asked).stream().toList();
  }

  private static Optional<Span> span(AskedSentence sentence) {
    return switch (sentence.question().kind()) {
      case NUMBER -> AskedQuantity.span(sentence);
      case TIME -> AskedTime.span(sentence);
      case PERSON -> person(sentence);
      case PLACE -> AskedName.place(sentence);
      case REASON -> AskedClause.reason(sentence);
      case DEFINITION -> AskedClause.definition(sentence);
      case LIST -> AskedClause.list(sentence);
      case OTHER -> which(sentence);
      case MANNER -> Optional.empty();
    };
  }

  /** "Thủ tướng là ai?" wants a name; "Vladica Grujic là ai?" has one, and wants what he is. */
  private static Optional<Span> person(AskedSentence sentence) {
    if (SEVERAL.matcher(VietnameseText.fold(sentence.question().text())).find()) {
      return Optional.empty();
    }
    return isNamed(sentence.question())
        ? AskedClause.definition(sentence)
        : AskedName.person(sentence);
  }

  /** Returns whether nothing but a name is asked about; its first letter is one of any question. */
  private static boolean isNamed(Question question) {
    var words = question.words().stream().filter(word -> word.role() != Role.WEAK).toList();
    return Offices.named(question).isEmpty()
        && words.stream().skip(1).allMatch(word -> word.role() == Role.NAME)
        && words.stream()
            .limit(1)
            .allMatch(word -> word.role() == Role.NAME || word.syllables().size() == 1)
        && words.stream().anyMatch(word -> word.role() == Role.NAME);
  }

  /** "Ở tỉnh nào?": "tỉnh" and the name behind it. */
  private static Optional<Span> which(AskedSentence sentence) {
    var question = VietnameseText.canonical(sentence.question().text());
    var matcher = WHICH.matcher(question);
    if (!matcher.find()) {
      return Optional.empty();
    }
    var nouns = Words.forms(sentence.form(matcher.group()));
    boolean leads = nouns.size() > 2 && LEADING.contains(nouns.get(0));
    var noun = nouns.subList(leads ? 1 : 0, nouns.size() - 1);
    return AskedName.ofKind(sentence, noun)
        .or(
            () ->
                noun.size() > 1
                    ? AskedName.ofKind(sentence, noun.subList(1, 2))
                    : Optional.empty());
  }
}
