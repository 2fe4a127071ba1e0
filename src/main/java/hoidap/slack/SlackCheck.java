package hoidap.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries the tokens against Slack, and says what the bot cannot do with them. */
public final class SlackCheck {
  /** Without these it does not work; why is said in docs/slack.md. */
  private static final Map<String, String> NEEDED =
      inOrder(
          "chat:write", "answers",
          "app_mentions:read", "mentions",
          "commands", "/hoidap and the shortcut of messages",
          "im:history", "direct messages");

  /** Without these it does less. */
  private static final Map<String, String> WANTED =
      inOrder(
          "channels:history", "follow-up questions in threads of public channels",
          "groups:history", "follow-up questions in threads of private channels",
          "assistant:write", "the status that the search goes on; a message says so instead");

  private SlackCheck() {}

  /**
   * Something that was found out.
   *
   * @param works whether the bot can work with it
   * @param text what it is, and what to do
   */
  public record Finding(boolean works, String text) {
    @Override
    public String toString() {
      return (works ? "ok       " : "MISSING  ") + text;
    }
  }

  private static Map<String, String> inOrder(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** Returns what was found out, in order. */
  public static List<Finding> of(SlackOptions options) {
    var tokens = options.tokens();
    if (tokens.bot().isEmpty()) {
      return List.of(
          new Finding(
              false, "SLACK_BOT_TOKEN is not set: take it (xoxb-…) from \"OAuth & Permissions\"."));
    }
    var connection = SlackConnection.of(tokens.bot()).at(options.api());
    try (var calls = new SlackCalls(connection)) {
      var findings = new ArrayList<Finding>();
      botToken(calls, findings);
      entrance(calls, tokens, findings);
      return findings;
    }
  }

  private static void botToken(SlackCalls calls, List<Finding> findings) {
    try {
      var reply = calls.call("auth.test", JsonNodeFactory.instance.objectNode());
      var who = reply.body().path("user").asText() + " of " + reply.body().path("team").asText();
      findings.add(new Finding(true, "SLACK_BOT_TOKEN is that of " + who));
      NEEDED.forEach((scope, use) -> findings.add(scope(reply, scope, use, false)));
      WANTED.forEach((scope, use) -> findings.add(scope(reply, scope, use, true)));
    } catch (SlackException e) {
      findings.add(refused("SLACK_BOT_TOKEN", "\"OAuth & Permissions\"", e));
    }
  }

  private static Finding scope(SlackReply reply, String scope, String use, boolean isOptional) {
    if (reply.scopes().contains(scope)) {
      return new Finding(true, "scope " + scope);
    }
    var words = "scope %s, for %s: add it and install the app again".formatted(scope, use);
    return new Finding(isOptional, isOptional ? "without " + words : words);
  }

  private static void entrance(SlackCalls calls, SlackTokens tokens, List<Finding> findings) {
    switch (tokens.mode()) {
      case SOCKET -> findings.add(socket(calls, tokens));
      case HTTP ->
          findings.add(
              new Finding(
                  true,
                  "SLACK_SIGNING_SECRET is set: Slack tries it when you save the request URL"));
      case OFF ->
          findings.add(
              new Finding(
                  false,
                  "SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is not set: take one from \"Basic Information\""));
    }
  }

  private static Finding socket(SlackCalls calls, SlackTokens tokens) {
    try {
      calls.call("apps.connections.open", JsonNodeFactory.instance.objectNode(), tokens.app());
      return new Finding(true, "SLACK_APP_TOKEN opens Socket Mode");
    } catch (SlackException e) {
      return refused("SLACK_APP_TOKEN (scope connections:write)", "\"Basic Information\"", e);
    }
  }

  private static Finding refused(String token, String page, SlackException failure) {
    return new Finding(
        false,
        failure.error().equals(SlackException.UNREACHABLE)
            ? failure.getMessage() + ": is there a way to the internet, or a proxy?"
            : "%s is refused (%s): take a new one from %s".formatted(token, failure.error(), page));
  }
}
