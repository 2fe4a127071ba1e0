package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cores are shared between callers. */
class SharedCoresTest {
  private static final long SECONDS = 60; // far beyond what it takes; the machine may be busy

  @ParameterizedTest
  @CsvSource({"1,0", "1,1", "1,9", "2,1", "2,2", "2,9", "8,3", "8,100"})
  void everyTaskIsDoneOnce(int count, int tasks) {
    var done = new AtomicIntegerArray(tasks);
    try (var cores = new SharedCores(count)) {
      cores.run(tasks, done::incrementAndGet);
    }
    for (int i = 0; i < tasks; i++) {
      assertEquals(1, done.get(i), "task " + i);
    }
  }

  @Test
  void aCallerThatIsAloneHasAllCores() {
    var together = new CyclicBarrier(2);
    try (var cores = new SharedCores(2)) {
      cores.run(2, task -> await(together)); // passes only where both are at it at once
    }
  }

  @Test
  void callersAsManyAsCoresHaveOneEach() throws Exception {
    var first = new CountDownLatch(1);
    var second = new CountDownLatch(1);
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    var threads = Executors.newFixedThreadPool(2);
    try (var cores = new SharedCores(2)) {
      var other =
          threads.submit(
              () ->
                  cores.run(
                      1,
                      task -> {
                        second.countDown();
                        await(first);
                      }));
      await(second);
      cores.run(20, task -> workers.add(Thread.currentThread()));
      first.countDown();
      other.get(SECONDS, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
    assertEquals(Set.of(Thread.currentThread()), workers);
  }

  @Test
  void neverAreMoreAtWorkThanCallersOrCores() throws Exception {
    var working = new AtomicInteger();
    var most = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(3);
    try (var cores = new SharedCores(3)) {
      var tasks = new ArrayList<Callable<Object>>();
      for (int i = 0; i < 3; i++) {
        tasks.add(
            Executors.callable(
                () ->
                    cores.run(
                        200,
                        task -> {
                          most.accumulateAndGet(working.incrementAndGet(), Math::max);
                          Thread.yield();
                          working.decrementAndGet();
                        })));
      }
      for (var result : threads.invokeAll(tasks)) {
        result.get();
      }
    } finally {
      threads.shutdownNow();
    }
    // a helper ends the task at hand when another caller comes
    assertTrue(most.get() <= 5, "at work: " + most.get());
  }

  @Test
  void aFailureIsToldWhenAllIsDone() {
    var done = new AtomicInteger();
    try (var cores = new SharedCores(2)) {
      var failure =
          assertThrows(
              IllegalStateException.class,
              () ->
                  cores.run(
                      10,
                      task -> {
                        done.incrementAndGet();
                        if (task == 3) {
                          throw new IllegalStateException("thứ ba");
                        }
                      }));
      assertEquals("thứ ba", failure.getMessage());
      assertEquals(10, done.get());
      cores.run(1, task -> done.incrementAndGet());
      assertEquals(11, done.get());
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("nobody came", e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(SECONDS, TimeUnit.SECONDS), "nobody came");
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
