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

  /**
   * Composes like {@link #compose(Question, List)}. One that takes its time hands over each
   * statement as soon as it will not change any more, with the citations it names; statements that
   * it hands over must be the first of the answer. This one hands over none.
   */
  default Answer compose(Question question, List<Passage> passages, AnswerListener listener) {
    return compose(question, passages);
  }

  /** Returns one that does the same as far as that needs no language model. */
  default AnswerComposer withoutModel() {
    return this;
  }
}
