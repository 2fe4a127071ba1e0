package hoidap.answer;

import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import java.util.List;

/** Makes an answer of passages. */
public interface AnswerComposer {
  /**
   * Returns the answer that {@code passages} give to {@code question}.
   *
   * @param passages best first; may be empty
   */
  Answer compose(Question question, List<Passage> passages);
}
