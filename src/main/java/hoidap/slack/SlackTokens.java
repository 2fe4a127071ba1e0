package hoidap.slack;

import java.util.Map;

/**
 * What Slack knows the program by; from the environment alone.
 *
 * @param bot token of the bot user, "xoxb-…"
 * @param signingSecret by which requests over HTTP are known to come from Slack
 * @param app token that opens Socket Mode, "xapp-…"
 */
public record SlackTokens(String bot, String signingSecret, String app) {
  /** How questions come from Slack. */
  public enum Mode {
    /** Not at all. */
    OFF,
    /** Slack calls this server. */
    HTTP,
    /** This server calls Slack, and keeps the connection open. */
    SOCKET
  }

  /** Reads the tokens from variables of the environment; those that are missing are empty. */
  public static SlackTokens of(Map<String, String> environment) {
    return new SlackTokens(
        environment.getOrDefault("SLACK_BOT_TOKEN", "").strip(),
        environment.getOrDefault("SLACK_SIGNING_SECRET", "").strip(),
        environment.getOrDefault("SLACK_APP_TOKEN", "").strip());
  }

  /** Returns the way that these tokens open; Socket Mode where they open both. */
  public Mode mode() {
    if (bot.isEmpty()) {
      return Mode.OFF;
    }
    if (!app.isEmpty()) {
      return Mode.SOCKET;
    }
    return signingSecret.isEmpty() ? Mode.OFF : Mode.HTTP;
  }

  @Override
  public String toString() {
    return "tokens of Slack for " + mode(); // they belong into no log
  }
}
