package hoidap.learn;

import hoidap.answer.AnswerableEvidence;
import hoidap.eval.measure.AnswerText;
import hoidap.eval.set.GoldQuestion;
import hoidap.learn.LogisticRegression.Example;
import hoidap.retrieve.Passage;
import hoidap.retrieve.SentenceRanking;
import hoidap.retrieve.SentenceRanking.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Examples to learn from, made of questions whose answers are known. */
public final class TrainingSet {
  private final List<Candidates> sentences = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private int asked;

  private record Evidence(int question, double[] features, boolean isAnswerable) {}

  /**
   * Adds the questions of a set that stand alone and say in which article the answer is.
   *
   * @param seed of the choice of what is exchanged to make questions that nothing answers
   */
  public void add(List<GoldQuestion> questions, TrainingArchive archive, long seed) {
    var usable = questions.stream().filter(TrainingSet::isUsable).toList();
    var corruption = new Corruption(usable.stream().map(GoldQuestion::question).toList(), seed);
    for (var question : usable) {
      add(question, archive);
      corruption.of(question.question()).forEach(other -> addUnanswerable(other, archive));
      asked++;
    }
  }

  private static boolean isUsable(GoldQuestion question) {
    return question.conversation().isEmpty()
        && question.expected().isSaid()
        && !question.relevant().isEmpty();
  }

  private void add(GoldQuestion gold, TrainingArchive archive) {
    var question = archive.question(gold.question());
    var passages = archive.passages(question);
    candidates(gold, passages).ifPresent(sentences::add);
    addEvidence(true, AnswerableEvidence.of(question, passages));
    var others = TrainingArchive.without(passages, gold.relevant().keySet());
    addEvidence(false, AnswerableEvidence.of(question, others));
  }

  private void addUnanswerable(String typed, TrainingArchive archive) {
    var question = archive.question(typed);
    addEvidence(false, AnswerableEvidence.of(question, archive.passages(question)));
  }

  private void addEvidence(boolean isAnswerable, Optional<double[]> features) {
    features.ifPresent(found -> evidence.add(new Evidence(asked, found, isAnswerable)));
  }

  /** Returns the sentences found, if one of them answers. */
  private static Optional<Candidates> candidates(GoldQuestion gold, List<Passage> passages) {
    var found = SentenceRanking.candidates(passages);
    var relevant = found.stream().map(candidate -> answers(gold, candidate)).toList();
    return relevant.contains(true)
        ? Optional.of(new Candidates(found.stream().map(Candidate::features).toList(), relevant))
        : Optional.empty();
  }

  private static boolean answers(GoldQuestion gold, Candidate candidate) {
    var sentence = candidate.sentence();
    return gold.relevant().containsKey(sentence.article().id())
        && new AnswerText(sentence.text()).holdsAny(gold.expected().strings());
  }

  /** Returns the questions with the sentences that compete to answer them. */
  List<Candidates> sentences() {
    return List.copyOf(sentences);
  }

  /** Returns what was found for questions with an answer and without; both sides count the same. */
  List<Example> evidence() {
    double yes = evidence.stream().filter(Evidence::isAnswerable).count();
    double no = evidence.size() - yes;
    return evidence.stream()
        .map(
            one ->
                new Example(
                    one.question,
                    one.features,
                    one.isAnswerable,
                    one.isAnswerable ? 0.5 / yes : 0.5 / no))
        .toList();
  }
}
