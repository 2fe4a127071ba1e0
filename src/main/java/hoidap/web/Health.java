package hoidap.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * {@code GET /api/health}: how the server is, told soon whatever the rest of it waits for, as for
 * an archive that is being opened. One thread at a time looks, however many ask.
 */
final class Health implements Handler {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Supplier<HealthJson> look;
  private CompletableFuture<HealthJson> looking = new CompletableFuture<>();
  private volatile HealthJson last = HealthJson.STARTING;

  /**
   * Makes one.
   *
   * @param look finds out how the server is
   */
  Health(Supplier<HealthJson> look) {
    this.look = look;
    looking.complete(last);
  }

  @Override
  public void handle(Context context) throws InterruptedException {
    var now = now();
    Responses.json(context.status(now.equals(HealthJson.STARTING) ? 503 : 200), now);
  }

  private HealthJson now() throws InterruptedException {
    try {
      last = looking().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return last;
    } catch (TimeoutException e) {
      return last.late();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot tell how the server is", e.getCause());
    }
  }

  private synchronized CompletableFuture<HealthJson> looking() {
    if (looking.isDone()) {
      looking = CompletableFuture.supplyAsync(look, Health::start);
    }
    return looking;
  }

  private static void start(Runnable task) {
    var thread = new Thread(task, "health");
    thread.setDaemon(true);
    thread.start();
  }
}
