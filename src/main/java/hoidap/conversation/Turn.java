package hoidap.conversation;

import hoidap.text.TypedText;
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
    typed = TypedText.of(typed);
    understood = TypedText.of(understood);
    cited = List.copyOf(cited);
  }
}
