package hoidap.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsConfig;
import java.net.URI;
import java.time.Duration;

/**
 * How Slack is called.
 *
 * @param base address of the Web API; methods are below it
 * @param token of the bot
 * @param connecting how long to wait for a connection
 * @param reading how long to wait for an answer
 * @param holding how long one call may be put off, all waits together, when Slack wants fewer
 */
record SlackConnection(
    URI base, String token, Duration connecting, Duration reading, Duration holding) {
  /** Returns how Slack itself is called. */
  static SlackConnection of(String token) {
    return new SlackConnection(
        URI.create("https://slack.com/api/"),
        token,
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(90));
  }

  /** Returns the same to another server, given with or without a slash at the end. */
  SlackConnection at(URI server) {
    var folder = URI.create(server.toString().replaceAll("(?<!/)/++$", "") + "/");
    return new SlackConnection(folder, token, connecting, reading, holding);
  }

  /** Returns the address of a method. */
  String address(String method) {
    return base + method;
  }

  /** Returns the library's way to the same server. */
  Slack library() {
    var methods = new MethodsConfig();
    methods.setStatsEnabled(false); // nobody reads them, and they cost calls
    var config = new SlackConfig();
    config.setMethodsConfig(methods);
    config.setMethodsEndpointUrlPrefix(base.toString());
    config.setHttpClientReadTimeoutMillis((int) reading.toMillis());
    config.setHttpClientWriteTimeoutMillis((int) reading.toMillis());
    config.setHttpClientCallTimeoutMillis((int) connecting.plus(reading).toMillis());
    return Slack.getInstance(config);
  }

  @Override
  public String toString() {
    return "Slack at " + base; // a token belongs into no log
  }
}
