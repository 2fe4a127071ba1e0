package hoidap.slack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final AtomicLong now = new AtomicLong();
  private final RateLimit limit = new RateLimit(2, now::get);

  @Test
  void allowsSoManyAMinute() {
    assertTrue(limit.allows("a"));
    assertTrue(limit.allows("a"));
    assertFalse(limit.allows("a"));
    assertTrue(limit.allows("b"));
    now.addAndGet(Duration.ofSeconds(31).toNanos());
    assertTrue(limit.allows("a"));
    assertFalse(limit.allows("a"));
  }

  @Test
  void savesUpNoMoreThanThatOfAMinute() {
    now.addAndGet(Duration.ofHours(1).toNanos());
    assertTrue(limit.allows("a"));
    assertTrue(limit.allows("a"));
    assertFalse(limit.allows("a"));
  }
}
