package hoidap.conversation;

/** A conversation or turn that is not there, or that belongs to somebody else. */
public final class UnknownConversationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownConversationException(String what) {
    super(what, null, false, false); // a client's mistake: nobody reads its trace
  }
}
