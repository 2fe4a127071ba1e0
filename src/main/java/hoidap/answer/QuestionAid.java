package hoidap.answer;

import hoidap.conversation.Turn;
import hoidap.retrieve.Question;
import java.util.List;
import java.util.Optional;

/**
 * Helps to understand questions beyond what the rules can. What it proposes is checked; where it
 * proposes nothing, the rules' reading stands. Safe to use from several threads.
 */
public interface QuestionAid {
  /** Helps with nothing. */
  QuestionAid NONE = new QuestionAid() {};

  /**
   * Writes a question so that it stands alone. Empty where it was not tried.
   *
   * @param turns those before it, oldest first
   */
  default Optional<Aided> rewritten(String typed, List<Turn> turns) {
    return Optional.empty();
  }

  /** Finds other words that articles may use for what is asked. Empty where it was not tried. */
  default Optional<Aided> expanded(Question question) {
    return Optional.empty();
  }
}
