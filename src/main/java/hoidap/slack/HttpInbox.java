package hoidap.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the requests that Slack sends over HTTP: events, commands and what is pressed. */
public final class HttpInbox {
  /** Path of all of them. */
  public static final String PATH = "/slack/events";

  /** Most bytes of a request; one that tells of a button brings the whole message. */
  public static final int MOST_BYTES = 4 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(HttpInbox.class);

  private final App app;
  private final Signature signature;
  private final SlackRequestParser parser;
  private volatile boolean open;

  HttpInbox(App app, Signature signature) {
    this.app = app;
    this.signature = signature;
    parser = new SlackRequestParser(app.config());
  }

  /** What is sent back. */
  public record Reply(int status, String contentType, String body) {
    private static Reply plain(int status) {
      return new Reply(status, "text/plain; charset=utf-8", "");
    }

    private static Reply of(Response response) {
      if (response.getStatusCode() == 404) {
        return plain(200); // nothing is done with it, and no sending again would change that
      }
      return new Reply(
          response.getStatusCode(),
          Objects.requireNonNullElse(response.getContentType(), "text/plain; charset=utf-8"),
          Objects.requireNonNullElse(response.getBody(), ""));
    }
  }

  /** Takes requests from now on. */
  void open() {
    open = true;
  }

  /**
   * Takes a request; before it is open, has Slack send it again.
   *
   * @param headers by name
   * @param body as it came: the signature is of the bytes
   */
  public Reply receive(Map<String, List<String>> headers, byte[] body) {
    var lower = new HashMap<String, List<String>>();
    headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
    var time = first(lower, "x-slack-request-timestamp");
    if (!signature.fits(time, first(lower, "x-slack-signature"), body)) {
      LOG.debug("a request that Slack did not sign, or not now");
      return Reply.plain(401);
    }
    if (!open) {
      return Reply.plain(503);
    }
    try {
      return run(lower, body);
    } catch (SlackFileException e) {
      LOG.error("A request from Slack failed", e);
      return Reply.plain(500); // Slack sends it again, when that may help
    } catch (Exception | StackOverflowError e) {
      LOG.warn("A request from Slack cannot be understood: {}", e.getClass().getSimpleName());
      LOG.debug("what it said", e); // which may be anything
      return Reply.plain(400);
    }
  }

  private Reply run(Map<String, List<String>> headers, byte[] body) throws Exception {
    var request =
        parser.parse(
            HttpRequest.builder()
                .requestUri(PATH)
                .queryString(Map.of())
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .headers(new RequestHeaders(headers))
                .build());
    return request == null ? Reply.plain(400) : Reply.of(app.run(request));
  }

  private static String first(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(name, List.of("")).get(0);
  }
}
