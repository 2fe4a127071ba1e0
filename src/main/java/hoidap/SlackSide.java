package hoidap;

import hoidap.slack.HttpInbox;
import hoidap.slack.SlackBot;
import hoidap.web.RawEndpoint;
import hoidap.web.RawEndpoint.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The Slack bot, where there is one, beside the web server that takes its requests. */
record SlackSide(Optional<SlackBot> bot) implements AutoCloseable {
  /** Returns where Slack sends to. */
  List<RawEndpoint> endpoints() {
    return bot.flatMap(SlackBot::http).map(SlackSide::endpoint).stream().toList();
  }

  private static RawEndpoint endpoint(HttpInbox inbox) {
    return new RawEndpoint(
        HttpInbox.PATH,
        HttpInbox.MOST_BYTES,
        (headers, body) -> {
          var reply = inbox.receive(headers, body);
          var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
          return new Reply(reply.status(), reply.contentType(), bytes);
        });
  }

  void start() {
    bot.ifPresent(SlackBot::start);
  }

  @Override
  public void close() {
    bot.ifPresent(SlackBot::close);
  }
}
