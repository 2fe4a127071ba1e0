package hoidap.answer;

import hoidap.article.Article;
import hoidap.retrieve.Question;
import hoidap.retrieve.QuestionKind;
import hoidap.retrieve.RankedSentence;
import hoidap.retrieve.StatedTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chooses among sentences that answer equally well. Figures and office-holders change, so the
 * newest counts; where the question names a time, one of that time.
 */
final class Newest {
  /** Difference in score that says nothing. */
  private static final double CLOSE = 0.3;

  /** Score by which a sentence may fall short that alone counts what is to be counted. */
  private static final double COUNTING_MARGIN = 3;

  /** Share of the words asked about by which an equal may fall short of the best. */
  private static final double SLACK = 0.12;

  /** Score by which an equal may fall short of the best, where the question is of a state. */
  private static final double STATE_MARGIN = 6;

  /** The same where it is of an event, which does not change. */
  private static final double EVENT_MARGIN = CLOSE;

  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

  private Newest() {}

  static RankedSentence preferred(Question question, List<RankedSentence> all) {
    var ranked = able(question, all);
    var best = fullest(ranked);
    if (!question.times().isEmpty()) {
      return ranked.stream()
          .filter(sentence -> isEqual(sentence, best, STATE_MARGIN))
          .filter(sentence -> question.times().stream().anyMatch(time -> isOf(time, sentence)))
          .findFirst()
          .orElse(best);
    }
    double margin = asksForState(question) ? STATE_MARGIN : EVENT_MARGIN;
    return ranked.stream()
        .filter(sentence -> isEqual(sentence, best, margin))
        .max(
            Comparator.comparing((RankedSentence sentence) -> date(sentence.article()))
                .thenComparing(RankedSentence::score))
        .orElse(best);
  }

  /** Returns the sentences that count what is to be counted, if one of them is likely enough. */
  private static List<RankedSentence> able(Question question, List<RankedSentence> ranked) {
    double least = ranked.get(0).score() - COUNTING_MARGIN;
    var counting =
        ranked.stream()
            .filter(sentence -> !question.unit().isEmpty() && sentence.signals().holdsKind())
            .filter(sentence -> sentence.score() >= least)
            .toList();
    return counting.isEmpty() ? ranked : counting;
  }

  /** Of sentences that hardly differ in score, returns the one that holds most of what is asked. */
  private static RankedSentence fullest(List<RankedSentence> ranked) {
    double close = ranked.get(0).score() - CLOSE;
    return ranked.stream()
        .filter(sentence -> sentence.score() >= close)
        .max(
            Comparator.comparingInt((RankedSentence s) -> -s.signals().missingNames())
                .thenComparing(s -> s.signals().coverage())
                .thenComparing(RankedSentence::score))
        .orElseThrow();
  }

  private static boolean isEqual(RankedSentence sentence, RankedSentence best, double margin) {
    boolean holdsAsMuch =
        sentence.signals().coverage() >= best.signals().coverage() - SLACK
            && sentence.signals().missingNames() <= best.signals().missingNames();
    boolean holdsKind = sentence.signals().holdsKind() || !best.signals().holdsKind();
    return holdsAsMuch && holdsKind && sentence.score() >= best.score() - margin;
  }

  private static boolean asksForState(Question question) {
    return question.wantsLatest()
        || question.kind() == QuestionKind.NUMBER && !question.unit().isEmpty()
        || question.kind() == QuestionKind.PERSON && Offices.asksForHolder(question);
  }

  /** Returns whether a sentence was written in that time or speaks of it. */
  static boolean isOf(StatedTime time, RankedSentence sentence) {
    return time.isNamedIn(sentence.text()) || time.isTimeOf(sentence.article());
  }

  /**
   * Returns the publication date as text, which orders like time. Where it is unknown the year that
   * the article speaks of most must do.
   */
  private static String date(Article article) {
    if (!article.published().date().isEmpty()) {
      return article.published().date();
    }
    return YEAR
        .matcher(article.body())
        .results()
        .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
