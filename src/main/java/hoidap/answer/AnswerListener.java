package hoidap.answer;

import hoidap.typing.Reading;
import java.util.List;

/**
 * Is told how an answer comes about, each step as it is reached. What it throws ends the work:
 * nothing is added to the conversation then.
 */
public interface AnswerListener {
  /** Wants to know nothing. */
  AnswerListener NONE = new AnswerListener() {};

  /**
   * The question was read; passages are searched for next.
   *
   * @param question completed from the conversation and mended
   * @param readings what was understood otherwise than it was typed
   */
  default void understood(String question, List<Reading> readings) {}

  /**
   * Passages were found; the answer is composed next.
   *
   * @param articles how many articles they are of
   */
  default void found(long articles) {}

  /**
   * The whole answer is ready, and there is a short one, which is told before the first statement.
   * Where statements are told while the answer is still written, this is not.
   */
  default void shortAnswer(String words) {}

  /**
   * A statement of the answer is ready; they come in the answer's order, each once.
   *
   * @param citations those that it names
   */
  default void said(Statement statement, List<Citation> citations) {}

  /** A language model was asked for the answer, which is ready now, whoever wrote it. */
  default void generated(Generation generation) {}
}
