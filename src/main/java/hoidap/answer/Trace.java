package hoidap.answer;

import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a question came to its answer.
 *
 * @param question as read
 * @param passages what was retrieved, best first
 * @param answer what was answered
 * @param read time it took to read the question
 * @param retrieve time it took to find the passages
 * @param readPassages time it took to read them
 * @param compose time it took to compose the answer
 * @param generation what a language model did for it; empty where none was asked
 * @param aids what it did to understand the question, in order
 */
public record Trace(
    Question question,
    List<Passage> passages,
    Answer answer,
    Duration read,
    Duration retrieve,
    Duration readPassages,
    Duration compose,
    Optional<Generation> generation,
    List<Aided> aids) {
  public Trace {
    passages = List.copyOf(passages);
    aids = List.copyOf(aids);
  }
}
