package hoidap.bounds;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one answer may use: so much time of the processors, as long as somebody waits for it. Each
 * thread that works on the answer knows the budget, so that it need not be handed to everything;
 * what may take long calls {@link #check} now and then. A thread without a budget may do what it
 * likes.
 */
public final class Budget {
  /** Waits as long as it takes. */
  public static final Duration PATIENT = Duration.ofNanos(Long.MAX_VALUE);

  /** How often the time is looked at: asking for it takes longer than most of what is checked. */
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);

  private static final Budget NONE =
      new Budget(new Processors(Integer.MAX_VALUE), PATIENT, PATIENT);

  private static final ThreadLocal<@Nullable Stretch> HERE = new ThreadLocal<>();

  private final Processors processors;
  private final long most;
  private final Duration patience;
  private final AtomicLong spent = new AtomicLong();
  private volatile boolean cancelled;

  Budget(Processors processors, Duration time, Duration patience) {
    this.processors = processors;
    this.most = time.toNanos();
    this.patience = patience;
  }

  /** What one thread does on a budget, from now on. */
  private static final class Stretch {
    private final Budget budget;
    private long counted = processorTime();
    private long looked = System.nanoTime();
    private boolean holdsProcessor;

    Stretch(Budget budget) {
      this.budget = budget;
    }

    private static long processorTime() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    void check() {
      long now = System.nanoTime();
      if (now - looked >= BETWEEN_LOOKS) {
        looked = now;
        count();
        if (budget.isAtEnd() && !isForAll()) {
          budget.requireUse();
        }
      }
    }

    /**
     * Returns whether this thread makes something for all: a class whose making was broken off
     * would be of no use to anybody any more.
     */
    private static boolean isForAll() {
      return StackWalker.getInstance()
          .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("<clinit>")));
    }

    void count() {
      long now = processorTime();
      budget.spent.addAndGet(now - counted);
      counted = now;
    }
  }

  /**
   * Ends the work of this thread if there is no use in it.
   *
   * @throws TooCostlyException if the time is used up
   * @throws CancellationException if nobody waits for it any more
   */
  public static void check() {
    var here = HERE.get();
    if (here != null) {
      here.check();
    }
  }

  /** Returns the budget of this thread, on which other threads may help. */
  public static Budget here() {
    var here = HERE.get();
    return here == null ? NONE : here.budget;
  }

  /** Does something on this budget. */
  public <T> T spend(Supplier<T> work) {
    var outside = HERE.get();
    if (this == NONE || outside != null && outside.budget == this) {
      return work.get();
    }
    var here = new Stretch(this);
    HERE.set(here);
    try {
      requireUse();
      return work.get();
    } finally {
      here.count();
      HERE.set(outside);
    }
  }

  /**
   * Does something that needs a processor: waits for one where this thread has a budget.
   *
   * @throws BusyException if there is none in time
   */
  public static <T> T onProcessor(Supplier<T> work) {
    var here = HERE.get();
    if (here == null || here.holdsProcessor) {
      return work.get();
    }
    here.budget.processors.take(here.budget, here.budget.patience);
    here.holdsProcessor = true;
    try {
      here.budget.requireUse();
      return work.get();
    } finally {
      if (here.holdsProcessor) { // else it was cancelled while it waited for something else
        here.holdsProcessor = false;
        here.budget.processors.giveBack();
      }
    }
  }

  /** Waits for something else, while others may have the processor of this thread. */
  public static <T> T awaiting(Supplier<T> wait) {
    var here = HERE.get();
    if (here == null || !here.holdsProcessor) {
      return wait.get();
    }
    here.holdsProcessor = false;
    here.budget.processors.giveBack();
    try {
      return wait.get();
    } finally {
      here.budget.processors.take(here.budget, PATIENT);
      here.holdsProcessor = true;
    }
  }

  /** Ends the work soon: nobody waits for it any more. */
  public void cancel() {
    cancelled = true;
    processors.wake();
  }

  /** Returns the processor time that was used. */
  public Duration spent() {
    return Duration.ofNanos(spent.get());
  }

  void requireWanted() {
    if (cancelled) {
      throw new CancellationException("nobody waits for the answer");
    }
  }

  private boolean isAtEnd() {
    return cancelled || spent.get() > most;
  }

  private void requireUse() {
    requireWanted();
    if (isAtEnd()) {
      throw new TooCostlyException(TimeUnit.NANOSECONDS.toMillis(most));
    }
  }
}
