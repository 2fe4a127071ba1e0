package hoidap.conversation;

import java.time.Instant;

/**
 * Feedback with all that is needed to look into it, kept longer than the conversation.
 *
 * @param conversation id of the conversation
 * @param turn the turn's place in it, from 1
 * @param question as typed
 * @param shown JSON of the answer as it was given; empty where that was not kept
 * @param trace JSON that tells how it came to the answer; empty where that was not kept
 * @param answered when the question was answered
 * @param time when the feedback was given
 */
public record KeptFeedback(
    String conversation,
    int turn,
    Feedback feedback,
    String question,
    String shown,
    String trace,
    Instant answered,
    Instant time) {}
