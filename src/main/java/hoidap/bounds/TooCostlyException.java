package hoidap.bounds;

/** Work took more processor time than it may have. */
public final class TooCostlyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooCostlyException(long millis) {
    super("more than %d ms of processor time".formatted(millis));
  }
}
