package hoidap.web;

import java.time.Duration;

/** A request that cannot be served; the message is a Vietnamese sentence for the client. */
final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final long after;

  private RequestException(int status, String code, String message, Duration after) {
    super(message, null, false, false); // the client's mistake: nobody reads its trace
    this.status = status;
    this.code = code;
    this.after = after.toSeconds();
  }

  static RequestException bad(String code, String message) {
    return of(400, code, message);
  }

  static RequestException of(int status, String code, String message) {
    return new RequestException(status, code, message, Duration.ZERO);
  }

  static RequestException notFound(String code, String message) {
    return of(404, code, message);
  }

  /** Makes one of a request that may be sent again after a time. */
  static RequestException later(Duration after, String code, String message) {
    return new RequestException(429, code, message, after.plusSeconds(1)); // rounded up
  }

  /** Returns the seconds after which it may be sent again; 0 where that is not known. */
  long after() {
    return after;
  }

  int status() {
    return status;
  }

  ErrorJson json() {
    return new ErrorJson(code, String.valueOf(getMessage()));
  }
}
