package hoidap.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;

/** Who the bot is in Slack; known from the first event or from the check of the token. */
final class BotIdentity {
  private volatile String user = "";

  /** Learns from who an event is for. */
  void learn(EventsApiPayload<?> payload) {
    var all = payload.getAuthorizations();
    if (all != null && !all.isEmpty() && all.get(0).getUserId() != null) {
      user = all.get(0).getUserId();
    }
  }

  void learn(String id) {
    user = id;
  }

  boolean is(String id) {
    return !user.isEmpty() && user.equals(id);
  }

  /** Returns whether a text mentions the bot. */
  boolean isMentioned(String text) {
    return !user.isEmpty()
        && (text.contains("<@" + user + ">") || text.contains("<@" + user + "|"));
  }
}
