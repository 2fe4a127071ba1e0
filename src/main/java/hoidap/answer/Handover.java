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

  /** Hands on the statements of the finished answer that were not handed over before. */
  void rest(Answer answer) {
    answer.statements().stream()
        .skip(given)
        .forEach(statement -> listener.said(statement, answer.citationsOf(statement)));
  }
}
