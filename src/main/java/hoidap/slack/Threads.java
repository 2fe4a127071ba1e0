package hoidap.slack;

import hoidap.sqlite.Sql;
import hoidap.sqlite.SteadyClock;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Threads that the bot takes part in, and the conversations that they are. */
final class Threads {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int SECRET_BYTES = 24;

  private final SlackFile file;
  private final Clock clock;
  private final SteadyClock steadyClock;
  private final String passing = encoded(newSecret());
  private volatile Optional<String> secret = Optional.empty();

  Threads(SlackFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
    steadyClock = new SteadyClock(clock);
  }

  /** Returns the secret in the file, or where that cannot be used, one for the time being. */
  private String secret() {
    if (secret.isEmpty()) {
      secret =
          SlackFile.ifPossible(() -> Optional.of(file.together(Threads::secret)), Optional.empty());
    }
    return secret.orElse(passing);
  }

  private static String secret(Connection writer) throws SQLException {
    var select = "SELECT value FROM secret";
    if (Sql.select(writer, select, row -> 1).isEmpty()) {
      Sql.update(writer, "INSERT INTO secret (value) VALUES (?)", newSecret());
    }
    return encoded(Sql.select(writer, select, row -> row.getBytes(1)).get(0));
  }

  private static byte[] newSecret() {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static String encoded(byte[] secret) {
    return Base64.getEncoder().encodeToString(secret);
  }

  /** Remembers that the bot answered in a thread; returns whether it could. */
  boolean join(Place place) {
    return SlackFile.ifPossible(() -> file.together(writer -> join(writer, place)), 0) > 0;
  }

  private int join(Connection writer, Place place) throws SQLException {
    if (steadyClock.note(writer)) {
      long oldest = clock.millis() - KEPT.toMillis();
      Sql.update(writer, "DELETE FROM thread WHERE time < ?", oldest);
    }
    return Sql.update(
        writer,
        "INSERT OR REPLACE INTO thread (team, channel, thread, time) VALUES (?, ?, ?, ?)",
        place.team(),
        place.channel(),
        place.thread(),
        clock.millis());
  }

  /** Returns whether the bot answered in the thread already. */
  boolean has(Place place) {
    var sql = "SELECT 1 FROM thread WHERE team = ? AND channel = ? AND thread = ?";
    return !SlackFile.<List<Integer>>ifPossible(
            () -> file.select(sql, row -> 1, place.team(), place.channel(), place.thread()),
            List.of())
        .isEmpty();
  }

  /**
   * Returns the id of a thread's conversation, always the same. Whoever knows it may read the
   * conversation, so it cannot be worked out of the address of a message.
   *
   * @param user whose it is, where others do not see it; or empty
   */
  String conversation(Place place, String user) {
    var parts =
        String.join("/", secret(), place.team(), place.channel(), place.thread(), user)
            .getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(parts).toString();
  }
}
