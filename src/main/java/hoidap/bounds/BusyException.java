package hoidap.bounds;

/** No processor came free in time. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BusyException() {
    super("all processors are taken", null, false, false); // nothing went wrong
  }
}
