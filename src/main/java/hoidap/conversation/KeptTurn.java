package hoidap.conversation;

/**
 * A turn as it is kept.
 *
 * @param conversation id of the conversation
 * @param number its place in the conversation, from 1
 * @param shown JSON as it was given to the client; empty where that was not kept
 * @param trace JSON that tells how it came to the answer; empty where that was not kept
 * @param verdict what its reader thought of it: "up", "down" or empty
 */
public record KeptTurn(
    String conversation, int number, Turn turn, String shown, String trace, String verdict) {}
