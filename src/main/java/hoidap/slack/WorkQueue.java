package hoidap.slack;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what was acknowledged already, some at a time; what is too much is refused. A call may wait
 * a minute and a half when Slack wants fewer, so there are more threads than processors.
 */
final class WorkQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkQueue.class);
  private static final int CLOSING_SECONDS = 5;

  private final ThreadPoolExecutor threads;

  /**
   * Makes a queue.
   *
   * @param together how many things are done at a time
   * @param waiting most that wait
   */
  WorkQueue(String name, int together, int waiting) {
    threads =
        new ThreadPoolExecutor(
            together,
            together,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(waiting),
            work -> thread(work, name));
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work, String name) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Takes something on, unless too much waits already. */
  boolean offer(Runnable work) {
    try {
      threads.execute(() -> run(work));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (SlackException e) {
      LOG.debug("not done: {}", e.getMessage()); // said where it was called
    } catch (RuntimeException | Error e) {
      LOG.error("Work for Slack failed", e);
    }
  }

  /** Waits shortly for what is being done, and gives up the rest. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
