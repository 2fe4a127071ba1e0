package hoidap;

/** A user's mistake in flags, files or settings: printed without a trace, exit code 2. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
