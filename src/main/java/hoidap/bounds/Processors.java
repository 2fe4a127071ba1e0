package hoidap.bounds;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets only so many answers be worked on at once; the others wait in the order they came. Safe to
 * use from several threads.
 */
public final class Processors {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Object> waiting = new ArrayDeque<>();
  private final int together;
  private int free;

  /** Makes one that lets {@code together} be worked on at once. */
  public Processors(int together) {
    this.together = together;
    free = together;
  }

  /** Returns as many as this machine has. */
  public static Processors ofThisMachine() {
    return new Processors(Runtime.getRuntime().availableProcessors());
  }

  /** Returns how many answers are worked on at once. */
  public int together() {
    return together;
  }

  /**
   * Returns what one answer may use.
   *
   * @param time of a processor, all threads together
   * @param patience how long it waits for one before it is refused
   */
  public Budget budget(Duration time, Duration patience) {
    return new Budget(this, time, patience);
  }

  /**
   * Takes a processor.
   *
   * @throws BusyException if none is free within {@code patience}
   * @throws CancellationException if {@code budget} is cancelled before
   */
  void take(Budget budget, Duration patience) {
    lock.lock();
    var place = new Object();
    waiting.add(place);
    try {
      budget.requireWanted();
      for (long left = patience.toNanos(); free == 0 || waiting.peek() != place; ) {
        if (left <= 0) {
          throw new BusyException();
        }
        left = changed.awaitNanos(left);
        budget.requireWanted();
      }
      free--;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      waiting.remove(place);
      changed.signalAll();
      lock.unlock();
    }
  }

  void giveBack() {
    lock.lock();
    try {
      free++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets those that wait look whether they still should. */
  void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
