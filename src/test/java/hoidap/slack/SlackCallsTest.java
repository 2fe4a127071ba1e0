package hoidap.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.slack.SlackWebApi.Failure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackCallsTest {
  private final SlackWebApi slack = new SlackWebApi();
  private final SlackCalls calls = new SlackCalls(connection(slack.address()));

  static SlackConnection connection(URI address) {
    return new SlackConnection(
        address,
        SlackWebApi.BOT_TOKEN,
        Duration.ofSeconds(2),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5));
  }

  @AfterEach
  void close() {
    calls.close();
    slack.close();
  }

  private static ObjectNode arguments() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode hello() {
    return arguments().put("channel", "C1").put("text", "Chào");
  }

  private SlackReply post() {
    return calls.call("chat.postMessage", hello());
  }

  private String error(String method, ObjectNode arguments) {
    return assertThrows(SlackException.class, () -> calls.call(method, arguments)).error();
  }

  @Test
  void tellsWhoItIsAndWhatItMayDo() {
    slack.scopes("chat:write, commands");
    var reply = calls.call("auth.test", arguments());
    assertEquals(SlackWebApi.BOT_USER, reply.body().path("user_id").asText());
    assertEquals(List.of("chat:write", "commands"), reply.scopes());
    assertEquals(SlackWebApi.BOT_TOKEN, slack.calls().get(0).token());
  }

  @Test
  void callsWithAnotherToken() {
    slack.socket(URI.create("ws://localhost:9/link"));
    var reply = calls.call("apps.connections.open", arguments(), SlackWebApi.APP_TOKEN);
    assertEquals("ws://localhost:9/link", reply.body().path("url").asText());
    assertEquals("not_allowed_token_type", error("apps.connections.open", arguments()));
  }

  @Test
  void saysWhatSlackRefused() {
    var failure =
        assertThrows(
            SlackException.class,
            () -> calls.call("chat.postMessage", arguments().put("text", "x")));
    assertEquals("invalid_arguments", failure.error());
    assertEquals(
        "Slack refused chat.postMessage: invalid_arguments [ERROR] missing required field: channel",
        failure.getMessage());
    assertFalse(connection(slack.address()).toString().contains(SlackWebApi.BOT_TOKEN));
  }

  @Test
  void waitsAsLongAsSlackWants() {
    slack.next("chat.postMessage", Failure.rateLimited(1));
    long start = System.nanoTime();
    calls.call("chat.postMessage", hello());
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.toMillis() >= 1_000, "waited only " + took);
    assertEquals(2, slack.calls("chat.postMessage").size());
  }

  @Test
  void getsEverybodyThroughWhenManyCallAtOnce() {
    slack.next(
        "chat.postMessage", Failure.rateLimited(1), Failure.rateLimited(1), Failure.rateLimited(1));
    var replies =
        IntStream.range(0, 12)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(this::post, task -> new Thread(task).start()))
            .toList();
    assertTrue(replies.stream().allMatch(reply -> reply.join().ok()));
    assertEquals(15, slack.calls("chat.postMessage").size());
  }

  @Test
  void waitsForOneMethodOnly() {
    slack.next("chat.postMessage", Failure.rateLimited(60));
    assertEquals("ratelimited", error("chat.postMessage", hello()));
    assertEquals("ratelimited", error("chat.postMessage", hello()));
    assertEquals(1, slack.calls("chat.postMessage").size());
    assertTrue(calls.call("auth.test", arguments()).ok());
  }

  @Test
  void repeatsWhatMayBeRepeated() {
    slack.next("auth.test", Failure.status(503), Failure.hangUp(), Failure.error("internal_error"));
    assertTrue(calls.call("auth.test", arguments()).ok());
  }

  @Test
  void givesUpInTheEnd() {
    slack.always("auth.test", Failure.status(500));
    assertEquals("http_500", error("auth.test", arguments()));
    assertEquals(4, slack.calls().size());
  }

  @Test
  void postsNoMessageTwice() {
    slack.next("chat.postMessage", Failure.status(500));
    assertEquals("http_500", error("chat.postMessage", hello()));
    assertEquals(1, slack.calls().size());
  }

  @Test
  void saysThatSlackIsNotThere() {
    try (var nowhere = new SlackCalls(connection(URI.create("http://localhost:1/api/")))) {
      var failure =
          assertThrows(SlackException.class, () -> nowhere.call("chat.postMessage", hello()));
      assertEquals("unreachable", failure.error());
    }
  }
}
