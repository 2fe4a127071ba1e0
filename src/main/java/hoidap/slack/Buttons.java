package hoidap.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import hoidap.answer.QuestionAnswering;
import hoidap.conversation.Conversations;
import hoidap.conversation.Feedback;
import hoidap.conversation.UnknownConversationException;
import hoidap.slack.Delivery.Awaited;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the buttons below an answer are for. */
final class Buttons {
  private static final Logger LOG = LoggerFactory.getLogger(Buttons.class);

  private final Supplier<QuestionAnswering> answering;
  private final Conversations conversations;
  private final SlackCalls calls;
  private final Delivery delivery;
  private final Drafts drafts;

  Buttons(
      Supplier<QuestionAnswering> answering,
      Conversations conversations,
      SlackCalls calls,
      Delivery delivery,
      Drafts drafts) {
    this.answering = answering;
    this.conversations = conversations;
    this.calls = calls;
    this.delivery = delivery;
    this.drafts = drafts;
  }

  /** Shows the passage that a button carries, within the three seconds that Slack gives. */
  void showPassage(BlockActionPayload payload, String value) {
    open(payload.getTriggerId(), passage(value));
  }

  private ObjectNode passage(String value) {
    var reference = PassageReference.of(value);
    var article = reference.flatMap(found -> answering.get().article(found.article()));
    return article
        .flatMap(now -> reference.get().in(now).map(span -> PassageModal.of(now, span)))
        .orElseGet(PassageModal::gone);
  }

  /** Opens a view. */
  void open(String trigger, ObjectNode view) {
    var arguments = JsonNodeFactory.instance.objectNode().put("trigger_id", trigger);
    arguments.set("view", view);
    calls.call("views.open", arguments);
  }

  /** Keeps what somebody thinks of an answer. */
  void judge(String value) {
    var parts = value.split(":", 2);
    var judged = parts.length < 2 ? Optional.<Judged>empty() : Judged.of(parts[1]);
    if (judged.isEmpty() || !List.of("up", "down").contains(parts[0])) {
      return;
    }
    try {
      var feedback = new Feedback(parts[0], List.of(), "");
      conversations.of("").judge(judged.get().conversation(), judged.get().turn(), feedback);
    } catch (UnknownConversationException e) {
      LOG.debug("too late to judge: {}", e.getMessage());
    }
  }

  /** Shows to the channel what only its asker saw, once. */
  void share(BlockActionPayload payload, String draft) {
    drafts
        .take(draft)
        .ifPresent(
            shared -> {
              delivery.finish(new Awaited(shared.place(), Optional.empty()), shared.messages());
              if (payload.getResponseUrl() != null) {
                new Responses(calls).deleteOriginal(payload.getResponseUrl());
              }
            });
  }
}
