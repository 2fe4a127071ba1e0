package hoidap;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells on the error stream how far a long task is, so that data on the output stream stays clean:
 * a bar on a terminal, else a line every ten seconds. Any thread may take a step.
 */
final class Progress implements AutoCloseable {
  private static final int UPDATE_MILLIS = 250;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

  private final AtomicLong done = new AtomicLong();
  private final AutoCloseable shown;

  private Progress(AutoCloseable shown) {
    this.shown = shown;
  }

  /** Begins to show a task of {@code total} steps. */
  static Progress of(String task, long total) {
    return isTerminal() ? bar(task, total) : lines(task, total, System.err, BETWEEN_LINES);
  }

  private static boolean isTerminal() {
    try {
      var device = Files.readSymbolicLink(ERROR_STREAM).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false; // not on Linux: lines can be read anywhere
    }
  }

  private static Progress bar(String task, long total) {
    var bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLIS)
            .showSpeed()
            .build();
    return new Progress(bar);
  }

  /** Begins to tell of a task in lines; of one that ends before the first, in none. */
  static Progress lines(String task, long total, PrintStream out, Duration between) {
    var lines = new Lines(new ProgressLine(task, total, System.nanoTime()), out);
    var progress = new Progress(lines);
    lines.begin(progress.done, between);
    return progress;
  }

  void step() {
    stepBy(1);
  }

  void stepBy(long steps) {
    done.addAndGet(steps);
    if (shown instanceof ProgressBar bar) {
      bar.stepBy(steps);
    }
  }

  @Override
  public void close() {
    try {
      shown.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot end the progress", e); // neither kind throws
    }
  }

  /** Prints a line each time some time has passed. */
  private static final class Lines implements AutoCloseable {
    private final ProgressLine line;
    private final PrintStream out;
    private final CountDownLatch ended = new CountDownLatch(1);

    Lines(ProgressLine line, PrintStream out) {
      this.line = line;
      this.out = out;
    }

    void begin(AtomicLong done, Duration between) {
      var thread = new Thread(() -> print(done, between.toNanos()), "progress");
      thread.setDaemon(true);
      thread.start();
    }

    private void print(AtomicLong done, long nanos) {
      try {
        while (!ended.await(nanos, TimeUnit.NANOSECONDS)) {
          out.println(line.at(done.get(), System.nanoTime()));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      ended.countDown();
    }
  }
}
