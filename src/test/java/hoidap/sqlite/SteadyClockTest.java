package hoidap.sqlite;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Duration LEAP = Duration.ofDays(400);

  private Connection connection;
  private Instant shown = Instant.parse("2026-03-01T12:00:00Z");
  private long nanos = -5;
  private SteadyClock clock;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    Sql.run(connection, "CREATE TABLE clock (seen, doubted); INSERT INTO clock VALUES (0, 0);");
    start();
    assertTrue(isBelieved());
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  /** Starts the program anew. */
  private void start() {
    clock = new SteadyClock(new Shown(), () -> nanos);
  }

  /** The clock of the machine. */
  private final class Shown extends Clock {
    @Override
    public Instant instant() {
      return shown;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Lets time go by, as the clock shows too. */
  private void pass(Duration time) {
    nanos += time.toNanos();
    shown = shown.plus(time);
  }

  private boolean isBelieved() throws SQLException {
    return clock.note(connection);
  }

  @Test
  void aClockThatGoesOnIsBelieved() throws SQLException {
    for (int i = 0; i < 30; i++) {
      pass(Duration.ofDays(i));
      assertTrue(isBelieved());
    }
  }

  @Test
  void afterALeapItIsBelievedWhenItWentOnForADay() throws SQLException {
    shown = shown.plus(LEAP);
    assertFalse(isBelieved());
    pass(Duration.ofHours(23));
    assertFalse(isBelieved());
    pass(Duration.ofHours(1));
    assertTrue(isBelieved());
  }

  @Test
  void aSecondStartOnALaterDayIsEnough() throws SQLException {
    shown = shown.plus(LEAP);
    start();
    assertFalse(isBelieved());
    start();
    assertFalse(isBelieved());
    shown = shown.plus(Duration.ofDays(1)); // while the program does not run
    start();
    assertTrue(isBelieved());
  }

  @Test
  void oneThatLeapsAgainIsDoubtedAgain() throws SQLException {
    shown = shown.plus(LEAP);
    assertFalse(isBelieved());
    shown = shown.plus(LEAP);
    assertFalse(isBelieved());
    pass(Duration.ofHours(23));
    assertFalse(isBelieved());
  }

  @Test
  void oneThatIsPutRightIsBelieved() throws SQLException {
    shown = shown.plus(LEAP);
    assertFalse(isBelieved());
    shown = shown.minus(LEAP);
    assertTrue(isBelieved());
    pass(Duration.ofDays(1));
    assertTrue(isBelieved());
  }

  @Test
  void aPauseOfAFewDaysIsNoLeap() throws SQLException {
    shown = shown.plus(Duration.ofDays(6));
    start();
    assertTrue(isBelieved());
  }
}
