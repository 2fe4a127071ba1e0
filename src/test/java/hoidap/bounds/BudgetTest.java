package hoidap.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BudgetTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Processors one = new Processors(1);

  private static boolean work() {
    while (true) {
      Budget.check();
    }
  }

  private static <T> CompletableFuture<T> aside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS), "waited in vain");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void workEndsWhenItsTimeIsUsedUp() {
    var budget = one.budget(Duration.ofMillis(50), LONG);
    assertThrows(TooCostlyException.class, () -> budget.spend(BudgetTest::work));
    assertTrue(budget.spent().toMillis() >= 50, budget.spent().toString());
    assertThrows(TooCostlyException.class, () -> budget.spend(BudgetTest::work), "and stays so");
  }

  @Test
  void threadsThatHelpSpendFromTheSameBudget() {
    var budget = one.budget(Duration.ofMillis(100), LONG);
    Supplier<Long> shared =
        () -> {
          var here = Budget.here();
          return IntStream.range(0, 4).parallel().filter(i -> here.spend(BudgetTest::work)).count();
        };
    assertThrows(TooCostlyException.class, () -> budget.spend(shared));
  }

  @Test
  void aThreadWithoutABudgetDoesWhatItLikes() {
    Budget.check();
    assertEquals(1, Budget.onProcessor(() -> 1));
    assertEquals(1, Budget.awaiting(() -> 1));
    assertEquals(1, Budget.here().spend(() -> 1));
  }

  @Test
  void cancelledWorkEnds() {
    var budget = one.budget(LONG, LONG);
    var begun = new CountDownLatch(1);
    var working =
        aside(
            () ->
                budget.spend(
                    () -> {
                      begun.countDown();
                      return work();
                    }));
    await(begun);
    budget.cancel();
    assertEnds(working);
  }

  /** Takes longer to be made than there is time. */
  private static final class Shared {
    static final int VALUE = made();

    private static int made() {
      for (long end = System.nanoTime() + 200_000_000; System.nanoTime() < end; ) {
        Budget.check();
      }
      return 7;
    }
  }

  @Test
  void aClassThatIsMadeForAllIsMadeToItsEnd() {
    var budget = one.budget(Duration.ofMillis(20), LONG);
    Supplier<Boolean> first = () -> Shared.VALUE == 7 && work();
    assertThrows(TooCostlyException.class, () -> budget.spend(first));
    assertEquals(7, Shared.VALUE);
  }

  private static void assertEnds(CompletableFuture<?> work) {
    var end = assertThrows(CompletionException.class, work::join).getCause();
    assertTrue(end instanceof CancellationException, String.valueOf(end));
  }

  @Test
  void onlySoManyWorkAtOnce() {
    var two = new Processors(2);
    var working = new AtomicInteger();
    var most = new AtomicInteger();
    var done = new ArrayList<CompletableFuture<Integer>>();
    for (int i = 0; i < 12; i++) {
      done.add(
          aside(
              () ->
                  two.budget(LONG, LONG)
                      .spend(
                          () ->
                              Budget.onProcessor(
                                  () -> {
                                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                                    Thread.yield();
                                    return working.decrementAndGet();
                                  }))));
    }
    done.forEach(CompletableFuture::join);
    assertTrue(most.get() <= 2, most.toString());
  }

  @Test
  void whoWaitsTooLongIsRefusedAndWhoLeavesWaitsNoMore() {
    var go = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var working = holding(begun, go);
    await(begun);
    var impatient = one.budget(LONG, Duration.ofMillis(20));
    assertThrows(BusyException.class, () -> impatient.spend(() -> Budget.onProcessor(() -> 1)));
    var leaving = one.budget(LONG, LONG);
    var waiting = aside(() -> leaving.spend(() -> Budget.onProcessor(() -> 1)));
    leaving.cancel();
    assertEnds(waiting);
    go.countDown();
    assertEquals(1, working.join());
  }

  private CompletableFuture<Integer> holding(CountDownLatch begun, CountDownLatch go) {
    return aside(
        () ->
            one.budget(LONG, LONG)
                .spend(
                    () ->
                        Budget.onProcessor(
                            () -> {
                              begun.countDown();
                              await(go);
                              return 1;
                            })));
  }

  @Test
  void whoWaitsForSomethingElseLetsOthersWork() {
    var order = Collections.synchronizedList(new ArrayList<String>());
    var begun = new CountDownLatch(1);
    var replied = new CountDownLatch(1);
    var waiting =
        aside(
            () ->
                one.budget(LONG, LONG)
                    .spend(
                        () ->
                            Budget.onProcessor(
                                () -> {
                                  begun.countDown();
                                  Budget.awaiting(
                                      () -> {
                                        await(replied);
                                        return order.add("replied");
                                      });
                                  return order.add("went on");
                                })));
    await(begun);
    one.budget(LONG, LONG).spend(() -> Budget.onProcessor(() -> order.add("another")));
    replied.countDown();
    waiting.join();
    assertEquals(List.of("another", "replied", "went on"), order);
  }

  @Test
  void whatIsCancelledWhileItWaitsGivesNoProcessorBackTwice() {
    var budget = one.budget(LONG, LONG);
    Supplier<Integer> leaving =
        () ->
            Budget.onProcessor(
                () ->
                    Budget.awaiting(
                        () -> {
                          budget.cancel();
                          return 1;
                        }));
    assertThrows(CancellationException.class, () -> budget.spend(leaving));
    var go = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var working = holding(begun, go);
    await(begun);
    var impatient = one.budget(LONG, Duration.ofMillis(20));
    assertThrows(BusyException.class, () -> impatient.spend(() -> Budget.onProcessor(() -> 1)));
    go.countDown();
    working.join();
  }
}
