package hoidap.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts, one after the other, in UTF-8. */
public final class Checksum {
  private static final int SHORT = 16; // bytes: enough to tell things apart

  private final MessageDigest digest;

  /** Begins a checksum. */
  public Checksum() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Adds a text. */
  public void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the checksum of what was added, 64 hexadecimal digits, and begins anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns the first 32 digits of {@link #hex}, and begins anew. */
  public String shortHex() {
    return HexFormat.of().formatHex(digest.digest(), 0, SHORT);
  }
}
