package hoidap.llm;

/** A language model that gave no whole reply. The message says why in Vietnamese, for the trace. */
final class ModelFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ModelFailure(String message) {
    super(message);
  }

  ModelFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
