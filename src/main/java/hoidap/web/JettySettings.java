package hoidap.web;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How Jetty is to treat connections, so that none of them keeps the others from being served. */
final class JettySettings {
  /** Ids of articles may be addresses: a path may hold "/", "%" and the like, if encoded. */
  private static final UriCompliance ENCODED_IDS =
      UriCompliance.DEFAULT.with(
          "encoded-ids",
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.AMBIGUOUS_PATH_PARAMETER,
          Violation.SUSPICIOUS_PATH_CHARACTERS);

  private static final int THREADS = 250;
  private static final int FEWEST_THREADS = 8;

  /** Threads that requests may take; the others are for those that look at connections. */
  private static final int REQUESTS = 200;

  /** How long a connection may bring and take nothing. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /**
   * Bytes that the system takes for a client that does not read, so that no thread waits for it:
   * more than any page or script has.
   */
  private static final int SENT_AHEAD = 400 << 10;

  private JettySettings() {}

  /**
   * Applies them.
   *
   * @param longest most bytes of a body, by path
   * @param usual most bytes of any other
   */
  static void apply(JettyConfig jetty, Map<String, Integer> longest, int usual) {
    var threads = new QueuedThreadPool(THREADS, FEWEST_THREADS);
    threads.setName("web");
    jetty.threadPool = threads;
    jetty.addConnector((server, http) -> connector(server, http, jetty));
    jetty.modifyHttpConfiguration(http -> http.setUriCompliance(ENCODED_IDS));
    jetty.modifyServletContextHandler(
        handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    jetty.modifyServer(server -> prepare(server, longest, usual));
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, JettyConfig jetty) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(jetty.host);
    connector.setPort(jetty.port);
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setAcceptedSendBufferSize(SENT_AHEAD);
    return connector;
  }

  private static void prepare(Server server, Map<String, Integer> longest, int usual) {
    server.setErrorHandler(new JettyFailures());
    var limit = new QoSHandler();
    limit.setMaxRequestCount(REQUESTS);
    limit.excludePath(WebServer.HEALTH);
    server.insertHandler(limit);
    server.insertHandler(new Bodies(longest, usual)); // before: it takes no thread
  }
}
