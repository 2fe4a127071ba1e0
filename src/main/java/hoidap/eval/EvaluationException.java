package hoidap.eval;

/** An evaluation that cannot be run or read. The message says what is wrong and what to do. */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Makes one with a message for the evaluator. */
  public EvaluationException(String message) {
    super(message);
  }

  EvaluationException(String message, Throwable cause) {
    super(message, cause);
  }
}
