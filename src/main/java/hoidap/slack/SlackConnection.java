package hoidap.slack;

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
    var folder = URI.create(server.toString().replaceAll("/+$", "") + "/");
    return new SlackConnection(folder, token, connecting, reading, holding);
  }

  /** Returns the address of a method. */
  String address(String method) {
    return base + method;
  }

  @Override
  public String toString() {
    return "Slack at " + base; // a token belongs into no log
  }
}
