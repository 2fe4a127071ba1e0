package hoidap.answer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of an answer that can be read and checked by itself: a sentence with its numbers, or a
 * list with what introduces it.
 *
 * @param separator what stands before it in the answer: nothing, a space or a line break
 * @param text its words, with numbers of citations in brackets
 * @param citations the numbers of the citations it names, in order, each once
 */
public record Statement(String separator, String text, List<Integer> citations) {
  public Statement {
    citations = List.copyOf(citations);
  }

  /** Returns what several say one after the other. */
  static String text(List<Statement> statements) {
    return statements.stream()
        .map(statement -> statement.separator + statement.text)
        .collect(Collectors.joining());
  }
}
