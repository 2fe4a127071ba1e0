package hoidap.answer;

import java.util.List;
import java.util.Optional;

/** Hands a composer's statements on, and at the end those that the composer kept. */
final class Handover implements AnswerListener {
  private final AnswerListener listener;
  private int given;
  private Optional<Generation> generation = Optional.empty();

  Handover(AnswerListener listener) {
    this.listener = listener;
  }

  @Override
  public void said(Statement statement, List<Citation> citations) {
    given++;
    listener.said(statement, citations);
  }

  @Override
  public void generated(Generation made) {
    generation = Optional.of(made);
    listener.generated(made);
  }

  /** Returns what the composer told of a language model. */
  Optional<Generation> generation() {
    return generation;
  }

  /**
   * Hands on what was not handed over before of the finished answer: its statements, and the short
   * answer, if it comes before all of them.
   */
  void rest(Answer answer) {
    if (given == 0) {
      answer.shortAnswer().ifPresent(listener::shortAnswer);
    }
    answer.statements().stream()
        .skip(given)
        .forEach(statement -> listener.said(statement, answer.citationsOf(statement)));
  }
}
