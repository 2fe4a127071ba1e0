package hoidap.answer;

import hoidap.article.Article;
import hoidap.retrieve.Question;
import hoidap.retrieve.QuestionKind;
import hoidap.retrieve.RankedSentence;
import hoidap.retrieve.SentenceReading;
import hoidap.time.Match;
import hoidap.time.StatedTime;
import java.util.Comparator;
import java.util.HashMap;
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

  /** What it adds to a score that a sentence speaks of the very time asked about. */
  private static final double EXACT_TIME = 1;

  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

  private Newest() {}

  static RankedSentence preferred(Question question, List<RankedSentence> all) {
    boolean isRead = all.get(0).reading().isPresent();
    var ranked = isRead ? all : able(question, all);
    var best = isRead ? all.get(0) : fullest(ranked);
    if (!question.times().isEmpty()) {
      return ofTime(question, ranked, best);
    }
    double margin = asksForState(question) ? STATE_MARGIN : EVENT_MARGIN;
    return ranked.stream()
        .filter(sentence -> isEqual(sentence, best, margin))
        .filter(sentence -> answersAsSurely(sentence, best))
        .max(
            Comparator.comparing((RankedSentence sentence) -> date(sentence.article()))
                .thenComparing(RankedSentence::score))
        .orElse(best);
  }

  /** Returns the likeliest equal that is of a time asked about, that very time before others. */
  private static RankedSentence ofTime(
      Question question, List<RankedSentence> ranked, RankedSentence best) {
    var scores = new HashMap<RankedSentence, Double>();
    for (var sentence : ranked) {
      var match = match(question, sentence);
      if (match != Match.NONE && isEqual(sentence, best, STATE_MARGIN)) {
        scores.put(sentence, sentence.score() + bonus(match));
      }
    }
    return ranked.stream()
        .filter(scores::containsKey)
        .max(
            Comparator.comparing((RankedSentence sentence) -> isWhole(question, sentence))
                .thenComparing(scores::get))
        .orElse(best);
  }

  /** A figure of ten months is none of the year, though it may be shown where there is no other. */
  private static boolean isWhole(Question question, RankedSentence sentence) {
    return question.kind() != QuestionKind.NUMBER
        || question.comparedTimes().stream().anyMatch(time -> isNear(time, sentence));
  }

  private static Match match(Question question, RankedSentence sentence) {
    return question.comparedTimes().stream()
        .map(time -> match(time, sentence))
        .max(Comparator.naturalOrder())
        .orElse(Match.NONE);
  }

  /** Returns how near a sentence is to a time. */
  static Match match(StatedTime time, RankedSentence sentence) {
    return time.match(sentence.text(), sentence.article().published().firstDay());
  }

  private static double bonus(Match match) {
    return switch (match) {
      case EXACT -> EXACT_TIME;
      case WITHIN, WRITTEN -> 0;
      case NONE, OTHER_TIME, AROUND, SHARE, SOON_AFTER -> -EXACT_TIME;
    };
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

  /** Of sentences that were read, only one that answers by itself is the best one's equal. */
  private static boolean answersAsSurely(RankedSentence sentence, RankedSentence best) {
    return best.reading().isEmpty()
        || sentence.equals(best)
        || sentence.reading().filter(SentenceReading::isSure).isPresent();
  }

  static boolean asksForState(Question question) {
    return question.wantsLatest()
        || question.kind() == QuestionKind.NUMBER && !question.unit().isEmpty()
        || question.kind() == QuestionKind.PERSON && Offices.asksForHolder(question);
  }

  /** Returns whether a sentence was written in that time or speaks of it. */
  static boolean isOf(StatedTime time, RankedSentence sentence) {
    return match(time, sentence) != Match.NONE;
  }

  /** Returns whether a sentence is of that time, of nothing wider and of no mere share of it. */
  private static boolean isNear(StatedTime time, RankedSentence sentence) {
    return match(time, sentence).compareTo(Match.SHARE) > 0;
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
