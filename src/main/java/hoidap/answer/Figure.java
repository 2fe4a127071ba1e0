package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A value that a sentence gives for what is asked: a number, or who holds an office.
 *
 * @param sentence the sentence
 * @param span where in the sentence the value stands
 * @param value in single units; empty for a name
 * @param unit what it counts, in the form compared; empty for a name
 * @param asOf the time it holds for
 */
record Figure(RankedSentence sentence, Span span, OptionalDouble value, String unit, AsOf asOf) {
  /** Share by which two numbers may differ and be the same one, rounded. */
  private static final double ROUNDED = 0.015;

  /** Returns the value that {@code sentence} gives, where that is sure. */
  static Optional<Figure> in(RankedSentence sentence, Question question) {
    var asked = new AskedSentence(question, sentence.text());
    boolean asksForHolder =
        Offices.asksForHolder(question)
            || Offices.asksForChangeOfHolder(question) && ChangeOverTime.isAsked(question);
    return asksForHolder
        ? OfficeHolder.span(asked).flatMap(span -> holder(sentence, asked, span))
        : AskedQuantity.in(asked).flatMap(quantity -> number(sentence, asked, quantity));
  }

  /** Returns the same of the sentence that answers, where less tells it. */
  static Optional<Figure> inFirst(RankedSentence first, Question question) {
    var asked = new AskedSentence(question, first.text());
    return in(first, question)
        .or(
            () ->
                Offices.asksForHolder(question) && first.signals().missingNames() == 0
                    ? OfficeHolder.likely(asked).flatMap(span -> holder(first, asked, span))
                    : Optional.empty());
  }

  private static Optional<Figure> holder(RankedSentence sentence, AskedSentence asked, Span span) {
    return AsOf.of(asked.canonical(), span, sentence.article())
        .map(asOf -> new Figure(sentence, span, OptionalDouble.empty(), "", asOf));
  }

  private static Optional<Figure> number(
      RankedSentence sentence, AskedSentence asked, Quantity quantity) {
    var unit = quantity.unit().isEmpty() ? quantity.behind(asked.canonical()) : quantity.unit();
    return AsOf.of(asked.canonical(), quantity.number(), sentence.article())
        .filter(asOf -> quantity.value().isPresent())
        .map(asOf -> new Figure(sentence, quantity.span(), quantity.value(), unit, asOf));
  }

  /** Returns the value in the sentence's words. */
  String text() {
    return span.of(sentence.text());
  }

  /** Returns the parts of a name, whatever their order: "Takaichi Sanae" is "Sanae Takaichi". */
  private Set<String> names() {
    return Set.copyOf(Words.forms(VietnameseText.fold(text())));
  }

  /** Returns whether both count the same, one perhaps in more words: "xe buýt", "xe buýt điện". */
  boolean isOfUnitOf(Figure other) {
    return unit.isEmpty() == other.unit.isEmpty()
        && (unit.startsWith(other.unit) || other.unit.startsWith(unit));
  }

  boolean isNumber() {
    return value.isPresent();
  }

  /** Returns whether both are the same, but for rounding. */
  boolean isSameValue(Figure other) {
    if (value.isEmpty() || other.value.isEmpty()) {
      return names().containsAll(other.names()) || other.names().containsAll(names());
    }
    double one = value.getAsDouble();
    double two = other.value.getAsDouble();
    return Math.abs(one - two) <= ROUNDED * Math.max(Math.abs(one), Math.abs(two));
  }
}
