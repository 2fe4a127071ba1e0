package hoidap.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.socket_mode.SocketModeApp.ErrorContext;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: keeps a connection to Slack, over which requests come. Slack closes each after some
 * hours; a new one is made whenever one is closed or silent. The library would do the same, but
 * notices seconds later.
 */
final class SocketConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

  /** Requests that are read at a time: one by one, each would wait for those before it. */
  private static final int TOGETHER = 10;

  private static final String NO_ADDRESS =
      "Slack gives no address to connect to; \"slack check\" says why";
  private static final Duration OPENING = Duration.ofSeconds(15);
  private static final Duration BETWEEN_PINGS = Duration.ofSeconds(20);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final App app;
  private final String token;
  private final Duration firstPause;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread keeper = new Thread(this::keep, "slack-socket");

  /**
   * Makes one that is not open yet.
   *
   * @param firstPause before the first new try; later ones wait longer, up to a minute
   */
  SocketConnection(App app, String token, Duration firstPause) {
    this.app = app;
    this.token = token;
    this.firstPause = firstPause;
  }

  void open() {
    keeper.setDaemon(true);
    keeper.start();
  }

  private void keep() {
    var pause = Duration.ZERO;
    try {
      while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = connect() ? firstPause : longer(pause);
      }
    } catch (InterruptedException e) {
      LOG.debug("closed");
    }
  }

  private Duration longer(Duration pause) {
    var twice = pause.isZero() ? firstPause : pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /** Returns, when the connection is lost, whether it held for a while. */
  private boolean connect() throws InterruptedException {
    long start = System.nanoTime();
    try (var connection = new Closeable(socketModeApp())) {
      hold(connection.opened());
    } catch (IOException e) {
      LOG.warn("No connection to Slack, it is tried again: {}", e.getMessage());
    }
    return System.nanoTime() - start > LONGEST_PAUSE.toNanos();
  }

  private SocketModeApp socketModeApp() throws IOException {
    return new SocketModeApp(token, Backend.JavaWebSocket, SocketConnection::failed, app, TOGETHER);
  }

  /** Leaves a request unacknowledged that may succeed when Slack sends it again. */
  private static @Nullable Response failed(ErrorContext failure) {
    LOG.error("A request from Slack failed", failure.getException());
    return failure.getException() instanceof SlackFileException ? null : Response.ok();
  }

  /** Returns when the connection is closed, by whichever side, or silent. */
  private void hold(SocketModeClient client) throws IOException, InterruptedException {
    var closed = new CountDownLatch(1);
    client.addWebSocketCloseListener((code, reason) -> closed.countDown());
    await(client, closed);
    LOG.info("Connected to Slack in Socket Mode");
    int silent = 0;
    while (silent < 2 && !isClosing()) {
      if (closed.await(BETWEEN_PINGS.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("The connection to Slack was closed");
        return;
      }
      silent = client.verifyConnection() ? 0 : silent + 1;
    }
  }

  private void await(SocketModeClient client, CountDownLatch closed)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + OPENING.toNanos();
    while (!client.verifyConnection()) {
      if (closed.await(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end || isClosing()) {
        throw new IOException("the socket does not open");
      }
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  /** One connection, from its opening on. */
  private record Closeable(SocketModeApp app) implements AutoCloseable {
    SocketModeClient opened() throws IOException {
      try {
        app.startAsync();
      } catch (Exception e) {
        boolean isRefused = app.getClient() == null;
        throw new IOException(isRefused ? NO_ADDRESS : e.getMessage(), e);
      }
      app.getClient().setAutoReconnectEnabled(false);
      return app.getClient();
    }

    @Override
    public void close() {
      try {
        if (app.getClient() != null) {
          app.getClient().close();
        }
        app.close();
      } catch (Exception e) {
        LOG.debug("not closed in order", e);
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    keeper.interrupt();
    try {
      keeper.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
