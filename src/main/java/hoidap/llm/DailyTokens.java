package hoidap.llm;

import java.time.Clock;
import java.time.LocalDate;

/** Counts what was spent today, since the program began. Safe to use from several threads. */
final class DailyTokens {
  private final Clock clock;
  private final long most;
  private LocalDate day = LocalDate.MIN;
  private long spent;

  DailyTokens(Clock clock, long most) {
    this.clock = clock;
    this.most = most;
  }

  /** Takes so many tokens, if there are so many left; what was not used may be given back. */
  synchronized boolean take(long tokens) {
    var today = LocalDate.now(clock);
    if (!today.equals(day)) {
      day = today;
      spent = 0;
    }
    if (spent + tokens > most) {
      return false;
    }
    spent += tokens;
    return true;
  }

  /** Corrects an estimate. */
  synchronized void settle(long taken, long used) {
    spent = Math.max(0, spent - taken + used);
  }
}
