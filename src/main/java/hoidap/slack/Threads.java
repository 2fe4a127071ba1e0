package hoidap.slack;

import hoidap.sqlite.Sql;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** Threads that the bot takes part in, and the conversations that they are. */
final class Threads {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int SECRET_BYTES = 24;

  private final SlackFile file;
  private final Clock clock;
  private final String secret;

  Threads(SlackFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
    secret = file.together(Threads::secret);
    file.update("DELETE FROM thread WHERE time < ?", clock.millis() - KEPT.toMillis());
  }

  private static String secret(Connection writer) throws SQLException {
    var select = "SELECT value FROM secret";
    if (Sql.select(writer, select, row -> 1).isEmpty()) {
      var bytes = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(bytes);
      Sql.update(writer, "INSERT INTO secret (value) VALUES (?)", bytes);
    }
    var kept = Sql.select(writer, select, row -> row.getBytes(1)).get(0);
    return Base64.getEncoder().encodeToString(kept);
  }

  /** Remembers that the bot answered in a thread. */
  void join(Place place) {
    file.update(
        "INSERT OR REPLACE INTO thread (team, channel, thread, time) VALUES (?, ?, ?, ?)",
        place.team(),
        place.channel(),
        place.thread(),
        clock.millis());
  }

  /** Returns whether the bot answered in the thread already. */
  boolean has(Place place) {
    return !file.select(
            "SELECT 1 FROM thread WHERE team = ? AND channel = ? AND thread = ?",
            row -> 1,
            place.team(),
            place.channel(),
            place.thread())
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
        String.join("/", secret, place.team(), place.channel(), place.thread(), user)
            .getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(parts).toString();
  }
}
