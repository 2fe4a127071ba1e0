package hoidap.slack;

/** Names of what can be pressed, by which Slack tells that it was. */
final class Action {
  /** Opens the cited passage; several in a message, each with its number behind a colon. */
  static final String PASSAGE = "passage";

  /** Opens a link: nothing to do but to acknowledge. */
  static final String OPEN = "open";

  /** Tells whether an answer helped. */
  static final String FEEDBACK = "feedback";

  /** Shows to the channel what only one person sees. */
  static final String SHARE = "share";

  private Action() {}
}
