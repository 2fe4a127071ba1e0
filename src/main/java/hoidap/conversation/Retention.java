package hoidap.conversation;

import java.time.Duration;

/**
 * How much of what was said is kept.
 *
 * @param days how long after its last turn a conversation is kept
 * @param mostBytes of all conversations and what was thought of them; beyond that the oldest go,
 *     those without an owner first
 */
public record Retention(Duration days, long mostBytes) {
  private static final long USUAL_BYTES = 1L << 30;

  /** Keeps them so long, and as many as is usual. */
  public Retention(Duration days) {
    this(days, USUAL_BYTES);
  }
}
