package hoidap.answer;

import hoidap.answer.Answer.Excerpt;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import hoidap.retrieve.Retriever;
import hoidap.retrieve.SentenceRanking;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers with the archive's own sentences, quoted verbatim: the likeliest one, the newest where
 * several say the same thing of different times, and a second where it adds something.
 */
public final class ExtractiveComposer implements AnswerComposer {
  static final String NOT_FOUND = "Kho lưu trữ không có thông tin để trả lời câu hỏi này.";

  private static final int LONGEST_ANSWER = 80; // words; most are far shorter
  private static final int RELATED = 5;

  /** Probability that the answer is among the sentences taken, with which no more are taken. */
  private static final double LIKELY_ENOUGH = 0.68;

  /** Share of what the first sentence holds of the question that one of another time must hold. */
  private static final double LIKE = 0.6;

  /** Share of the words asked about with which one sentence is enough. */
  private static final double COMPLETE = 0.85;

  /** Sentences that share more of their words say the same. */
  private static final double SAME = 0.6;

  @Override
  public Answer compose(Question question, List<Passage> passages) {
    var sentences = SentenceRanking.rank(passages);
    if (question.isEmpty() || sentences.isEmpty()) {
      return notFound(passages, 0);
    }
    var first = Newest.preferred(question, sentences);
    double confidence = Sufficiency.confidence(question, first);
    if (!Sufficiency.suffices(question, first)) {
      return notFound(passages, confidence);
    }
    return found(chosen(question, first, sentences), passages, confidence);
  }

  private static Answer notFound(List<Passage> passages, double confidence) {
    return new Answer.NotFound(NOT_FOUND, related(passages, Set.of()), confidence);
  }

  /** Takes sentences until the answer is likely among them, or they get too long. */
  private static List<RankedSentence> chosen(
      Question question, RankedSentence first, List<RankedSentence> ranked) {
    var chosen = new ArrayList<RankedSentence>();
    chosen.add(first);
    if (question.times().size() > 1) {
      addOneOfEachTime(question, chosen, ranked);
    }
    int words = chosen.stream().mapToInt(sentence -> Words.count(sentence.text())).sum();
    double all = ranked.stream().mapToDouble(ExtractiveComposer::odds).sum();
    double likely = odds(first) / all;
    for (var next : ranked) {
      if (likely >= LIKELY_ENOUGH || saysAll(question, first)) {
        break;
      }
      int longer = words + Words.count(next.text());
      if (longer <= LONGEST_ANSWER
          && isOfTime(question, next)
          && chosen.stream().noneMatch(taken -> isCopy(taken, next) || saysTheSame(taken, next))) {
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
    for (var time : question.times()) {
      if (chosen.stream().noneMatch(sentence -> Newest.isOf(time, sentence))) {
        ranked.stream()
            .filter(sentence -> Newest.isOf(time, sentence))
            .filter(sentence -> sentence.signals().coverage() >= least)
            .filter(sentence -> chosen.stream().noneMatch(taken -> saysTheSame(taken, sentence)))
            .findFirst()
            .ifPresent(chosen::add);
      }
    }
  }

  private static boolean isOfTime(Question question, RankedSentence sentence) {
    return question.times().isEmpty()
        || question.times().stream().anyMatch(time -> Newest.isOf(time, sentence));
  }

  private static double odds(RankedSentence sentence) {
    return Math.exp(sentence.score());
  }

  /** Returns whether a sentence stands in a copy of the other's article. */
  private static boolean isCopy(RankedSentence one, RankedSentence other) {
    return one.passage().story().equals(other.passage().story())
        && !one.article().id().equals(other.article().id());
  }

  private static boolean saysTheSame(RankedSentence one, RankedSentence other) {
    Set<String> words = new HashSet<>(Words.forms(one.text()));
    Set<String> others = new HashSet<>(Words.forms(other.text()));
    int fewer = Math.min(words.size(), others.size());
    words.retainAll(others);
    return words.size() > SAME * fewer;
  }

  private static Answer found(
      List<RankedSentence> sentences, List<Passage> passages, double confidence) {
    var text = new StringBuilder();
    var citations = new ArrayList<Citation>();
    var cited = new HashSet<String>();
    for (var sentence : sentences) {
      var citation = new Citation(citations.size() + 1, sentence.article(), sentence.span());
      citations.add(citation);
      cited.add(sentence.passage().story());
      text.append(text.isEmpty() ? "" : " ").append(citation.quote());
      text.append(" [").append(citation.number()).append(']');
    }
    return new Answer.Found(text.toString(), citations, related(passages, cited), confidence);
  }

  private static List<Excerpt> related(List<Passage> passages, Set<String> cited) {
    return Retriever.bestOfEachArticle(passages).stream()
        .filter(passage -> !cited.contains(passage.story()))
        .limit(RELATED)
        .map(passage -> new Excerpt(passage.article(), passage.span(), passage.score()))
        .toList();
  }
}
