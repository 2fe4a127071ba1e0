package hoidap.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.answer.Answer;
import hoidap.answer.AnswerListener;
import hoidap.answer.Dialogue;
import hoidap.answer.Inquiry;
import hoidap.bounds.Budget;
import hoidap.bounds.TooCostlyException;
import hoidap.slack.AnswerMessages.Controls;
import hoidap.slack.Delivery.Awaited;
import hoidap.slack.Drafts.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers questions where they were asked. Safe to use from several threads. */
final class Answerer {
  static final String FAILED =
      "Rất tiếc, chưa trả lời được câu này vì máy chủ gặp sự cố. Hãy hỏi lại.";

  static final String TOO_COSTLY =
      "Câu hỏi này cần quá nhiều thời gian xử lý. Hãy hỏi ngắn gọn hơn.";

  /** What is said below an answer that could not be kept. */
  static final String NOT_KEPT =
      "Máy chủ đang không lưu lại được cuộc hỏi này: câu hỏi tiếp theo cần nhắc tên tôi và nói trọn"
          + " ý.";

  /** What Slack says where the bot is not in a channel. */
  private static final Set<String> NOT_THERE =
      Set.of("not_in_channel", "channel_not_found", "is_archived", "restricted_action");

  private static final Logger LOG = LoggerFactory.getLogger(Answerer.class);

  private final Dialogue dialogue;
  private final Supplier<Budget> budgets;
  private final Delivery delivery;
  private final Responses responses;
  private final EarlierMessages earlier;
  private final Memory memory;
  private final WebChat webChat;

  /** What is remembered between questions. */
  record Memory(Incoming incoming, Threads threads, Channels channels, Drafts drafts) {}

  Answerer(
      Dialogue dialogue,
      Supplier<Budget> budgets,
      SlackCalls calls,
      Delivery delivery,
      BotIdentity bot,
      Memory memory,
      WebChat webChat) {
    this.dialogue = dialogue;
    this.budgets = budgets;
    this.delivery = delivery;
    this.memory = memory;
    this.webChat = webChat;
    responses = new Responses(calls);
    earlier = new EarlierMessages(calls, bot);
  }

  /** Answers, or says that it cannot. */
  void answer(Asked asked) {
    var settings = memory.channels.of(asked.team(), asked.channel());
    boolean isWhispered = settings.onlyAsker() && !asked.place().isDirect();
    try {
      if (isWhispered) {
        whisper(asked, settings);
      } else {
        show(asked, settings);
      }
    } catch (SlackException e) {
      LOG.debug("{} gets no answer: {}", asked.id(), e.getMessage()); // a warning said it
    } finally {
      memory.incoming.release(asked);
    }
  }

  /** Answers for everybody in the thread; to the asker alone where the bot may not speak. */
  private void show(Asked asked, ChannelSettings settings) {
    try {
      var place = asked.isCommand() ? repeated(asked) : asked.place();
      show(asked, settings, delivery.begin(place));
    } catch (SlackException e) {
      if (asked.responseUrl().isEmpty() || !NOT_THERE.contains(e.error())) {
        throw e;
      }
      whisper(asked, settings);
    }
  }

  private void show(Asked asked, ChannelSettings settings, Awaited awaited) {
    var place = awaited.place();
    List<SlackMessage> messages;
    try {
      var answered = answered(asked, place, settings, "");
      memory.incoming.release(asked);
      boolean isJoined = memory.threads.join(place); // before it is shown: somebody may go on
      messages = messages(asked, answered, Optional.empty(), isJoined);
    } catch (RuntimeException | Error e) {
      delivery.cancel(awaited);
      fail(asked, place, e);
      return;
    }
    delivery.finish(awaited, messages);
  }

  /** Shows what was asked by a command, which nobody else sees, and returns the thread below. */
  private Place repeated(Asked asked) {
    var words = new ArrayList<ObjectNode>();
    words.add(Block.of("user").put("user_id", asked.user()));
    words.add(Block.text(" hỏi: " + asked.text(), false));
    var outside = new Place(asked.team(), asked.channel(), "", asked.user());
    var message = SlackMessage.of(List.of(Block.richText(words)));
    var times = delivery.finish(new Awaited(outside, Optional.empty()), List.of(message));
    return new Place(asked.team(), asked.channel(), times.get(0), asked.user());
  }

  private void whisper(Asked asked, ChannelSettings settings) {
    var place = asked.place();
    try {
      var answered = answered(asked, place, settings, asked.user());
      var draft = memory.drafts.put(new Draft(place, shared(asked, answered)));
      var messages = messages(asked, answered, draft, draft.isPresent());
      memory.incoming.release(asked);
      if (asked.responseUrl().isEmpty()) {
        delivery.whisper(place, messages);
      } else {
        responses.send(asked.responseUrl(), messages);
      }
    } catch (SlackException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      fail(asked, place, e);
    }
  }

  private List<SlackMessage> shared(Asked asked, Dialogue.Answering answered) {
    var question = Block.context("Câu hỏi: " + asked.text());
    var messages = new ArrayList<>(messages(asked, answered, Optional.empty(), true));
    messages.add(0, SlackMessage.of(List.of(question)));
    return messages;
  }

  private Dialogue.Answering answered(
      Asked asked, Place place, ChannelSettings settings, String user) {
    var own = asked.isCommand() && place.thread().isEmpty() ? asked.id() : user;
    var inquiry = new Inquiry(asked.text(), settings.filter());
    var id = memory.threads.conversation(place, own);
    var question = new Dialogue.Asked(inquiry, id, "", "", earlier.before(asked));
    return budgets.get().spend(() -> dialogue.answer(question, AnswerListener.NONE));
  }

  /**
   * Returns an answer's messages.
   *
   * @param isRemembered whether the bot could note what it must know to go on from here
   */
  private List<SlackMessage> messages(
      Asked asked, Dialogue.Answering answered, Optional<String> draft, boolean isRemembered) {
    var kept = Optional.of(answered.turn()).filter(turn -> answered.isKept());
    var judged = kept.map(turn -> new Judged(turn.conversation(), turn.number()).value());
    var notice =
        kept.isPresent() && isRemembered ? Optional.<String>empty() : Optional.of(NOT_KEPT);
    var token =
        kept.filter(turn -> webChat.isThere())
            .flatMap(turn -> dialogue.shared(turn.conversation()));
    var controls = new Controls(judged, draft, token, notice);
    Answer answer = answered.answer().orElseThrow();
    return new AnswerMessages(true, webChat).of(SlackAnswer.of(asked.text(), answer), controls);
  }

  private void fail(Asked asked, Place place, Throwable failure) {
    if (failure instanceof TooCostlyException) {
      LOG.warn("A question from Slack was given up, {}: {}", asked.id(), failure.getMessage());
      tell(asked, place, TOO_COSTLY);
    } else {
      LOG.error("A question from Slack failed, {}", asked.id(), failure);
      tell(asked, place, FAILED);
    }
  }

  /** Says something to the asker alone. */
  void tell(Asked asked, Place place, String words) {
    var message = List.of(SlackMessage.ofWords(words));
    if (asked.responseUrl().isEmpty()) {
      delivery.whisper(place, message);
    } else {
      responses.send(asked.responseUrl(), message);
    }
  }
}
