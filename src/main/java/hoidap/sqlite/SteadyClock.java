package hoidap.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Whether a clock may be believed that says something is old enough to be deleted. One that leapt
 * ahead, as after an empty battery or a wrong date set by hand, would have everything deleted.
 *
 * <p>The time is noted in table {@code clock} with everything that is written. Where it is more
 * than a week further on than this process can account for, nothing is deleted until the clock has
 * gone on from there for a day, whether in this process or in the next; a clock that goes back is
 * believed, since it deletes less. So a long pause delays deletion by a day, and a wrong clock that
 * is put right within that day deletes nothing.
 */
public final class SteadyClock {
  private static final Duration LEAP = Duration.ofDays(7);
  private static final Duration STEADY = Duration.ofDays(1);
  private static final long NANOS_IN_A_MILLI = 1_000_000;

  private final Clock clock;
  private final LongSupplier nanos;
  private final long started;
  private long lastNoted; // nanoseconds after the start

  /** Makes one that reads the time from {@code clock}. */
  public SteadyClock(Clock clock) {
    this(clock, System::nanoTime);
  }

  SteadyClock(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    started = nanos.getAsLong();
  }

  /** Row of table {@code clock}; milliseconds since 1970, 0 for never. */
  private record Noted(long seen, long doubted) {
    Noted at(long now, long accountedFor) {
      boolean isLeap = seen != 0 && now - seen - accountedFor > LEAP.toMillis();
      boolean isDoubted = doubted != 0 && now >= seen && now - doubted < STEADY.toMillis();
      return new Noted(now, isLeap ? now : isDoubted ? doubted : 0);
    }
  }

  /**
   * Notes the time; returns whether it is believed. Within a transaction of the caller, which has
   * table {@code clock}.
   */
  public synchronized boolean note(Connection writer) throws SQLException {
    long sinceStart = nanos.getAsLong() - started;
    long accountedFor = (sinceStart - lastNoted) / NANOS_IN_A_MILLI;
    lastNoted = sinceStart;
    var noted = noted(writer).at(clock.millis(), accountedFor);
    Sql.update(writer, "UPDATE clock SET seen = ?, doubted = ?", noted.seen, noted.doubted);
    return noted.doubted == 0;
  }

  private static Noted noted(Connection writer) throws SQLException {
    List<Noted> noted =
        Sql.select(
            writer,
            "SELECT seen, doubted FROM clock",
            row -> new Noted(row.getLong(1), row.getLong(2)));
    return noted.get(0);
  }
}
