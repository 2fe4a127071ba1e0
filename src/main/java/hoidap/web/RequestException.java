package hoidap.web;

/** A request that cannot be served; the message is a Vietnamese sentence for the client. */
final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  private RequestException(int status, String code, String message) {
    super(message, null, false, false); // the client's mistake: nobody reads its trace
    this.status = status;
    this.code = code;
  }

  static RequestException bad(String code, String message) {
    return new RequestException(400, code, message);
  }

  static RequestException of(int status, String code, String message) {
    return new RequestException(status, code, message);
  }

  static RequestException notFound(String code, String message) {
    return new RequestException(404, code, message);
  }

  int status() {
    return status;
  }

  ErrorJson json() {
    return new ErrorJson(code, getMessage());
  }
}
