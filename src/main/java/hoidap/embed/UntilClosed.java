package hoidap.embed;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets several threads use what a native library holds, and frees it when none does: the library
 * crashes the process where it is freed meanwhile, or used afterwards.
 */
final class UntilClosed {
  private final String name;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean isClosed; // guarded by the lock

  /**
   * Makes one.
   *
   * @param name what is used, as the beginning of a sentence
   */
  UntilClosed(String name) {
    this.name = name;
  }

  /**
   * Returns what {@code work} does.
   *
   * @throws EmbeddingException if it has been closed
   */
  <T> T use(Supplier<T> work) {
    lock.readLock().lock();
    try {
      if (isClosed) {
        throw new EmbeddingException(name + " is closed.", null);
      }
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Waits for those that use it and frees it, once however often it is closed. */
  void close(Runnable freeing) {
    lock.writeLock().lock();
    try {
      if (!isClosed) {
        isClosed = true;
        freeing.run();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
