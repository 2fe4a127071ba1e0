package hoidap.answer;

import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import java.util.List;

/**
 * Is told how an answer comes about, each step as it is reached. What it throws ends the work:
 * nothing is added to the conversation then.
 */
public interface AnswerListener {
  /** Wants to know nothing. */
  AnswerListener NONE = new AnswerListener() {};

  /** The question was read; passages are searched for next. */
  default void understood(Question question) {}

  /** Passages were found, best first; the answer is composed next. */
  default void found(List<Passage> passages) {}

  /**
   * A statement of the answer is ready; they come in the answer's order, each once.
   *
   * @param citations those that it names
   */
  default void said(Statement statement, List<Citation> citations) {}
}
