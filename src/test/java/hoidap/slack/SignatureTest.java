package hoidap.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final long NOW = 1_531_420_618;
  private static final byte[] BODY = "payload=%7B%22a%22%3A1%7D".getBytes(UTF_8);
  private final Signature signature =
      new Signature("secret", Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

  private boolean fits(long time) {
    var text = String.valueOf(time);
    return signature.fits(text, signature.of(text, BODY), BODY);
  }

  @Test
  void isOfTheTimeAndTheBytes() {
    var time = String.valueOf(NOW);
    assertEquals(67, signature.of(time, BODY).length());
    assertTrue(fits(NOW));
    assertFalse(signature.fits(time, signature.of(time, BODY), "payload={}".getBytes(UTF_8)));
    assertFalse(signature.fits(time, signature.of(time, BODY).toUpperCase(Locale.ROOT), BODY));
    assertFalse(signature.fits("", "", BODY));
    assertFalse(signature.fits("-1", signature.of("-1", BODY), BODY));
  }

  @Test
  void isGoodForFiveMinutesBeforeAndAfter() {
    assertTrue(fits(NOW - 300));
    assertTrue(fits(NOW + 300));
    assertFalse(fits(NOW - 301));
    assertFalse(fits(NOW + 301));
  }
}
