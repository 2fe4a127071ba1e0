package hoidap.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hoidap.answer.Dialogue;
import hoidap.answer.QuestionAnswering;
import hoidap.bounds.Budget;
import hoidap.conversation.Conversations;
import hoidap.slack.SlackTokens.Mode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers in Slack. Nothing of it fails where Slack does: what goes wrong is written to the log.
 */
public final class SlackBot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackBot.class);

  /** Answers in the making; each may wait for Slack, which takes little but memory. */
  private static final int ANSWERS = 32;

  private static final int MOST_WAITING = 1_000;
  private static final int PROMPT = 4;
  private static final int MOST_PROMPT = 400;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final SlackOptions options;
  private final SlackFile file;
  private final SlackCalls calls;
  private final WorkQueue answers = new WorkQueue("slack-answer", ANSWERS, MOST_WAITING);
  private final WorkQueue prompt = new WorkQueue("slack-prompt", PROMPT, MOST_PROMPT);
  private final BotIdentity bot = new BotIdentity();
  private final Reception reception;
  private final HttpInbox http;
  private final SocketConnection socket;

  private SlackBot(
      SlackOptions options,
      Supplier<QuestionAnswering> answering,
      Conversations conversations,
      Dialogue dialogue,
      Supplier<Budget> budgets,
      SlackFile file) {
    this.options = options;
    this.file = file;
    var clock = Clock.systemUTC();
    calls = new SlackCalls(SlackConnection.of(options.tokens().bot()).at(options.api()));
    var memory =
        new Answerer.Memory(
            new Incoming(file, clock),
            new Threads(file, clock),
            new Channels(file),
            new Drafts(file, clock));
    var delivery = new Delivery(calls);
    var webChat = new WebChat(options.address());
    var answerer = new Answerer(dialogue, budgets, calls, delivery, bot, memory, webChat);
    var buttons = new Buttons(answering, conversations, calls, delivery, memory.drafts());
    reception = new Reception(options, memory.incoming(), answers, answerer::answer);
    var inbox = new Inbox(options, reception, memory, buttons, bot, answering, prompt, answerer);
    var app = inbox.app();
    http = new HttpInbox(app, new Signature(options.tokens().signingSecret(), clock));
    socket = new SocketConnection(app, options.tokens().app(), FIRST_PAUSE);
  }

  /**
   * Makes the bot, which does nothing until it is started.
   *
   * @param answering what articles are shown from
   * @param conversations where its answers are judged
   * @param dialogue what it asks
   * @param budgets gives what an answer may use
   * @return empty where there are no tokens, or its file cannot be used
   */
  public static Optional<SlackBot> make(
      SlackOptions options,
      Supplier<QuestionAnswering> answering,
      Conversations conversations,
      Dialogue dialogue,
      Supplier<Budget> budgets) {
    if (options.tokens().mode() == Mode.OFF) {
      LOG.info("Slack is off: {}", missing(options.tokens()));
      return Optional.empty();
    }
    try {
      var file = SlackFile.open(options.file());
      return Optional.of(new SlackBot(options, answering, conversations, dialogue, budgets, file));
    } catch (SlackFileException e) {
      LOG.error("Slack is off: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static String missing(SlackTokens tokens) {
    return tokens.bot().isEmpty()
        ? "SLACK_BOT_TOKEN is not set"
        : "neither SLACK_SIGNING_SECRET nor SLACK_APP_TOKEN is set";
  }

  /** Returns where Slack's requests go; empty in Socket Mode without a signing secret. */
  public Optional<HttpInbox> http() {
    return options.tokens().signingSecret().isEmpty() ? Optional.empty() : Optional.of(http);
  }

  /** Begins to answer. */
  public void start() {
    prompt.offer(this::introduce);
    reception.resume();
    http.open();
    if (options.tokens().mode() == Mode.SOCKET) {
      socket.open();
    } else {
      LOG.info("Slack is on: requests are awaited at {}", HttpInbox.PATH);
    }
  }

  private void introduce() {
    var reply = calls.call("auth.test", JsonNodeFactory.instance.objectNode()).body();
    bot.learn(reply.path("user_id").asText());
    LOG.info("In Slack as {} of {}", reply.path("user").asText(), reply.path("team").asText());
  }

  @Override
  public void close() {
    socket.close();
    prompt.close();
    answers.close();
    calls.close();
    file.close();
  }
}
