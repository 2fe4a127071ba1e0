package hoidap.slack;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Lets calls of one method through in order, few at once, and none while Slack wants none. */
final class RateGate {
  private static final int TOGETHER = 4;

  private final Semaphore turns = new Semaphore(TOGETHER, true);
  private final AtomicLong opens = new AtomicLong(System.nanoTime());

  /** Waits for a turn, which {@link #leave} ends; returns false where none came in time. */
  boolean enter(Duration most) throws InterruptedException {
    return turns.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  void leave() {
    turns.release();
  }

  /** Holds back everybody for {@code time} from now. */
  void close(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    opens.accumulateAndGet(until, (one, other) -> one - other > 0 ? one : other);
  }

  /** Returns how long the gate stays closed; not positive when it is open. */
  Duration closedFor() {
    return Duration.ofNanos(opens.get() - System.nanoTime());
  }
}
