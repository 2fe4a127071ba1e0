package hoidap.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: keeps a connection to Slack, over which requests come. It is made again whenever it
 * is lost, by the library or, where that has given up or never succeeded, from here.
 */
final class SocketConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

  /** Requests that are read at a time: one by one, each would wait for those before it. */
  private static final int TOGETHER = 10;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final App app;
  private final Slack slack;
  private final String token;
  private final Duration firstPause;
  private final Thread keeper = new Thread(this::keep, "slack-socket");

  SocketConnection(App app, SlackOptions options, Duration firstPause) {
    this.app = app;
    this.firstPause = firstPause;
    token = options.tokens().app();
    slack = Slack.getInstance(config(options.api()));
  }

  private static SlackConfig config(URI api) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(api.toString().replaceAll("/+$", "") + "/");
    var methods = new MethodsConfig();
    methods.setStatsEnabled(false); // nobody reads them, and they cost calls
    config.setMethodsConfig(methods);
    config.setHttpClientCallTimeoutMillis(20_000);
    config.setHttpClientReadTimeoutMillis(15_000);
    config.setHttpClientWriteTimeoutMillis(15_000);
    return config;
  }

  void open() {
    keeper.setDaemon(true);
    keeper.start();
  }

  private void keep() {
    var pause = firstPause;
    try {
      while (true) {
        pause = connect() ? firstPause : longer(pause);
        Thread.sleep(pause.toMillis());
      }
    } catch (InterruptedException e) {
      LOG.debug("closed");
    }
  }

  /** Returns, when the connection is lost, whether there was one. */
  private boolean connect() throws InterruptedException {
    var connection = new SocketModeApp(this::client, app);
    try {
      connection.startAsync();
      LOG.info("Connected to Slack in Socket Mode");
      watch(connection.getClient());
      return true;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      LOG.warn("No connection to Slack, it is tried again: {}", e.getMessage());
      return false;
    } finally {
      close(connection);
    }
  }

  private static void close(SocketModeApp connection) {
    try {
      if (connection.getClient() != null) {
        connection.getClient().close();
      }
      connection.close();
    } catch (Exception e) {
      LOG.debug("not closed in order", e);
    }
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /** Returns when the connection has been lost and the library does not bring it back. */
  private void watch(SocketModeClient client) throws InterruptedException {
    int lost = 0;
    while (lost < 3) {
      Thread.sleep(LONGEST_PAUSE.toMillis() / 2);
      lost = client.verifyConnection() ? 0 : lost + 1;
    }
    LOG.warn("The connection to Slack is lost; a new one is made");
  }

  private SocketModeClient client() {
    try {
      var url = slack.issueSocketModeUrl(token);
      return new SocketModeClientJavaWSImpl(slack, token, url, TOGETHER);
    } catch (IOException e) {
      throw SlackException.unreachable("apps.connections.open", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Slack gave no address to connect to", e);
    }
  }

  @Override
  public void close() {
    keeper.interrupt();
    try {
      keeper.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
