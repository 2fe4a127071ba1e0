package hoidap;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a task is, in a line of a log.
 *
 * @param task what is done
 * @param total how many steps there are, as far as known beforehand
 * @param started when it began, on the clock of {@link System#nanoTime}
 */
record ProgressLine(String task, long total, long started) {
  private static final double SECOND = 1e9; // nanoseconds

  /** Returns the line once {@code done} steps are taken. */
  String at(long done, long now) {
    double seconds = Math.max(1e-3, (now - started) / SECOND);
    long most = Math.max(total, done);
    long percent = most == 0 ? 100 : 100 * done / most;
    return String.format(
        Locale.ROOT,
        "%s: %d/%d (%d %%), %.1f/s, %s",
        task,
        done,
        most,
        percent,
        done / seconds,
        done == 0 ? "chưa rõ còn bao lâu" : "còn " + time(seconds * (most - done) / done));
  }

  private static String time(double seconds) {
    var left = Duration.ofSeconds(Math.round(seconds));
    if (left.toHours() > 0) {
      return left.toHours() + " giờ " + left.toMinutesPart() + " phút";
    }
    return left.toMinutes() > 0
        ? left.toMinutes() + " phút " + left.toSecondsPart() + " giây"
        : left.toSeconds() + " giây";
  }
}
