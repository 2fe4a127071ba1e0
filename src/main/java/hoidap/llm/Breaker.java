package hoidap.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps questions from waiting for a model that is away: after several failures in a row nobody
 * asks it for a while, then one question tries. Safe to use from several threads.
 */
final class Breaker {
  private static final int FAILURES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(60);

  private final Clock clock;
  private int failures; // in a row
  private Instant openUntil = Instant.MIN;

  Breaker(Clock clock) {
    this.clock = clock;
  }

  /** Returns whether the model may be asked now; it must be told how that went. */
  synchronized boolean allows() {
    if (failures < FAILURES) {
      return true;
    }
    if (clock.instant().isBefore(openUntil)) {
      return false;
    }
    openUntil = clock.instant().plus(PAUSE); // others wait for how this one goes
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    openUntil = clock.instant().plus(PAUSE);
  }
}
