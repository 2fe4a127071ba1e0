package hoidap.answer;

import java.util.List;

/** Hands a composer's statements on, and at the end those that the composer kept. */
final class Handover implements AnswerListener {
  private final AnswerListener listener;
  private int given;

  Handover(AnswerListener listener) {
    this.listener = listener;
  }

  @Override
  public void said(Statement statement, List<Citation> citations) {
    given++;
    listener.said(statement, citations);
  }

  /** Hands on the statements of the finished answer that were not handed over before. */
  void rest(Answer answer) {
    answer.statements().stream()
        .skip(given)
        .forEach(statement -> listener.said(statement, answer.citationsOf(statement)));
  }
}
