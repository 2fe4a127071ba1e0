package hoidap.conversation;

import java.time.Instant;
import java.util.List;

/**
 * A question with its answer.
 *
 * @param typed the question as typed
 * @param understood the question as completed from the turns before; the same where nothing was
 *     missing
 * @param answer the answer's text, its citations in brackets
 * @param cited ids of the articles the answer cites, in the order of its citations
 * @param story which articles the conversation is about after it
 * @param time when it was answered
 */
public record Turn(
    String typed, String understood, String answer, List<String> cited, Story story, Instant time) {
  public Turn {
    cited = List.copyOf(cited);
  }
}
