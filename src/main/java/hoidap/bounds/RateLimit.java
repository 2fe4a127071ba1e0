package hoidap.bounds;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each name do something only so often: as often as in a minute at once, then again as time
 * goes by. Safe to use from several threads.
 */
public final class RateLimit {
  private static final double MINUTE = 60e9; // nanoseconds

  /** Names that are remembered; one not heard of for a minute may do everything again anyway. */
  private static final int MOST = 10_000;

  private final int perMinute;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Makes one.
   *
   * @param nanos tells the time, as {@link System#nanoTime} does
   */
  public RateLimit(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
  }

  private static final class Bucket {
    private double tokens;
    private long filled;

    Bucket(double tokens, long filled) {
      this.tokens = tokens;
      this.filled = filled;
    }
  }

  /** Returns whether it may be done now, and if so counts it. */
  public boolean allows(String name) {
    return wait(name).isZero();
  }

  /** Returns how long it has to wait; zero where it may be done now, which is counted then. */
  public synchronized Duration wait(String name) {
    long now = nanos.getAsLong();
    var bucket = buckets.computeIfAbsent(name, key -> new Bucket(perMinute, now));
    bucket.tokens = Math.min(perMinute, bucket.tokens + (now - bucket.filled) / MINUTE * perMinute);
    bucket.filled = now;
    if (bucket.tokens < 1) {
      return Duration.ofNanos((long) Math.ceil((1 - bucket.tokens) / perMinute * MINUTE));
    }
    bucket.tokens--;
    return Duration.ZERO;
  }
}
