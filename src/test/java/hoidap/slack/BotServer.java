package hoidap.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.FilledArchive;
import hoidap.answer.Answer;
import hoidap.answer.AnswerComposer;
import hoidap.answer.Dialogue;
import hoidap.answer.QuestionAnswering;
import hoidap.bounds.Budget;
import hoidap.conversation.Conversations;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.web.Access;
import hoidap.web.AnswerWriting;
import hoidap.web.RawEndpoint;
import hoidap.web.Uploads;
import hoidap.web.WebServer;
import hoidap.web.WebSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The web server with the bot, an archive of two articles, and what Slack would send to it. */
final class BotServer implements AutoCloseable {
  static final String SECRET = "a-signing-secret";
  static final SlackTokens HTTP = new SlackTokens(SlackWebApi.BOT_TOKEN, SECRET, "");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final SlackWebApi slack = new SlackWebApi();
  final List<String> asked = new CopyOnWriteArrayList<>();
  volatile AnswerComposer composer = (question, passages) -> SampleAnswers.length();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final FilledArchive archive;
  final Conversations conversations;
  private SlackOptions options;
  private SlackBot bot;
  private WebServer server;

  BotServer(Path folder) {
    this.folder = folder;
    archive =
        FilledArchive.ofArticles(
            folder.resolve("archive.db"),
            List.of(SampleAnswers.bridge(), SampleAnswers.plannedBridge()));
    conversations = Conversations.open(folder.resolve("conversations.db"), Duration.ofDays(90));
    options = options(HTTP, 1_000, 1_000);
  }

  SlackOptions options(SlackTokens tokens, int userLimit, int channelLimit) {
    return new SlackOptions(
        tokens,
        slack.address(),
        folder.resolve("slack.db"),
        Optional.of(URI.create("https://hoidap.example.vn/")),
        Set.of(SlackWebApi.TEAM),
        Set.of("C1", "C2", "im"),
        true,
        userLimit,
        channelLimit);
  }

  BotServer start() {
    return start(options);
  }

  BotServer start(SlackOptions chosen) {
    serve(chosen);
    bot.start();
    return this;
  }

  /** Serves while the bot has not begun yet. */
  void serve() {
    serve(options);
  }

  void begin() {
    bot.start();
  }

  private void serve(SlackOptions chosen) {
    options = chosen;
    var answering = new QuestionAnswering(archive.archive(), archive.embedder(), this::compose);
    var dialogue = new Dialogue(() -> answering, conversations, new AnswerWriting());
    var access = Access.free();
    Supplier<Budget> budgets =
        () -> access.processors().budget(access.answerTime(), Budget.PATIENT);
    bot = SlackBot.make(chosen, () -> answering, conversations, dialogue, budgets).orElseThrow();
    var endpoints = bot.http().map(BotServer::endpoint).stream().toList();
    var site =
        new WebSite(folder.resolve("none"), List.of(), List::of, Uploads.OFF, endpoints, access);
    server = new WebServer(() -> answering, conversations, site);
    try {
      server.start(0);
    } catch (BindException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RawEndpoint endpoint(HttpInbox inbox) {
    return new RawEndpoint(
        HttpInbox.PATH,
        HttpInbox.MOST_BYTES,
        (headers, body) -> {
          var reply = inbox.receive(headers, body);
          return new RawEndpoint.Reply(
              reply.status(), reply.contentType(), reply.body().getBytes(UTF_8));
        });
  }

  private Answer compose(Question question, List<Passage> passages) {
    asked.add(question.text());
    return composer.compose(question, passages);
  }

  void stop() {
    server.close();
    bot.close();
  }

  int port() {
    return server.port();
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns an event as Slack wraps it. */
  static ObjectNode wrapped(String id, ObjectNode event) {
    var wrapped =
        json(
            """
            {'token':'x','team_id':'T0TEST','api_app_id':'A0','type':'event_callback',
             'event_time':1700000000,'is_ext_shared_channel':false,
             'authorizations':[{'enterprise_id':null,'team_id':'T0TEST','user_id':'U0BOT',
               'is_bot':true,'is_enterprise_install':false}],
             'event_context':'4-x'}\
            """);
    wrapped.put("event_id", id).set("event", event);
    return wrapped;
  }

  static ObjectNode mention(String time, String text) {
    return message(time, text).put("type", "app_mention");
  }

  static ObjectNode message(String time, String text) {
    var event = json("{'type':'message','channel':'C1','channel_type':'channel','user':'U1'}");
    event.put("text", text).put("ts", time).put("event_ts", time).put("team", "T0TEST");
    event.put("client_msg_id", "m" + time);
    event.set(
        "blocks", json("{'b':[{'type':'rich_text','block_id':'q','elements':[]}]}").path("b"));
    return event;
  }

  HttpResponse<String> send(String id, ObjectNode event) {
    return send(wrapped(id, event).toString(), "application/json", Instant.now(), SECRET);
  }

  HttpResponse<String> send(String body, String type, Instant when, String secret) {
    try {
      return client.send(request(body, type, when, secret), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpClient client() {
    return client;
  }

  HttpRequest request(String body, String type, Instant when, String secret) {
    var time = String.valueOf(when.getEpochSecond());
    var signature = new Signature(secret, Clock.systemUTC()).of(time, body.getBytes(UTF_8));
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/slack/events"))
        .header("Content-Type", type)
        .header("X-Slack-Request-Timestamp", time)
        .header("X-Slack-Signature", signature)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  HttpResponse<String> form(Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(body, "application/x-www-form-urlencoded", Instant.now(), SECRET);
  }

  HttpResponse<String> command(String channel, String text) {
    return form(
        Map.of(
            "token", "x",
            "team_id", "T0TEST",
            "channel_id", channel,
            "channel_name", "tin",
            "user_id", "U1",
            "command", "/hoidap",
            "text", text,
            "response_url", slack.responseUrl(),
            "trigger_id", "trigger" + System.nanoTime()));
  }

  HttpResponse<String> interact(ObjectNode payload) {
    payload.putObject("team").put("id", "T0TEST").put("domain", "test");
    payload.putObject("user").put("id", "U1").put("username", "an").put("team_id", "T0TEST");
    payload.put("token", "x").put("api_app_id", "A0");
    payload.put("trigger_id", "trigger" + System.nanoTime());
    payload.put("response_url", slack.responseUrl());
    return form(Map.of("payload", payload.toString()));
  }

  /** Presses the button of a message whose action is so called. */
  HttpResponse<String> press(JsonNode message, ObjectNode action) {
    var payload = json("{'type':'block_actions','channel':{'id':'C1','name':'tin'}}");
    var pressed = message.<ObjectNode>deepCopy().put("type", "message").put("user", "U0BOT");
    payload.set("message", pressed);
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", message.path("ts").asText())
        .put("channel_id", "C1")
        .put("is_ephemeral", false);
    payload.putArray("actions").add(action.put("action_ts", "1700000001.0"));
    return interact(payload);
  }

  /** Waits until something is so. */
  static void await(BooleanSupplier condition, Supplier<String> otherwise) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(otherwise.get());
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void awaitCalls(String method, int count) {
    await(() -> slack.calls(method).size() >= count, () -> method + " of " + slack.calls());
  }

  /** Returns whether, as far as can be told, nothing more happens: waits a little. */
  void settle() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stop();
    conversations.close();
    archive.close();
    slack.close();
  }
}
