package hoidap.slack;

/** Slack refused a call, or could not be reached. */
final class SlackException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Slack could not be reached, or gave no answer that can be read. */
  static final String UNREACHABLE = "unreachable";

  /** Slack wants fewer calls, for longer than is worth waiting. */
  static final String RATE_LIMITED = "ratelimited";

  private final String error;

  private SlackException(String message, String error, Throwable cause) {
    super(message, cause);
    this.error = error;
  }

  private SlackException(String message, String error) {
    super(message);
    this.error = error;
  }

  static SlackException refused(String method, String error, String details) {
    return new SlackException(
        "Slack refused " + method + ": " + error + (details.isEmpty() ? "" : " " + details), error);
  }

  static SlackException unreachable(String method, Exception cause) {
    return new SlackException(
        "Slack cannot be reached for " + method + ": " + cause.getMessage(), UNREACHABLE, cause);
  }

  /** Returns Slack's name of the error, such as "channel_not_found", or one of the above. */
  String error() {
    return error;
  }
}
