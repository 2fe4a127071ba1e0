package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the sentences to quote beside the first: as few as the answer is likely to be in. */
final class SentenceChoice {
  private static final int LONGEST_ANSWER = 100; // words; most are far shorter

  /** Probability that the answer is among the sentences taken, with which no more are taken. */
  private static final double LIKELY_ENOUGH = 0.74;

  /** The same where sentences were read, and words beyond which none is added. */
  private static final double LIKELY_ENOUGH_READ = 0.6;

  private static final int LONGEST_READ = 80;

  /** Share of what the first sentence holds of the question that one of another time must hold. */
  private static final double LIKE = 0.6;

  /** Share of the words asked about with which one sentence is enough. */
  private static final double COMPLETE = 0.85;

  /** Sentences that share more of their words say the same. */
  private static final double SAME = 0.6;

  private SentenceChoice() {}

  /** Takes sentences until the answer is likely among them, or they get too long. */
  static List<RankedSentence> of(
      Question question, RankedSentence first, List<RankedSentence> ranked) {
    var chosen = new ArrayList<RankedSentence>();
    chosen.add(first);
    if (question.comparedTimes().size() > 1) {
      addOneOfEachTime(question, chosen, ranked);
    }
    int words = chosen.stream().mapToInt(sentence -> Words.count(sentence.text())).sum();
    boolean isRead = first.reading().isPresent();
    double all = ranked.stream().mapToDouble(SentenceChoice::odds).sum();
    double likely = odds(first) / all;
    for (var next : ranked) {
      if (likely >= (isRead ? LIKELY_ENOUGH_READ : LIKELY_ENOUGH)
          || !isRead && saysAll(question, first)) {
        break;
      }
      int longer = words + Words.count(next.text());
      if (longer <= (isRead ? LONGEST_READ : LONGEST_ANSWER)
          && isOfTime(question, next)
          && chosen.stream()
              .noneMatch(taken -> taken.isInCopyOf(next) || saysTheSame(taken, next))) {
        chosen.add(next);
        words = longer;
        likely += odds(next) / all;
      }
    }
    return chosen;
  }

  /** Returns whether a sentence says all that is asked and leaves nothing to add. */
  private static boolean saysAll(Question question, RankedSentence sentence) {
    boolean asksForOneThing =
        switch (question.kind()) {
          case NUMBER, TIME, PERSON, PLACE, DEFINITION -> true;
          case REASON, MANNER, LIST, OTHER -> false;
        };
    return asksForOneThing
        && sentence.signals().holdsKind()
        && sentence.signals().coverage() >= COMPLETE;
  }

  /** A comparison needs a sentence of each time, where there is one. */
  private static void addOneOfEachTime(
      Question question, List<RankedSentence> chosen, List<RankedSentence> ranked) {
    double least = LIKE * chosen.get(0).signals().coverage();
    for (var time : question.comparedTimes()) {
      if (chosen.stream().noneMatch(sentence -> Newest.isOf(time, sentence))) {
        ranked.stream()
            .filter(sentence -> Newest.isOf(time, sentence))
            .filter(sentence -> sentence.signals().coverage() >= least)
            .max(Comparator.comparing(sentence -> Newest.match(time, sentence)))
            .ifPresent(chosen::add);
      }
    }
  }

  static boolean isOfTime(Question question, RankedSentence sentence) {
    return question.times().isEmpty()
        || question.times().stream().anyMatch(time -> Newest.isOf(time, sentence));
  }

  private static double odds(RankedSentence sentence) {
    return Math.exp(sentence.score());
  }

  static boolean saysTheSame(RankedSentence one, RankedSentence other) {
    Set<String> words = new HashSet<>(Words.forms(one.text()));
    Set<String> others = new HashSet<>(Words.forms(other.text()));
    int fewer = Math.min(words.size(), others.size());
    words.retainAll(others);
    return words.size() > SAME * fewer;
  }
}
