package hoidap.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Server-sent events as they are written to a client, each at once: nothing is compressed or kept
 * back. Writing throws {@link IOException} when the client has gone away.
 */
final class EventStream {
  private final HttpServletResponse response;
  private final OutputStream out;

  private EventStream(HttpServletResponse response) throws IOException {
    this.response = response;
    out = response.getOutputStream();
  }

  static EventStream open(Context context) throws IOException {
    context
        .status(200)
        .contentType("text/event-stream;charset=utf-8")
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no"); // or nginx would collect the events
    return new EventStream(context.res());
  }

  void send(AnswerEvent event) throws IOException {
    write("event: %s\ndata: %s\n\n".formatted(event.name(), event.json()));
  }

  /** Writes a comment, by which nobody on the way takes the connection for dead. */
  void keepAlive() throws IOException {
    write(":\n\n");
  }

  private void write(String lines) throws IOException {
    out.write(lines.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
