package hoidap.answer;

import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import java.time.Duration;
import java.util.List;

/**
 * How a question came to its answer.
 *
 * @param question as read
 * @param passages what was retrieved, best first
 * @param answer what was answered
 * @param read time it took to read the question
 * @param retrieve time it took to find the passages
 * @param compose time it took to compose the answer
 */
public record Trace(
    Question question,
    List<Passage> passages,
    Answer answer,
    Duration read,
    Duration retrieve,
    Duration compose) {
  public Trace {
    passages = List.copyOf(passages);
  }
}
