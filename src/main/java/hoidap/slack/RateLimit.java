package hoidap.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each name do something only so often: as often as in a minute at once, then again as time
 * goes by.
 */
final class RateLimit {
  private static final double MINUTE = 60e9; // nanoseconds
  private static final int MANY = 1_000;

  private final int perMinute;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new HashMap<>();

  RateLimit(int perMinute, LongSupplier nanos) {
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
  synchronized boolean allows(String name) {
    long now = nanos.getAsLong();
    if (buckets.size() > MANY) {
      buckets.values().removeIf(bucket -> filled(bucket, now) >= perMinute);
    }
    var bucket = buckets.computeIfAbsent(name, key -> new Bucket(perMinute, now));
    bucket.tokens = filled(bucket, now);
    bucket.filled = now;
    if (bucket.tokens < 1) {
      return false;
    }
    bucket.tokens--;
    return true;
  }

  private double filled(Bucket bucket, long now) {
    return Math.min(perMinute, bucket.tokens + (now - bucket.filled) / MINUTE * perMinute);
  }
}
