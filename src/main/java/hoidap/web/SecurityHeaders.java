package hoidap.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;

/**
 * What every response says to the browser: nothing from elsewhere, no script in a page, no frame.
 *
 * @param embedding origins whose pages may show the chat in a frame; empty for none
 */
record SecurityHeaders(List<String> embedding) implements Handler {
  /** The one page that may be shown in a frame. */
  static final String EMBEDDED = "/nhung";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-src 'self'; frame-ancestors %s; require-trusted-types-for 'script'";

  SecurityHeaders {
    embedding = List.copyOf(embedding);
  }

  @Override
  public void handle(Context context) {
    boolean isFramed = context.path().equals(EMBEDDED) && !embedding.isEmpty();
    context
        .header(
            "Content-Security-Policy",
            POLICY.formatted(isFramed ? String.join(" ", embedding) : "'none'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
    if (!isFramed) {
      context.header("X-Frame-Options", "DENY"); // it knows no list of origins
    }
  }
}
