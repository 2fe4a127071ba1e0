package hoidap.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings answers to where they were asked, in the best way the workspace has: as a stream, as a
 * message, or in place of one that says that the search goes on. Safe to use from several threads.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final String SEARCHING = "đang tìm trong kho lưu trữ…";
  private static final String STATUS = "assistant.threads.setStatus";
  private static final String START = "chat.startStream";
  private static final Set<String> REFUSED_BLOCKS = Set.of("invalid_blocks", "msg_blocks_too_long");

  private final SlackCalls calls;
  private final Abilities abilities = new Abilities();

  Delivery(SlackCalls calls) {
    this.calls = calls;
  }

  /**
   * An answer that is awaited.
   *
   * @param placeholder time of the message that says so; empty where a status does, or nothing
   */
  record Awaited(Place place, Optional<String> placeholder) {}

  /** Shows that the search goes on. Never fails: without it an answer is as good. */
  Awaited begin(Place place) {
    if (setStatus(place, SEARCHING)) {
      return new Awaited(place, Optional.empty());
    }
    try {
      var words = SlackMessage.ofWords("Đ" + SEARCHING.substring(1));
      return new Awaited(place, Optional.of(post(place, words)));
    } catch (SlackException e) {
      return new Awaited(place, Optional.empty());
    }
  }

  private boolean setStatus(Place place, String status) {
    if (place.thread().isEmpty() || !abilities.has(STATUS, place)) {
      return false;
    }
    try {
      var arguments = JsonNodeFactory.instance.objectNode();
      arguments.put("channel_id", place.channel()).put("thread_ts", place.thread());
      calls.call(STATUS, arguments.put("status", status));
      return true;
    } catch (SlackException e) {
      abilities.note(STATUS, place, e);
      return false;
    }
  }

  /**
   * Shows the answer to everybody there.
   *
   * @param messages at least one
   * @return times of the messages, by which Slack names them
   * @throws SlackException if Slack takes it in no way
   */
  List<String> finish(Awaited awaited, List<SlackMessage> messages) {
    var fitting = fitting(awaited.place(), messages);
    var times = new ArrayList<String>();
    times.add(first(awaited, fitting.get(0)));
    fitting.stream().skip(1).forEach(message -> times.add(post(awaited.place(), message)));
    return times;
  }

  private List<SlackMessage> fitting(Place place, List<SlackMessage> messages) {
    return abilities.hasCitations(place)
        ? messages
        : messages.stream().map(SlackMessage::withLinks).toList();
  }

  private String first(Awaited awaited, SlackMessage message) {
    var place = awaited.place();
    if (awaited.placeholder().isPresent()) {
      return replace(place, awaited.placeholder().get(), message);
    }
    return stream(place, message).orElseGet(() -> post(place, message));
  }

  /** Shows nothing any more, where no answer will come. Never fails. */
  void cancel(Awaited awaited) {
    if (awaited.placeholder().isEmpty()) {
      setStatus(awaited.place(), "");
      return;
    }
    try {
      calls.call("chat.delete", named(awaited.place(), awaited.placeholder().get()));
    } catch (SlackException e) {
      LOG.debug("{} stays: {}", awaited, e.getMessage());
    }
  }

  /** Streams a message block by block; empty where that cannot be begun. */
  private Optional<String> stream(Place place, SlackMessage message) {
    if (place.thread().isEmpty() || !abilities.has(START, place)) {
      return Optional.empty();
    }
    String time;
    try {
      time = calls.call(START, start(place)).body().path("ts").asText();
    } catch (SlackException e) {
      abilities.note(START, place, e);
      return Optional.empty();
    }
    try {
      new BlockStream(calls, place, time).send(message);
      return Optional.of(time);
    } catch (SlackException e) {
      abilities.note(START, place, e);
      return Optional.of(replace(place, time, message));
    }
  }

  private static ObjectNode start(Place place) {
    return place
        .arguments()
        .put("recipient_user_id", place.user())
        .put("recipient_team_id", place.team());
  }

  /**
   * Puts a message in the place of another, or below it where Slack does not let that be changed.
   */
  private String replace(Place place, String time, SlackMessage message) {
    try {
      sent("chat.update", place, named(place, time), message);
      return time;
    } catch (SlackException e) {
      return post(place, message);
    }
  }

  private static ObjectNode named(Place place, String time) {
    return JsonNodeFactory.instance.objectNode().put("channel", place.channel()).put("ts", time);
  }

  private String post(Place place, SlackMessage message) {
    var arguments =
        place
            .arguments()
            .put("unfurl_links", false)
            .put("unfurl_media", false)
            .put("mrkdwn", false);
    return sent("chat.postMessage", place, arguments, message).body().path("ts").asText();
  }

  /** Shows messages to the one who asked alone. They are gone when Slack is opened anew. */
  void whisper(Place place, List<SlackMessage> messages) {
    for (var message : fitting(place, messages)) {
      sent("chat.postEphemeral", place, place.arguments().put("user", place.user()), message);
    }
  }

  /** Sends a message; where Slack refuses the blocks, with plain links, or the words alone. */
  private SlackReply sent(String method, Place place, ObjectNode arguments, SlackMessage message) {
    try {
      return calls.call(method, filled(arguments, message));
    } catch (SlackException e) {
      if (!REFUSED_BLOCKS.contains(e.error())) {
        throw e;
      }
    }
    var linked = message.withLinks();
    if (!linked.equals(message)) {
      abilities.noCitations(place);
      return sent(method, place, arguments, linked);
    }
    arguments.remove("blocks");
    return calls.call(method, arguments);
  }

  private static ObjectNode filled(ObjectNode arguments, SlackMessage message) {
    arguments.put("text", message.text()).put("parse", "none").put("link_names", false);
    arguments.set("blocks", message.blocks());
    return arguments;
  }
}
