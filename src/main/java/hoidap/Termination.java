package hoidap;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until the process is told to end, and holds its end up until all is closed. */
final class Termination implements AutoCloseable {
  private static final int CLOSING_SECONDS = 10;

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "termination");

  private void end() {
    told.countDown();
    try {
      closed.await(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the process ends anyway
    }
  }

  /** Returns when the process is told to end or this thread is interrupted. */
  void await() {
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      told.await();
    } catch (InterruptedException e) {
      // another way of being told; the flag set again would cut short what is to be closed
    }
  }

  /** Lets the process end; the last thing to close. */
  @Override
  public void close() {
    closed.countDown();
    if (told.getCount() > 0) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
