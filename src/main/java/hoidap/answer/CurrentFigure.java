package hoidap.answer;

import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.QuestionKind;
import hoidap.retrieve.RankedSentence;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The value that holds now of what a question asks, with what it was before.
 *
 * @param question the question
 * @param newestFirst all that is known; the first one leads
 */
record CurrentFigure(Question question, List<Figure> newestFirst) {
  /** How many earlier values are told. */
  private static final int EARLIER = 3;

  /**
   * Returns what is known of what {@code first} says; empty where it gives no value that changes.
   */
  static Optional<CurrentFigure> of(
      Question question, RankedSentence first, List<Passage> passages) {
    var figures = new Figures(question, passages);
    if (!isAsked(question) || !figures.isOfState()) {
      return Optional.empty();
    }
    return Figure.inFirst(first, question)
        .filter(figures::isOfThingAsked)
        .map(figure -> figures.like(figure, false))
        .map(all -> new CurrentFigure(question, leading(question, first, all)));
  }

  private static boolean isAsked(Question question) {
    return question.kind() == QuestionKind.NUMBER || Offices.asksForHolder(question);
  }

  /** A question that names a time is answered by the sentence of that time, whatever is newer. */
  private static List<Figure> leading(Question question, RankedSentence first, List<Figure> all) {
    if (question.times().isEmpty() && Sufficiency.suffices(question, all.get(0).sentence())) {
      return all;
    }
    var own = all.stream().filter(figure -> figure.sentence().equals(first)).toList();
    var date = own.get(0).asOf().date();
    return all.stream()
        .filter(figure -> figure.asOf().date().equals(date))
        .sorted((one, other) -> Boolean.compare(other.equals(own.get(0)), one.equals(own.get(0))))
        .toList();
  }

  /** Returns the sentence that leads. */
  RankedSentence sentence() {
    return lead().sentence();
  }

  /** Returns where the value stands in the sentence that leads; empty for any other one. */
  Optional<Span> span(Quotation quotation) {
    return quotation.isSame(Quotation.of(sentence()))
        ? Optional.of(lead().span())
        : Optional.empty();
  }

  private Figure lead() {
    return newestFirst.get(0);
  }

  /** Says of when the leading value is, where its sentence does not. */
  void writeTime(CitedText text) {
    var label = lead().asOf().label();
    if (!lead().asOf().isStated() && question.times().isEmpty()) {
      text.say(VietnameseText.capitalised(label) + ":");
    }
  }

  /** Adds other values of the same time, and earlier ones; returns all that are told as data. */
  Optional<Series> writeOthers(CitedText text) {
    var date = lead().asOf().date();
    var same =
        newestFirst.stream()
            .filter(figure -> figure.asOf().date().equals(date))
            .filter(figure -> figure.equals(lead()) || figure.asOf().isDay())
            .toList();
    var earlier = earlier();
    if (same.size() > 1) {
      text.say("Các bài báo nêu số khác nhau:").listValues(same);
    }
    var untold =
        earlier.stream().filter(figure -> !text.cites(Quotation.of(figure.sentence()))).toList();
    if (!untold.isEmpty()) {
      text.say("Trước đó:").list(untold);
    }
    var told = Stream.concat(same.stream(), earlier.stream()).toList();
    return told.size() > 1 ? Optional.of(text.series(question.text(), told)) : Optional.empty();
  }

  /** Returns the values before the leading one, each once, newest first. */
  private List<Figure> earlier() {
    var earlier = new ArrayList<Figure>();
    for (var figure : newestFirst) {
      boolean isNew =
          !figure.isSameValue(lead()) && earlier.stream().noneMatch(figure::isSameValue);
      if (isNew && figure.asOf().order().compareTo(lead().asOf().order()) < 0) {
        earlier.add(figure);
      }
    }
    return earlier.subList(0, Math.min(EARLIER, earlier.size()));
  }
}
