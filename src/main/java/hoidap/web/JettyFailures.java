package hoidap.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests that Jetty refuses before any route sees them, such as a broken address. */
final class JettyFailures extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, "application/json")
        .put("X-Content-Type-Options", "nosniff");
    var json = Json.write(Failures.ofStatus(response.getStatus()));
    Content.Sink.write(response, true, json, callback);
    return true;
  }
}
