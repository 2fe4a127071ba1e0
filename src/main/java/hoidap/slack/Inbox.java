package hoidap.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import hoidap.answer.QuestionAnswering;
import hoidap.slack.Asked.Kind;
import hoidap.text.VietnameseText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what comes from Slack, acknowledges it at once and hands it on. */
final class Inbox {
  static final String COMMAND = "/hoidap";
  static final String SHORTCUT = "ask_archive";
  static final String SEARCHING = "Đang tìm trong kho lưu trữ…";
  static final String BUSY = "Đang bận. Hãy thử lại sau ít phút.";

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final SlackOptions options;
  private final Reception reception;
  private final Threads threads;
  private final Channels channels;
  private final Buttons buttons;
  private final BotIdentity bot;
  private final Supplier<QuestionAnswering> answering;
  private final WorkQueue prompt;
  private final Answerer answerer;

  /**
   * Makes one.
   *
   * @param prompt does what cannot wait behind answers
   */
  Inbox(
      SlackOptions options,
      Reception reception,
      Answerer.Memory memory,
      Buttons buttons,
      BotIdentity bot,
      Supplier<QuestionAnswering> answering,
      WorkQueue prompt,
      Answerer answerer) {
    this.options = options;
    this.reception = reception;
    threads = memory.threads();
    channels = memory.channels();
    this.buttons = buttons;
    this.bot = bot;
    this.answering = answering;
    this.prompt = prompt;
    this.answerer = answerer;
  }

  /**
   * Returns what reads requests of both modes. Whether they come from Slack is asked before; of
   * whose team and channel they are, {@link Reception} decides, so there is no other check.
   */
  App app() {
    var connection = SlackConnection.of(options.tokens().bot()).at(options.api());
    var config =
        AppConfig.builder()
            .slack(connection.library())
            .singleTeamBotToken(options.tokens().bot())
            .signingSecret(options.tokens().signingSecret())
            .allEventsApiAutoAckEnabled(true)
            .build();
    var app = new App(config, List.of());
    app.event(
        AppMentionEvent.class,
        (event, context) -> {
          mention(event);
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (event, context) -> {
          message(event);
          return context.ack();
        });
    app.command(
        COMMAND,
        (request, context) -> {
          var words = command(request.getPayload());
          return words.isEmpty() ? context.ack() : context.ack(words);
        });
    app.messageShortcut(
        SHORTCUT,
        (request, context) -> {
          shortcut(request.getPayload());
          return context.ack();
        });
    app.blockAction(
        Pattern.compile(".*"),
        (request, context) -> {
          press(request.getPayload());
          return context.ack();
        });
    app.viewSubmission(
        SettingsModal.CALLBACK,
        (request, context) -> {
          var mistakes = settings(request.getPayload());
          return mistakes.isEmpty() ? context.ack() : context.ackWithErrors(mistakes);
        });
    return app;
  }

  private static String given(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  private void mention(EventsApiPayload<AppMentionEvent> payload) {
    bot.learn(payload);
    var event = payload.getEvent();
    if (isFromBot(event.getBotId(), event.getUser()) || isForeign(event.getUserTeam())) {
      return;
    }
    take(
        new Asked(
            Kind.MENTION,
            given(payload.getEventId()),
            given(payload.getTeamId()),
            given(event.getChannel()),
            given(event.getUser()),
            given(event.getTs()),
            given(event.getThreadTs()),
            QuestionText.of(given(event.getText())),
            ""));
  }

  private void message(EventsApiPayload<MessageEvent> payload) {
    bot.learn(payload);
    var event = payload.getEvent();
    if (isFromBot(event.getBotId(), event.getUser()) || isForeign(event.getTeam())) {
      return;
    }
    var asked =
        new Asked(
            "im".equals(event.getChannelType()) ? Kind.DIRECT : Kind.FOLLOW_UP,
            given(payload.getEventId()),
            given(payload.getTeamId()),
            given(event.getChannel()),
            given(event.getUser()),
            given(event.getTs()),
            given(event.getThreadTs()),
            QuestionText.of(given(event.getText())),
            "");
    if (asked.kind() == Kind.DIRECT || isFollowUp(asked, given(event.getText()))) {
      take(asked);
    }
  }

  private boolean isFromBot(@Nullable String botId, @Nullable String user) {
    return botId != null || user == null || bot.is(user);
  }

  private boolean isForeign(@Nullable String team) {
    return team != null && !options.allowsTeam(team);
  }

  /** Returns whether it is for the bot; a mention of the bot comes as an event of its own. */
  private boolean isFollowUp(Asked asked, String text) {
    return options.followUp()
        && !asked.thread().isEmpty()
        && !asked.text().isEmpty()
        && !QuestionText.mentionsSomebody(text)
        && threads.has(asked.place())
        && !channels.of(asked.team(), asked.channel()).onlyMentions();
  }

  private void take(Asked asked) {
    if (!asked.isWhole()) {
      LOG.warn("Slack did not say who asks where: {}", asked.kind());
      return;
    }
    reception
        .take(asked)
        .ifPresent(words -> prompt.offer(() -> answerer.tell(asked, asked.place(), words)));
  }

  /** Returns what is said at once to who typed a command. */
  private String command(SlashCommandPayload payload) {
    var text = QuestionText.of(given(payload.getText()));
    var word = VietnameseText.fold(text).replace('-', ' ').strip();
    if (word.isEmpty() || word.equals("tro giup") || word.equals("help")) {
      return HelpText.LONG;
    }
    var asked =
        new Asked(
            Kind.COMMAND,
            "command " + given(payload.getTriggerId()),
            given(payload.getTeamId()),
            given(payload.getChannelId()),
            given(payload.getUserId()),
            "",
            "",
            text,
            given(payload.getResponseUrl()));
    if (word.equals("cai dat")) {
      return openSettings(asked, given(payload.getTriggerId()));
    }
    return asked.isWhole() ? reception.take(asked).orElse(SEARCHING) : HelpText.LONG;
  }

  private String openSettings(Asked asked, String trigger) {
    var place = asked.place();
    if (!options.allows(place)) {
      return Reception.NOT_HERE;
    }
    boolean isTaken = prompt.offer(() -> buttons.open(trigger, settings(place)));
    return isTaken ? "" : BUSY;
  }

  private ObjectNode settings(Place place) {
    var publishers = answering.get().info().publishers().stream().map(one -> one.name()).toList();
    return SettingsModal.of(place, channels.of(place.team(), place.channel()), publishers);
  }

  private void shortcut(MessageShortcutPayload payload) {
    var message = payload.getMessage();
    take(
        new Asked(
            Kind.SHORTCUT,
            "shortcut " + given(payload.getTriggerId()),
            given(payload.getTeam().getId()),
            given(payload.getChannel().getId()),
            given(payload.getUser().getId()),
            given(payload.getMessageTs()),
            given(message.getThreadTs()),
            QuestionText.of(given(message.getText())),
            given(payload.getResponseUrl())));
  }

  private void press(BlockActionPayload payload) {
    var team = payload.getTeam();
    if (team != null && !options.allowsTeam(given(team.getId()))) {
      return;
    }
    for (var action : payload.getActions()) {
      prompt.offer(() -> press(payload, given(action.getActionId()), given(action.getValue())));
    }
  }

  private void press(BlockActionPayload payload, String action, String value) {
    if (action.startsWith(Action.PASSAGE + ":")) {
      buttons.showPassage(payload, value);
    } else if (action.equals(Action.FEEDBACK)) {
      buttons.judge(value);
    } else if (action.equals(Action.SHARE)) {
      buttons.share(payload, value);
    }
  }

  /** Keeps settings, or returns what is wrong with them, by block. */
  private Map<String, String> settings(ViewSubmissionPayload payload) {
    var chosen = SettingsModal.chosen(payload.getView());
    boolean isBackwards =
        !chosen.from().isEmpty()
            && !chosen.to().isEmpty()
            && chosen.from().compareTo(chosen.to()) > 0;
    if (isBackwards) {
      return Map.of(SettingsModal.TO, "Ngày cuối phải sau ngày đầu.");
    }
    var place = SettingsModal.place(payload.getView()).filter(options::allows);
    place.ifPresent(found -> channels.put(found.team(), found.channel(), chosen));
    return Map.of();
  }
}
