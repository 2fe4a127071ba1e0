package hoidap.slack;

import static hoidap.slack.RateLimit.Verdict.ALLOWED;
import static hoidap.slack.RateLimit.Verdict.REFUSED;
import static hoidap.slack.RateLimit.Verdict.REFUSED_AGAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final AtomicLong now = new AtomicLong();
  private final RateLimit limit = new RateLimit(2, now::get);

  @Test
  void allowsSoManyAMinute() {
    assertEquals(ALLOWED, limit.tries("a"));
    assertEquals(ALLOWED, limit.tries("a"));
    assertEquals(REFUSED, limit.tries("a"));
    assertEquals(REFUSED_AGAIN, limit.tries("a"));
    assertEquals(ALLOWED, limit.tries("b"));
    now.addAndGet(Duration.ofSeconds(31).toNanos());
    assertEquals(ALLOWED, limit.tries("a"));
    assertEquals(REFUSED, limit.tries("a"));
  }
}
