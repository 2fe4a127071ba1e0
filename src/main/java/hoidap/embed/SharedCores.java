package hoidap.embed;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Shares processor cores between callers: helpers work with a caller while there are more cores
 * than callers, and leave after the task at hand when another comes.
 */
final class SharedCores implements AutoCloseable {
  private final int cores;
  private final AtomicInteger workers = new AtomicInteger(); // callers and helpers
  private final ExecutorService helpers;

  SharedCores(int cores) {
    this.cores = cores;
    helpers =
        Executors.newCachedThreadPool(
            task -> {
              var thread = new Thread(task, "reading");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Returns how many tasks are done at once. */
  int count() {
    return cores;
  }

  /**
   * Does tasks 0 to {@code count - 1}, on this thread and on those of helpers, and returns when all
   * are done. What the first failure threw is thrown again.
   */
  void run(int count, IntConsumer task) {
    workers.incrementAndGet();
    try {
      var job = new Job(count, task);
      while (job.left() > 0) {
        enlist(job);
        job.step();
      }
      job.await();
    } finally {
      workers.decrementAndGet();
    }
  }

  /** Lets a helper join where a core is free and there is more than the caller's own task. */
  private void enlist(Job job) {
    for (int left = job.left(); left > 1; left--) {
      int working = workers.get();
      if (working >= cores) {
        return;
      }
      if (workers.compareAndSet(working, working + 1)) {
        helpers.execute(() -> help(job));
      }
    }
  }

  private void help(Job job) {
    try {
      while (workers.get() <= cores && job.step()) {
        // the next
      }
    } finally {
      workers.decrementAndGet();
    }
  }

  @Override
  public void close() {
    helpers.shutdown();
  }

  /** The tasks of one caller. */
  private static final class Job {
    private final int count;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch done;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Job(int count, IntConsumer task) {
      this.count = count;
      this.task = task;
      done = new CountDownLatch(count);
    }

    int left() {
      return count - next.get();
    }

    /** Does one task; returns false if none was left. */
    boolean step() {
      int mine = next.getAndIncrement();
      if (mine >= count) {
        return false;
      }
      try {
        task.accept(mine);
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        done.countDown();
      }
      return true;
    }

    void await() {
      boolean interrupted = false;
      while (done.getCount() > 0) {
        try {
          done.await();
        } catch (InterruptedException e) {
          interrupted = true; // a task takes milliseconds: the others' results are needed
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      var thrown = failure.get();
      if (thrown instanceof RuntimeException e) {
        throw e;
      }
      if (thrown instanceof Error e) {
        throw e;
      }
    }
  }
}
