package hoidap.learn;

import hoidap.answer.AnswerableEvidence;
import hoidap.eval.measure.AnswerText;
import hoidap.eval.set.GoldQuestion;
import hoidap.learn.LogisticRegression.Example;
import hoidap.retrieve.RankedSentence;
import hoidap.retrieve.SentenceRanking;
import hoidap.retrieve.SentenceRanking.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Examples to learn from, made of questions whose answers are known. */
public final class TrainingSet {
  private final List<Candidates> sentences = new ArrayList<>();
  private final List<Candidates> readSentences = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private int asked;
  private boolean hasMade;

  private record Evidence(int question, double[] features, boolean isAnswerable, boolean isRight) {}

  /**
   * Adds the questions of a set that stand alone and say in which article the answer is, or is not.
   * Where the set has none of the latter, they are made of the former: without the article, and
   * with a part exchanged.
   *
   * @param seed of the choice of what is exchanged to make questions that nothing answers
   */
  public void add(List<GoldQuestion> questions, TrainingArchive archive, long seed) {
    var usable = questions.stream().filter(TrainingSet::isUsable).toList();
    var corruption = new Corruption(usable.stream().map(GoldQuestion::question).toList(), seed);
    boolean hasNone = questions.stream().anyMatch(TrainingSet::isOfNone);
    for (var question : questions) {
      if (isUsable(question)) {
        add(question, archive, !hasNone);
        if (!hasNone) {
          hasMade = true;
          corruption.of(question.question()).forEach(other -> addUnanswerable(other, archive));
        }
        asked++;
      } else if (isOfNone(question)) {
        addUnanswerable(question, archive);
        asked++;
      }
    }
  }

  private static boolean isUsable(GoldQuestion question) {
    return question.conversation().isEmpty()
        && question.expected().isSaid()
        && !question.relevant().isEmpty();
  }

  private static boolean isOfNone(GoldQuestion question) {
    return question.conversation().isEmpty()
        && question.expected().none()
        && !question.relevant().isEmpty();
  }

  private void add(GoldQuestion gold, TrainingArchive archive, boolean alsoWithout) {
    var question = archive.question(gold.question());
    var passages = archive.passages(question);
    candidates(gold, SentenceRanking.candidates(passages)).ifPresent(sentences::add);
    candidates(gold, SentenceRanking.readCandidates(passages)).ifPresent(readSentences::add);
    AnswerableEvidence.of(question, passages)
        .ifPresent(
            found ->
                addEvidence(
                    found, true, found.quoted().stream().anyMatch(one -> answers(gold, one))));
    if (alsoWithout) {
      var others = TrainingArchive.without(passages, gold.relevant().keySet());
      AnswerableEvidence.of(question, others).ifPresent(found -> addEvidence(found, false, false));
    }
  }

  private void addUnanswerable(String typed, TrainingArchive archive) {
    var question = archive.question(typed);
    AnswerableEvidence.of(question, archive.passages(question))
        .ifPresent(found -> addEvidence(found, false, false));
  }

  /** What another article than the one that has no answer says may be one: that is not counted. */
  private void addUnanswerable(GoldQuestion gold, TrainingArchive archive) {
    var question = archive.question(gold.question());
    AnswerableEvidence.of(question, archive.passages(question))
        .filter(found -> gold.relevant().containsKey(found.quoted().get(0).article().id()))
        .ifPresent(found -> addEvidence(found, false, false));
  }

  private void addEvidence(AnswerableEvidence found, boolean isAnswerable, boolean isRight) {
    evidence.add(new Evidence(asked, found.values(), isAnswerable, isRight));
  }

  /** Returns the sentences found, if one of them answers. */
  private static Optional<Candidates> candidates(GoldQuestion gold, List<Candidate> found) {
    var relevant = found.stream().map(candidate -> answers(gold, candidate.sentence())).toList();
    return relevant.contains(true)
        ? Optional.of(new Candidates(found.stream().map(Candidate::features).toList(), relevant))
        : Optional.empty();
  }

  private static boolean answers(GoldQuestion gold, RankedSentence sentence) {
    return gold.relevant().containsKey(sentence.article().id())
        && new AnswerText(sentence.text()).holdsAny(gold.expected().strings());
  }

  /** Returns the questions with the sentences that compete to answer them. */
  List<Candidates> sentences() {
    return List.copyOf(sentences);
  }

  /** Returns the same with what a reader made of them; empty where none read. */
  List<Candidates> readSentences() {
    return List.copyOf(readSentences);
  }

  /** Returns what was found, and whether the question has an answer. */
  List<Example> answerable() {
    return examples(Evidence::isAnswerable);
  }

  /** Returns what was found, and whether what would be quoted of it answers. */
  List<Example> right() {
    return examples(Evidence::isRight);
  }

  /** Questions that were made are more than people ask, so both sides count the same then. */
  private List<Example> examples(Predicate<Evidence> isPositive) {
    double all = evidence.size();
    double yes = evidence.stream().filter(isPositive).count();
    double ofYes = hasMade ? 0.5 / yes : 1 / all;
    double ofNo = hasMade ? 0.5 / (all - yes) : 1 / all;
    return evidence.stream()
        .map(
            one ->
                new Example(
                    one.question,
                    one.features,
                    isPositive.test(one),
                    isPositive.test(one) ? ofYes : ofNo))
        .toList();
  }
}
