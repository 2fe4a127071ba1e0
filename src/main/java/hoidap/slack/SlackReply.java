package hoidap.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import okhttp3.Response;

/**
 * What Slack answered to a call.
 *
 * @param status of HTTP
 * @param body empty object where it was no JSON
 * @param scopes what the token may do; empty where Slack did not say
 * @param retryAfter how long to wait, where the status is 429
 */
record SlackReply(int status, JsonNode body, List<String> scopes, Duration retryAfter) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  /** Seconds that Slack can ask to wait; more is a mistake. */
  private static final long LONGEST = 3_600;

  /** Errors of Slack's own, which pass. */
  private static final Set<String> PASSING =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  static SlackReply of(Response response) throws IOException {
    var body = response.body();
    var text = body == null ? "" : body.string();
    return new SlackReply(
        response.code(),
        parsed(text),
        scopes(response.header("x-oauth-scopes", "")),
        seconds(response.header("Retry-After", "1")));
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text.isBlank() ? "{}" : text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private static List<String> scopes(String header) {
    return Arrays.stream(header.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static Duration seconds(String header) {
    try {
      return Duration.ofSeconds(Math.min(LONGEST, Math.max(1, Long.parseLong(header.strip()))));
    } catch (NumberFormatException e) {
      return Duration.ofSeconds(1);
    }
  }

  boolean ok() {
    return body.path("ok").asBoolean(false);
  }

  /** Returns Slack's name of what went wrong; empty where nothing did. */
  String error() {
    var error = body.path("error").asText();
    return ok() || !error.isEmpty() ? error : "http_" + status;
  }

  boolean isRateLimited() {
    return status == TOO_MANY || error().equals("ratelimited") || error().equals("rate_limited");
  }

  /** Returns whether Slack itself failed, so that the same call may succeed later. */
  boolean isPassing() {
    return status >= SERVER_ERROR || PASSING.contains(error());
  }

  /** Returns what Slack says of the error beyond its name. */
  String details() {
    var needed = body.path("needed").asText();
    var messages =
        StreamSupport.stream(body.path("response_metadata").path("messages").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining("; "));
    return (needed.isEmpty() ? "" : "(needs " + needed + ") ") + messages;
  }
}
