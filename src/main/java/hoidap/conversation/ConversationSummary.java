package hoidap.conversation;

import java.time.Instant;

/**
 * A conversation in a list.
 *
 * @param title the first question, or what the owner called it
 * @param created time of the first turn
 * @param changed time of the last turn
 * @param turns how many turns it has
 * @param share token by which anybody may read it; empty where nobody may
 */
public record ConversationSummary(
    String id, String title, Instant created, Instant changed, int turns, String share) {}
