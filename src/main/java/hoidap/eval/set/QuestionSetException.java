package hoidap.eval.set;

/** A question set that cannot be used. The message says which file, where, and what to do. */
public final class QuestionSetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Makes one with a message for the evaluator. */
  public QuestionSetException(String message) {
    super(message);
  }
}
