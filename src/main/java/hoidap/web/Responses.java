package hoidap.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** What goes back to clients. */
final class Responses {
  private Responses() {}

  static void json(Context context, Object value) {
    json(context, Json.write(value));
  }

  static void json(Context context, String json) {
    context
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Says that what was asked for is done. */
  static void done(Context context) {
    context.status(204).header("Cache-Control", "no-store");
  }

  static void html(Context context, String page) {
    context
        .contentType("text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .result(page.getBytes(StandardCharsets.UTF_8));
  }
}
