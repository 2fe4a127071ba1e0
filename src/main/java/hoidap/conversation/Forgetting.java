package hoidap.conversation;

import hoidap.sqlite.Sql;
import hoidap.sqlite.SteadyClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** Deletes what is too old or too much, now and then; within transactions of the caller. */
final class Forgetting {
  /** How often what is too old is looked for. */
  private static final long BETWEEN_DELETIONS = Duration.ofHours(1).toNanos();

  /** So that one answer does not wait for all that a lower limit than before takes away. */
  private static final int MOST_AT_ONCE = 50;

  private final Retention retention;
  private final Clock clock;
  private final SteadyClock steadyClock;
  private long lastDeletion;
  private boolean hasDeleted;

  Forgetting(Retention retention, Clock clock) {
    this(retention, clock, new SteadyClock(clock));
  }

  Forgetting(Retention retention, Clock clock, SteadyClock steadyClock) {
    this.retention = retention;
    this.clock = clock;
    this.steadyClock = steadyClock;
  }

  /** Makes room for a turn of a conversation, which itself stays. */
  void before(Connection writer, String conversation) throws SQLException {
    if (steadyClock.note(writer) && isTime()) {
      ConversationRows.deleteBefore(writer, clock.instant().minus(retention.days()));
    }
    for (int i = 0; i < MOST_AT_ONCE && bytes(writer) > retention.mostBytes(); i++) {
      if (ConversationRows.deleteOldest(writer, conversation) == 0
          && FeedbackRows.deleteOldest(writer) == 0) {
        return;
      }
    }
  }

  /** By the time since the last time, since clocks may go back. */
  private boolean isTime() {
    long now = System.nanoTime();
    if (hasDeleted && now - lastDeletion < BETWEEN_DELETIONS) {
      return false;
    }
    hasDeleted = true;
    lastDeletion = now;
    return true;
  }

  private static long bytes(Connection connection) throws SQLException {
    long pages =
        Sql.number(connection, "PRAGMA page_count")
            - Sql.number(connection, "PRAGMA freelist_count");
    return pages * Sql.number(connection, "PRAGMA page_size");
  }
}
