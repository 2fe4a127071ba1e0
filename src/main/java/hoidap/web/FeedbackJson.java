package hoidap.web;

import com.fasterxml.jackson.databind.util.RawValue;
import hoidap.conversation.KeptFeedback;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader thought of an answer, as the command line prints it for evaluators.
 *
 * @param turn place in the conversation, from 1
 * @param verdict "up" or "down"
 * @param reasons codes of what was wrong
 * @param shown the {@link AnswerJson} that was given; null where it was not kept
 * @param trace how it came to that; null where it was not kept
 * @param answered when it was answered
 * @param time when the reader said so
 */
public record FeedbackJson(
    String conversation,
    int turn,
    String verdict,
    List<String> reasons,
    String comment,
    String question,
    @Nullable RawValue shown,
    @Nullable RawValue trace,
    String answered,
    String time) {
  public FeedbackJson {
    reasons = List.copyOf(reasons);
  }

  /** Returns what {@code kept} says. */
  public static FeedbackJson of(KeptFeedback kept) {
    return new FeedbackJson(
        kept.conversation(),
        kept.turn(),
        kept.feedback().verdict(),
        kept.feedback().reasons(),
        kept.feedback().comment(),
        kept.question(),
        raw(kept.shown()),
        raw(kept.trace()),
        kept.answered().toString(),
        kept.time().toString());
  }

  private static @Nullable RawValue raw(String json) {
    return json.isEmpty() ? null : new RawValue(json);
  }
}
