package hoidap.web;

import hoidap.bounds.Budget;
import hoidap.bounds.RateLimit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Stands before what takes work: refuses what is too much of one client or for the machine, and
 * gives the rest a budget that ends when its client goes away.
 */
final class Gate implements AutoCloseable {
  /** Requests that may wait, beside those that are worked on: a few seconds' worth. */
  private static final int WAITING = 16;

  /** How long they wait for a processor. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration WHEN_BUSY = Duration.ofSeconds(5);

  /** Somebody who types has as many headlines suggested while asking once. */
  private static final int SUGGESTIONS = 10;

  private final Access access;
  private final ClientAddress clients;
  private final Semaphore places;
  private final RateLimit questions;
  private final RateLimit suggestions;
  private final Departures departures = new Departures();

  Gate(Access access) {
    this.access = access;
    clients = new ClientAddress(access.proxies());
    places = new Semaphore(access.processors().together() + WAITING);
    questions = new RateLimit(access.perMinute(), System::nanoTime);
    int many = (int) Math.min(Integer.MAX_VALUE, (long) access.perMinute() * SUGGESTIONS);
    suggestions = new RateLimit(many, System::nanoTime);
  }

  /** Returns a handler of questions; it takes a processor itself when it needs one. */
  Handler asking(Consumer<Context> handler) {
    return context -> let(context, questions, handler);
  }

  /** Returns a handler that does nothing but work. */
  Handler working(Consumer<Context> handler) {
    return context -> let(context, questions, onProcessor(handler));
  }

  /** Returns a handler that does a little work, often. */
  Handler suggesting(Consumer<Context> handler) {
    return context -> let(context, suggestions, onProcessor(handler));
  }

  private static Consumer<Context> onProcessor(Consumer<Context> handler) {
    return context -> Budget.onProcessor(() -> run(context, handler));
  }

  private static boolean run(Context context, Consumer<Context> handler) {
    handler.accept(context);
    return true;
  }

  private void let(Context context, RateLimit limit, Consumer<Context> handler) {
    var wait = limit.wait(clients.of(context));
    if (!wait.isZero()) {
      throw RequestException.later(
          wait, "too_many", "Bạn hỏi hơi nhanh. Hãy đợi một lát rồi hỏi lại.");
    }
    if (!places.tryAcquire()) {
      throw busy();
    }
    var budget = access.processors().budget(access.answerTime(), PATIENCE);
    var watch = departures.of(context, budget::cancel);
    try {
      budget.spend(() -> run(context, handler));
    } finally {
      watch.close();
      places.release();
    }
  }

  static RequestException busy() {
    return RequestException.later(WHEN_BUSY, "busy", "Máy chủ đang bận. Hãy thử lại sau vài giây.");
  }

  @Override
  public void close() {
    departures.close();
  }
}
