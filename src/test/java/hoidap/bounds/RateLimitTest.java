package hoidap.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

  @Test
  void tellsHowLongToWait() {
    assertEquals(Duration.ZERO, limit.wait("a"));
    assertEquals(Duration.ZERO, limit.wait("a"));
    now.addAndGet(Duration.ofSeconds(10).toNanos());
    var wait = limit.wait("a");
    assertEquals(20, wait.toSeconds());
    now.addAndGet(wait.toNanos());
    assertEquals(Duration.ZERO, limit.wait("a"));
  }

  @Test
  void remembersNoMoreNamesThanAreOfUse() {
    for (int i = 0; i < 100_000; i++) {
      assertTrue(limit.allows("client " + i));
    }
    assertTrue(limit.allows("client 99999"));
    assertFalse(limit.allows("client 99999"));
  }
}
