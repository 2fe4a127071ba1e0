package hoidap.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.slack.SlackWebApi.Failure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final Place CHANNEL = new Place("T1", "C1", "1700000000.000100", "U1");
  private static final Place DIRECT = new Place("T1", "D1", "1700000000.000100", "U1");
  private static final String STATUS = "assistant.threads.setStatus";

  private final SlackWebApi slack = new SlackWebApi();
  private final SlackCalls calls = new SlackCalls(SlackCallsTest.connection(slack.address()));
  private final Delivery delivery = new Delivery(calls);
  private final List<SlackMessage> messages =
      SampleAnswers.LINKED.of(
          SlackAnswer.of("?", SampleAnswers.length()), SampleAnswers.NO_CONTROLS);

  @AfterEach
  void close() {
    calls.close();
    slack.close();
  }

  private JsonNode delivered(Place place) {
    return slack.message(delivery.finish(delivery.begin(place), messages).get(0));
  }

  @Test
  void streams() {
    var shown = delivered(CHANNEL);
    assertEquals(
        List.of(
            STATUS,
            "chat.startStream",
            "chat.appendStream",
            "chat.appendStream",
            "chat.appendStream",
            "chat.stopStream"),
        slack.methods());
    assertEquals(messages.get(0).blocks(), shown.path("blocks"));
    var start = slack.calls("chat.startStream").get(0);
    assertEquals("U1", start.argument("recipient_user_id"));
    assertEquals("T1", start.argument("recipient_team_id"));
    assertEquals("đang tìm trong kho lưu trữ…", slack.calls(STATUS).get(0).argument("status"));
    assertEquals("", slack.calls("chat.appendStream").get(0).argument("markdown_text"));
  }

  @Test
  void postsWhereThereAreNoStreamsAndRemembersIt() {
    slack.always("chat.startStream", Failure.error("unknown_method"));
    assertEquals(messages.get(0).blocks(), delivered(CHANNEL).path("blocks"));
    delivered(CHANNEL);
    assertEquals(
        List.of(STATUS, "chat.startStream", "chat.postMessage", STATUS, "chat.postMessage"),
        slack.methods());
    var post = slack.calls("chat.postMessage").get(0);
    assertEquals("false", post.argument("unfurl_links"));
    assertEquals("false", post.argument("unfurl_media"));
    assertEquals("false", post.argument("link_names"));
    assertEquals("none", post.argument("parse"));
    assertEquals(CHANNEL.thread(), post.argument("thread_ts"));
  }

  @Test
  void remembersApartForDirectMessages() {
    slack.next("chat.startStream", Failure.error("channel_type_not_supported"));
    delivered(CHANNEL);
    delivered(DIRECT);
    assertEquals(2, slack.calls("chat.startStream").size());
    assertEquals(1, slack.calls("chat.postMessage").size());
  }

  @Test
  void forgetsWhatPasses() {
    slack.next("chat.startStream", Failure.error("fatal_error"));
    delivered(CHANNEL);
    delivered(CHANNEL);
    assertEquals(2, slack.calls("chat.startStream").size());
  }

  @Test
  void completesAnExpiredStreamByAnUpdate() {
    slack.next("chat.stopStream", Failure.error("message_not_in_streaming_state"));
    assertEquals(messages.get(0).blocks(), delivered(CHANNEL).path("blocks"));
    assertEquals(1, slack.calls("chat.update").size());
    assertEquals(0, slack.calls("chat.postMessage").size());
  }

  @Test
  void postsBelowAStreamThatCannotBeChanged() {
    slack.next("chat.stopStream", Failure.error("fatal_error"));
    assertEquals(messages.get(0).blocks(), delivered(CHANNEL).path("blocks"));
    assertEquals(1, slack.calls("chat.update").size());
    assertEquals(1, slack.calls("chat.postMessage").size());
  }

  @Test
  void linksWhereSlacksOwnCitationsAreRefused() {
    slack.refuseCitations();
    var answer = SlackAnswer.of("?", SampleAnswers.length());
    var cited =
        new AnswerMessages(true, SampleAnswers.LINKED.webChat())
            .of(answer, SampleAnswers.NO_CONTROLS);
    var place = new Place("T1", "C1", "", "U1");
    for (int i = 0; i < 2; i++) {
      var time = delivery.finish(delivery.begin(place), cited).get(0);
      assertEquals(messages.get(0).blocks(), slack.message(time).path("blocks"));
    }
    assertEquals(3, slack.calls("chat.update").size());
  }

  @Test
  void replacesAMessageWhereThereIsNoStatus() {
    slack.always(STATUS, Failure.error("missing_scope"));
    var awaited = delivery.begin(CHANNEL);
    var time = awaited.placeholder().orElseThrow();
    assertEquals("Đang tìm trong kho lưu trữ…", slack.message(time).path("text").asText());
    assertEquals(List.of(time), delivery.finish(awaited, messages));
    assertEquals(messages.get(0).blocks(), slack.message(time).path("blocks"));
    delivery.begin(CHANNEL);
    assertEquals(
        List.of(STATUS, "chat.postMessage", "chat.update", "chat.postMessage"), slack.methods());
  }

  @Test
  void takesBackWhatItAnnounced() {
    delivery.cancel(delivery.begin(CHANNEL));
    assertEquals("", slack.calls(STATUS).get(1).argument("status"));
    slack.always(STATUS, Failure.error("missing_scope"));
    var awaited = delivery.begin(CHANNEL);
    delivery.cancel(awaited);
    assertEquals(null, slack.message(awaited.placeholder().orElseThrow()));
    delivery.cancel(awaited); // it is gone already, which is no failure
  }

  @Test
  void answersOutsideThreadsToo() {
    var place = new Place("T1", "C1", "", "U1");
    delivered(place);
    assertEquals(List.of("chat.postMessage", "chat.update"), slack.methods());
    assertFalse(slack.calls().get(0).arguments().containsKey("thread_ts"));
  }

  @Test
  void whispers() {
    delivery.whisper(CHANNEL, messages);
    var call = slack.calls("chat.postEphemeral").get(0);
    assertEquals("U1", call.argument("user"));
    assertEquals(messages.get(0).blocks(), call.json("blocks"));
  }

  @Test
  void sendsWordsWhereBlocksAreRefused() {
    slack.next("chat.postEphemeral", Failure.error("invalid_blocks"));
    delivery.whisper(CHANNEL, messages);
    var call = slack.calls("chat.postEphemeral").get(1);
    assertFalse(call.arguments().containsKey("blocks"));
    assertEquals(messages.get(0).text(), call.argument("text"));
  }

  @Test
  void sendsALongAnswerInOrder() {
    var answer = SlackAnswer.of("?", SampleAnswers.ofWords(3_500));
    var controls =
        new AnswerMessages.Controls(
            Optional.of("c:1"), Optional.empty(), Optional.empty(), Optional.empty());
    var many = SampleAnswers.LINKED.of(answer, controls);
    var times = delivery.finish(delivery.begin(CHANNEL), many);
    assertEquals(
        many.stream().map(message -> (JsonNode) message.blocks()).toList(),
        times.stream().map(time -> slack.message(time).path("blocks")).toList());
  }
}
