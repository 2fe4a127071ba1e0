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

  /** Sets what every response says to the browser. */
  static void secure(Context context) {
    context
        .header(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self';"
                + " frame-ancestors 'none'; require-trusted-types-for 'script'")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
  }
}
