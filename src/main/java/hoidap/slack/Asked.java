package hoidap.slack;

/**
 * A question that came from Slack.
 *
 * @param id by which it is known when it comes again
 * @param team the workspace
 * @param time of the message that asks, by which Slack names it; empty for a command
 * @param thread time of the first message of the thread it stands in; empty outside threads
 * @param text the question, without markup
 * @param responseUrl where it can be answered even if the bot is not in the channel; or empty
 */
record Asked(
    Kind kind,
    String id,
    String team,
    String channel,
    String user,
    String time,
    String thread,
    String text,
    String responseUrl) {
  /** How it was asked. */
  enum Kind {
    /** The bot was mentioned. */
    MENTION,
    /** To the bot alone. */
    DIRECT,
    /** In a thread, without a mention. */
    FOLLOW_UP,
    /** As a command. */
    COMMAND,
    /** About somebody's message. */
    SHORTCUT
  }

  /** Returns the thread that the answer goes to; outside threads it begins one. */
  Place place() {
    return new Place(team, channel, thread.isEmpty() ? time : thread, user);
  }

  /** Returns whether all is known without which nothing can be answered. */
  boolean isWhole() {
    boolean isPlaced = !id.isEmpty() && !team.isEmpty() && !channel.isEmpty() && !user.isEmpty();
    return isPlaced && (isCommand() || !time.isEmpty());
  }

  boolean isCommand() {
    return kind == Kind.COMMAND;
  }

  /** Returns by what the message is known, whatever tells of it; empty for a command. */
  String message() {
    var perUser = kind == Kind.SHORTCUT ? " " + id : ""; // several may ask about one message
    return time.isEmpty() ? "" : "message " + team + " " + channel + " " + time + perUser;
  }
}
