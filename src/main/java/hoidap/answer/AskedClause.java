package hoidap.answer;

import hoidap.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds in a sentence the reason, the definition or the enumeration that a question asks for. */
final class AskedClause {
  private static final Pattern REASON =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:vì vậy|do đó|vì thế|do vậy|bởi vậy)|(?<![\\p{L}\\d])((?:bởi"
              + " vì|vì|do|bởi|nhờ|nhằm|nguyên nhân là(?: do)?|lý do là(?: do)?|xuất phát từ|để)"
              + " [^.;]+)");
  private static final Pattern DEFINITION =
      Pattern.compile("(?<![\\p{L}\\d])là (?!do |vì |ai |gì )([^.;]+)");
  private static final Pattern LIST_INTRODUCED =
      Pattern.compile("(?<!\\p{L})(?:bao gồm|gồm|lần lượt là|như|là|:) ?:? ?([^.;]++)");
  private static final List<String> JOINTS = List.of(",", " và ");

  private AskedClause() {}

  /** Returns where the reason stands, from "vì" on. */
  static Optional<Span> reason(AskedSentence sentence) {
    return first(sentence, REASON, clause -> true);
  }

  /** Returns what follows "là". */
  static Optional<Span> definition(AskedSentence sentence) {
    return first(sentence, DEFINITION, clause -> true);
  }

  /** Returns the enumeration. */
  static Optional<Span> list(AskedSentence sentence) {
    return first(sentence, LIST_INTRODUCED, AskedClause::isList);
  }

  /** Returns whether there is something on both sides of a comma or "và". */
  private static boolean isList(String clause) {
    return JOINTS.stream()
        .anyMatch(
            joint -> {
              int at = clause.indexOf(joint, 1);
              return at > 0 && at + joint.length() < clause.length();
            });
  }

  private static Optional<Span> first(
      AskedSentence sentence, Pattern pattern, Predicate<String> fits) {
    return pattern
        .matcher(sentence.canonical())
        .results()
        .filter(found -> found.group(1) != null && fits.test(found.group(1)))
        .map(found -> new Span(found.start(1), found.end(1)))
        .map(span -> trimmed(sentence.text(), span))
        .filter(span -> !sentence.isAsked(span))
        .max(Comparator.comparingDouble(sentence::nearness));
  }

  private static Span trimmed(String text, Span span) {
    int end = span.end();
    while (end > span.start() + 1 && " .,;:!?…\"”’)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(span.start(), end);
  }
}
