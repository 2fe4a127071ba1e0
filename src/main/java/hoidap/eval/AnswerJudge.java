package hoidap.eval;

import hoidap.answer.Answer;
import hoidap.answer.Citation;
import hoidap.answer.Statement;
import hoidap.answer.Trace;
import hoidap.eval.Outcome.Verdict;
import hoidap.eval.measure.AnswerText;
import hoidap.eval.set.Expected;
import hoidap.eval.set.GoldQuestion;
import hoidap.retrieve.Passage;
import hoidap.text.Words;
import hoidap.time.StatedTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges one answer by what is expected of it. */
final class AnswerJudge {
  static final Pattern MARKER = Pattern.compile("(?<!\\s)\\s*+\\[\\d++]");

  private final GoldQuestion gold;
  private final Labels labels;
  private final Trace trace;
  private final Answer answer;
  private final Expected expected;
  private final boolean answered;

  AnswerJudge(GoldQuestion gold, Labels labels, Trace trace) {
    this.gold = gold;
    this.labels = labels;
    this.trace = trace;
    answer = trace.answer();
    expected = gold.expected();
    answered = answer instanceof Answer.Found;
  }

  /** Puts what the answer adds to each measure into {@code measures}. */
  Verdict judge(Map<Measure, Share> measures) {
    var verdict = verdict();
    measures.put(Measure.ANSWERED, Share.of(answered));
    if (answered) {
      measures.put(Measure.WORDS, Share.of(words(answer.text())));
      measures.put(Measure.FIRST_WORDS, Share.of(words(first().text())));
    }
    if (verdict == Verdict.UNCHECKED) {
      return verdict;
    }
    measures.put(Measure.ACCURACY, Share.of(verdict == Verdict.RIGHT));
    measures.put(Measure.CRAG, Share.of(crag(verdict)));
    if (answered) {
      boolean isRight = verdict == Verdict.RIGHT;
      measures.put(Measure.CALIBRATION_ERROR, new Share(isRight ? 1 : 0, answer.confidence()));
    }
    judgeRefusal(measures);
    if (!expected.none()) {
      judgeContent(verdict == Verdict.RIGHT, measures);
    }
    return verdict;
  }

  private Verdict verdict() {
    if (!expected.isKnown()) {
      return Verdict.UNCHECKED;
    }
    if (!answered) {
      return expected.none() ? Verdict.RIGHT : Verdict.REFUSED;
    }
    if (expected.none()) {
      return isFromOthers() ? Verdict.RIGHT : Verdict.WRONG;
    }
    var said = said(answer.text());
    if (isMet(said)) {
      return Verdict.RIGHT;
    }
    boolean isPartly = expected.all().stream().anyMatch(said::holdsAny);
    return isPartly || isBesideQuotes() ? Verdict.ACCEPTABLE : Verdict.WRONG;
  }

  private static AnswerText said(String text) {
    return new AnswerText(MARKER.matcher(text).replaceAll(""));
  }

  /** Returns whether it is known which article does not answer, and only others are cited. */
  private boolean isFromOthers() {
    return answered
        && !labels.articles().isEmpty()
        && answer.citations().stream().noneMatch(this::isOfMarked);
  }

  private Statement first() {
    return answer.statements().get(0);
  }

  private boolean isMet(AnswerText text) {
    boolean any = expected.answers().isEmpty() || text.holdsAny(expected.answers());
    return any && expected.all().stream().allMatch(text::holdsAny);
  }

  /** Returns whether a passage around a quotation meets what is expected. */
  private boolean isBesideQuotes() {
    return trace.passages().stream()
        .filter(passage -> answer.citations().stream().anyMatch(c -> isIn(c, passage)))
        .anyMatch(passage -> isMet(new AnswerText(passage.text())));
  }

  private static boolean isIn(Citation citation, Passage passage) {
    return citation.article().id().equals(passage.article().id())
        && citation.span().start() >= passage.span().start()
        && citation.span().end() <= passage.span().end();
  }

  private static double crag(Verdict verdict) {
    return switch (verdict) {
      case RIGHT -> 1;
      case ACCEPTABLE -> 0.5;
      case REFUSED, UNCHECKED -> 0;
      case WRONG -> -1;
    };
  }

  private void judgeRefusal(Map<Measure, Share> measures) {
    double none = expected.none() ? 1 : 0;
    double refused = !answered || expected.none() && isFromOthers() ? 1 : 0;
    measures.put(Measure.REFUSAL_PRECISION, new Share(refused * none, refused));
    measures.put(Measure.REFUSAL_RECALL, new Share(refused * none, none));
    measures.put(Measure.REFUSAL_F1, new Share(2 * refused * none, refused + none));
    measures.put(Measure.FALSE_ANSWER_RATE, new Share((1 - refused) * none, none));
    measures.put(Measure.FALSE_REFUSAL_RATE, new Share(refused * (1 - none), 1 - none));
  }

  private void judgeContent(boolean isRight, Map<Measure, Share> measures) {
    measures.put(Measure.RIGHT, Share.of(isRight));
    if (!labels.articles().isEmpty()) {
      measures.put(Measure.RIGHT_CITED, Share.of(isRight && cites(answer.citations())));
    }
    measures.put(Measure.FIRST_RIGHT, Share.of(answered && isFirstRight()));
    measures.put(Measure.EXACT_MATCH, Share.of(best(text -> best(text, true))));
    measures.put(Measure.F1, Share.of(best(text -> best(text, false))));
    if (!gold.asOf().isEmpty()) {
      measures.put(Measure.DATE_RIGHT, Share.of(isRight && isDated()));
    }
    if (answered) {
      long holding = answer.citations().stream().filter(this::holdsExpected).count();
      measures.put(Measure.CITATION_PRECISION, new Share(holding, answer.citations().size()));
    }
    if (answered && !labels.articles().isEmpty()) {
      measures.put(Measure.CITED_ARTICLE, Share.of(cites(answer.citations())));
    }
  }

  private boolean isFirstRight() {
    return isMet(said(first().text()))
        && (labels.articles().isEmpty() || cites(answer.citationsOf(first())));
  }

  private boolean cites(List<Citation> citations) {
    return citations.stream().anyMatch(this::isOfMarked);
  }

  /** Returns whether an article marked as right, or a copy of it, is cited. */
  private boolean isOfMarked(Citation citation) {
    return Stream.concat(Stream.of(citation.article()), citation.alsoPublished().stream())
        .anyMatch(article -> labels.articles().containsKey(article.id()));
  }

  private boolean holdsExpected(Citation citation) {
    return new AnswerText(citation.quote()).holdsAny(expected.strings());
  }

  /**
   * Returns the best figure of any quotation, of its marked words where there are any; 0 where
   * nothing is quoted.
   */
  private double best(ToDoubleFunction<AnswerText> figure) {
    return answer.citations().stream()
        .map(AnswerJudge::shortest)
        .mapToDouble(figure)
        .max()
        .orElse(0);
  }

  private static AnswerText shortest(Citation citation) {
    return new AnswerText(
        citation.highlights().isEmpty()
            ? citation.quote()
            : String.join(" ", citation.highlighted()));
  }

  private double best(AnswerText quote, boolean exact) {
    Collection<String> strings = expected.strings();
    return strings.stream()
        .mapToDouble(one -> exact ? (quote.isExactly(one) ? 1 : 0) : quote.f1(one))
        .max()
        .orElse(0);
  }

  /** Returns whether a quotation that holds the answer is of the right time. */
  private boolean isDated() {
    var time = StatedTime.ofIso(gold.asOf());
    return answer.citations().stream()
        .filter(this::holdsExpected)
        .anyMatch(
            citation ->
                isOfMarked(citation)
                    || citation.article().published().date().startsWith(gold.asOf())
                    || time.isNamedIn(citation.quote(), Optional.empty()));
  }

  private static double words(String text) {
    return Words.count(MARKER.matcher(text).replaceAll(""));
  }
}
