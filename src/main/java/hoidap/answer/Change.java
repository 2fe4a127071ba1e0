package hoidap.answer;

import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import hoidap.text.VietnameseText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How what a question asks about changed.
 *
 * @param question the question
 * @param newestFirst values of at least two times
 */
record Change(Question question, List<Figure> newestFirst) {
  /** How many of the likeliest sentences may begin a series. */
  private static final int BEGINNINGS = 8;

  /** How many values a series has at most; the newest. */
  private static final int POINTS = 8;

  /** Months after a month asked about in which is published what it was. */
  private static final int LATE = 2;

  private static final Pattern SINCE =
      Pattern.compile("(?<!\\p{L})(?:so|từ|kể từ|sau|tu|ke tu)(?!\\p{L})");

  /** Returns the change that is asked for; empty if none is, or fewer than two values are known. */
  static Optional<Change> of(
      Question question, List<RankedSentence> sentences, List<Passage> passages) {
    if (!ChangeOverTime.isAsked(question)) {
      return Optional.empty();
    }
    var figures = new Figures(question, passages);
    return sentences.stream()
        .limit(BEGINNINGS)
        .flatMap(sentence -> Figure.in(sentence, question).stream())
        .filter(figures::isOfThingAsked)
        .map(figure -> new Change(question, changes(within(question, figures.like(figure, true)))))
        .filter(Change::isChange)
        .filter(Change::isSure)
        .findFirst();
  }

  private boolean isChange() {
    return newestFirst.stream().map(figure -> figure.asOf().date()).distinct().count() > 1;
  }

  /** Returns the values without those that only say again what was before them. */
  private static List<Figure> changes(List<Figure> newestFirst) {
    var changes = new ArrayList<Figure>();
    for (int i = 0; i < newestFirst.size(); i++) {
      boolean isLast = i + 1 == newestFirst.size();
      if (isLast || !newestFirst.get(i).isSameValue(newestFirst.get(i + 1))) {
        changes.add(newestFirst.get(i));
      }
    }
    return changes.subList(0, Math.min(POINTS, changes.size()));
  }

  private boolean isSure() {
    return newestFirst.stream()
        .anyMatch(
            figure -> !figure.isNumber() || Sufficiency.suffices(question, figure.sentence()));
  }

  /** Returns the values of the times asked about: between two, in one, or since one. */
  private static List<Figure> within(Question question, List<Figure> figures) {
    var text = VietnameseText.canonical(question.text());
    var times = TimeExpression.in(text).stream().filter(time -> time.year() > 0).toList();
    if (times.isEmpty()) {
      return figures;
    }
    var first = Collections.min(times, Comparator.comparing(TimeExpression::date));
    var last = Collections.max(times, Comparator.comparing(time -> AsOf.end(time.date())));
    boolean isSince = times.size() == 1 && SINCE.matcher(text).find();
    var to = isSince ? "9999" : lastMonth(AsOf.end(last.date()));
    return figures.stream()
        .filter(figure -> figure.asOf().order().compareTo(first.firstDate()) >= 0)
        .filter(figure -> figure.asOf().date().compareTo(to) <= 0)
        .toList();
  }

  /** Returns the month until which that may be told which held at {@code end}. */
  private static String lastMonth(String end) {
    int month = Math.min(12, Integer.parseInt(end.substring(5, 7)));
    return YearMonth.of(Integer.parseInt(end.substring(0, 4)), month).plusMonths(LATE) + "-99";
  }

  /** Returns the values oldest first, each cited. */
  Answer answer(List<Passage> passages) {
    var oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    var text = new CitedText().say("Theo thời gian:").list(oldestFirst);
    var series = text.series(question.text(), newestFirst);
    double confidence =
        newestFirst.stream()
            .mapToDouble(figure -> Sufficiency.confidence(question, figure.sentence()))
            .max()
            .orElse(0);
    return ExtractiveComposer.answer(text, Optional.of(series), passages, confidence);
  }
}
