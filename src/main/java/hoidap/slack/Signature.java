package hoidap.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether a request comes from Slack, and was sent just now. */
record Signature(String secret, Clock clock) {
  private static final long WINDOW = 300; // seconds, before and after
  private static final String ALGORITHM = "HmacSHA256";

  /**
   * Returns whether the signature fits.
   *
   * @param time the header X-Slack-Request-Timestamp
   * @param given the header X-Slack-Signature
   * @param body as it came, not decoded
   */
  boolean fits(String time, String given, byte[] body) {
    // both are worked out before either is looked at
    boolean isNow = isNow(time);
    var expected = of(time, body).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)) && isNow;
  }

  private boolean isNow(String time) {
    return time.matches("\\d{1,12}")
        && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(time)) <= WINDOW;
  }

  /** Returns the signature of a body that is sent at {@code time}, in seconds since 1970. */
  String of(String time, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot work out " + ALGORITHM, e);
    }
  }
}
