package hoidap.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A path to which another program sends, in a form of its own.
 *
 * @param mostBytes of a body
 */
public record RawEndpoint(String path, int mostBytes, Receiver receiver) {
  /** Takes what was sent. */
  public interface Receiver {
    /**
     * Returns what is sent back.
     *
     * @param headers by name, as they came
     * @param body as it came
     */
    Reply receive(Map<String, List<String>> headers, byte[] body);
  }

  /** What is sent back. */
  public record Reply(int status, String contentType, byte[] body) {}

  /** Returns the route that leads here. */
  Route route() {
    return Route.post(path, this::handle);
  }

  private void handle(Context context) throws IOException {
    var body = context.bodyInputStream().readNBytes(mostBytes + 1);
    if (body.length > mostBytes) {
      throw RequestException.of(413, "too_large", "Nội dung gửi lên quá lớn.");
    }
    var headers = new HashMap<String, List<String>>();
    context.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
    var reply = receiver.receive(headers, body);
    context.status(reply.status()).contentType(reply.contentType()).result(reply.body());
  }
}
