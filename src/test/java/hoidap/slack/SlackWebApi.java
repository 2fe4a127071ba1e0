package hoidap.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A server that speaks Slack's Web API as it is documented: it keeps messages, streams and threads,
 * refuses what Slack refuses, and can be told to fail. It records every call.
 */
final class SlackWebApi implements AutoCloseable {
  static final String BOT_TOKEN = "xoxb-1-test";
  static final String APP_TOKEN = "xapp-1-test";
  static final String TEAM = "T0TEST";
  static final String BOT_USER = "U0BOT";

  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    // without it each answer waits for the acknowledgement of its headers
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Map<String, List<String>> REQUIRED =
      Map.ofEntries(
          Map.entry("auth.test", List.of()),
          Map.entry("apps.connections.open", List.of()),
          Map.entry("assistant.threads.setStatus", List.of("channel_id", "thread_ts", "status")),
          Map.entry("chat.appendStream", List.of("channel", "ts")),
          Map.entry("chat.delete", List.of("channel", "ts")),
          Map.entry("chat.postEphemeral", List.of("channel", "user")),
          Map.entry("chat.postMessage", List.of("channel")),
          Map.entry("chat.startStream", List.of("channel", "thread_ts")),
          Map.entry("chat.stopStream", List.of("channel", "ts")),
          Map.entry("chat.update", List.of("channel", "ts")),
          Map.entry("conversations.info", List.of("channel")),
          Map.entry("conversations.replies", List.of("channel", "ts")),
          Map.entry("users.info", List.of("user")),
          Map.entry("views.open", List.of("trigger_id", "view")),
          Map.entry("views.update", List.of("view")));

  /** A call that was made. */
  record Call(String method, Map<String, String> arguments, String token) {
    String argument(String name) {
      return arguments.getOrDefault(name, "");
    }

    /** Returns an argument that is JSON; an empty array where it was not given. */
    JsonNode json(String name) {
      try {
        return JSON.readTree(arguments.getOrDefault(name, "[]"));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * What is answered instead of what Slack would.
   *
   * @param status of HTTP; 0 hangs up without an answer
   */
  record Failure(int status, String error, int retryAfter) {
    static Failure error(String error) {
      return new Failure(200, error, 0);
    }

    static Failure rateLimited(int seconds) {
      return new Failure(429, "ratelimited", seconds);
    }

    static Failure status(int status) {
      return new Failure(status, "", 0);
    }

    static Failure hangUp() {
      return new Failure(0, "", 0);
    }
  }

  private static final class ErrorReply extends RuntimeException {
    private static final long serialVersionUID = 1;
    final String error;

    ErrorReply(String error, String details) {
      super(details);
      this.error = error;
    }
  }

  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final List<Call> calls = new ArrayList<>();
  private final List<JsonNode> responses = new ArrayList<>();
  private final Map<String, Deque<Failure>> failures = new HashMap<>();
  private final Map<String, Failure> lasting = new HashMap<>();
  private final Map<String, List<ObjectNode>> threads = new HashMap<>();
  private final Map<String, ObjectNode> messages = new LinkedHashMap<>();
  private final Set<String> streaming = new HashSet<>();
  private final Set<String> usedTriggers = new HashSet<>();
  private final Map<String, Function<Call, ObjectNode>> methods = new HashMap<>();
  private String scopes = "app_mentions:read,chat:write,commands,im:history,channels:history";
  private boolean citations = true;
  private URI socket = URI.create("ws://localhost:1/");
  private long clock = 1_700_000_000_000_000L; // microseconds

  SlackWebApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    methods.put("auth.test", call -> identity());
    methods.put("apps.connections.open", call -> ok().put("url", socket.toString()));
    methods.put("assistant.threads.setStatus", call -> ok());
    methods.put("chat.postMessage", this::postMessage);
    methods.put("chat.postEphemeral", this::postEphemeral);
    methods.put("chat.update", this::update);
    methods.put("chat.delete", this::delete);
    methods.put("chat.startStream", this::startStream);
    methods.put("chat.appendStream", this::appendStream);
    methods.put("chat.stopStream", this::stopStream);
    methods.put("conversations.info", this::channel);
    methods.put("conversations.replies", this::replies);
    methods.put("users.info", this::user);
    methods.put("views.open", this::openView);
    methods.put("views.update", this::updateView);
    server.setExecutor(executor);
    server.createContext("/api/", this::handle);
    server.createContext("/respond/", this::respond);
    server.start();
  }

  /** Returns where methods are called: "…/api/". */
  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/api/");
  }

  /** Returns an address such as Slack gives with a command, to respond to. */
  String responseUrl() {
    return address().resolve("/respond/1").toString();
  }

  /** Returns what was sent there. */
  synchronized List<JsonNode> responses() {
    return List.copyOf(responses);
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      var response = JSON.readTree(exchange.getRequestBody().readAllBytes());
      synchronized (this) {
        responses.add(response);
      }
      BlockRules.check(response.path("blocks"), 50);
      exchange.sendResponseHeaders(200, -1);
    }
  }

  /** Answers the next calls of a method so, one each. */
  synchronized void next(String method, Failure... answers) {
    failures.computeIfAbsent(method, name -> new ArrayDeque<>()).addAll(Arrays.asList(answers));
  }

  /** Answers all calls of a method so. */
  synchronized void always(String method, Failure answer) {
    lasting.put(method, answer);
  }

  /** Refuses Slack's own kind of citation, as workspaces do that do not have it. */
  synchronized void refuseCitations() {
    citations = false;
  }

  synchronized void scopes(String granted) {
    scopes = granted;
  }

  /** Says where Socket Mode connects to. */
  synchronized void socket(URI address) {
    socket = address;
  }

  /** Adds a message to a thread that conversations.replies will tell; the first begins it. */
  synchronized void say(String channel, String thread, String user, String text) {
    var replies = threads.computeIfAbsent(channel + thread, key -> new ArrayList<>());
    var message = JSON.createObjectNode().put("type", "message").put("user", user);
    message.put("text", text).put("ts", replies.isEmpty() ? thread : time());
    replies.add(message.put("thread_ts", thread));
  }

  synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  synchronized List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method.equals(method)).toList();
  }

  /** Returns the names of the methods called, in order. */
  synchronized List<String> methods() {
    return calls.stream().map(Call::method).toList();
  }

  /** Returns a message as it is shown now. */
  synchronized JsonNode message(String time) {
    return messages.get(time);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var method = exchange.getRequestURI().getPath().substring("/api/".length());
      var form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      var header = exchange.getRequestHeaders().getFirst("Authorization");
      var token = header == null ? form.getOrDefault("token", "") : header.replace("Bearer ", "");
      var call = new Call(method, form, token);
      var failure = recorded(call);
      if (failure == null) {
        send(exchange, 200, reply(call), 0);
      } else if (failure.status > 0) {
        var body = ok().put("ok", false).put("error", failure.error);
        send(exchange, failure.status, body, failure.retryAfter);
      }
    }
  }

  private synchronized Failure recorded(Call call) {
    calls.add(call);
    var next = failures.getOrDefault(call.method, new ArrayDeque<>()).poll();
    var failure = next == null ? lasting.get(call.method) : next;
    if (failure != null && failure.error.equals("message_not_in_streaming_state")) {
      streaming.remove(call.argument("ts"));
    }
    return failure;
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8)));
  }

  private void send(HttpExchange exchange, int status, ObjectNode body, int retryAfter)
      throws IOException {
    var bytes = body.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.getResponseHeaders().add("X-OAuth-Scopes", scopes);
    if (retryAfter > 0) {
      exchange.getResponseHeaders().add("Retry-After", String.valueOf(retryAfter));
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private synchronized ObjectNode reply(Call call) {
    try {
      authorise(call);
      var missing =
          REQUIRED.get(call.method).stream()
              .filter(name -> !call.arguments.containsKey(name))
              .findFirst();
      if (missing.isPresent()) {
        throw new ErrorReply(
            "invalid_arguments", "[ERROR] missing required field: " + missing.get());
      }
      return methods.get(call.method).apply(call);
    } catch (ErrorReply e) {
      return error(e.error, e.getMessage());
    } catch (BlockRules.Refused e) {
      return error(e.error, e.getMessage());
    }
  }

  private static void authorise(Call call) {
    require(REQUIRED.containsKey(call.method), "unknown_method");
    require(!call.token.isEmpty(), "not_authed");
    boolean app = call.method.equals("apps.connections.open");
    require(Set.of(BOT_TOKEN, APP_TOKEN).contains(call.token), "invalid_auth");
    require(call.token.equals(app ? APP_TOKEN : BOT_TOKEN), "not_allowed_token_type");
  }

  private static void require(boolean held, String error) {
    if (!held) {
      throw new ErrorReply(error, "");
    }
  }

  private static ObjectNode ok() {
    return JSON.createObjectNode().put("ok", true);
  }

  private static ObjectNode error(String error, String details) {
    var reply = JSON.createObjectNode().put("ok", false).put("error", error);
    if (!details.isEmpty()) {
      reply.putObject("response_metadata").putArray("messages").add(details);
    }
    return reply;
  }

  private String time() {
    clock += 1_000_001;
    return clock / 1_000_000 + "." + "%06d".formatted(clock % 1_000_000);
  }

  private ObjectNode identity() {
    return ok().put("url", "https://test.slack.com/")
        .put("team", "Test")
        .put("user", "hoidap")
        .put("team_id", TEAM)
        .put("user_id", BOT_USER)
        .put("bot_id", "B0BOT");
  }

  private void checkContent(Call call) {
    require(!call.argument("text").isEmpty() || !call.argument("blocks").isEmpty(), "no_text");
    require(call.argument("text").length() <= 40_000, "msg_too_long");
    checkBlocks(call.json("blocks"));
  }

  private void checkBlocks(JsonNode blocks) {
    BlockRules.check(blocks, 50);
    require(citations || blocks.findValue("citation_type") == null, "invalid_blocks");
  }

  private ObjectNode kept(Call call, String time) {
    var message = JSON.createObjectNode().put("ts", time).put("text", call.argument("text"));
    message.put("thread_ts", call.argument("thread_ts")).set("blocks", call.json("blocks"));
    messages.put(time, message);
    return ok().put("channel", call.argument("channel")).put("ts", time);
  }

  private ObjectNode postMessage(Call call) {
    checkContent(call);
    return kept(call, time());
  }

  private ObjectNode postEphemeral(Call call) {
    checkContent(call);
    return ok().put("message_ts", time());
  }

  private ObjectNode update(Call call) {
    require(messages.containsKey(call.argument("ts")), "message_not_found");
    require(!streaming.contains(call.argument("ts")), "streaming_state_conflict");
    checkContent(call);
    return kept(call, call.argument("ts"));
  }

  private ObjectNode delete(Call call) {
    require(messages.remove(call.argument("ts")) != null, "message_not_found");
    return ok().put("ts", call.argument("ts"));
  }

  private ObjectNode startStream(Call call) {
    if (!call.argument("channel").startsWith("D")) {
      require(!call.argument("recipient_team_id").isEmpty(), "missing_recipient_team_id");
      require(!call.argument("recipient_user_id").isEmpty(), "missing_recipient_user_id");
    }
    var time = time();
    streaming.add(time);
    var reply = kept(call, time);
    grow(call, time);
    return reply;
  }

  private ObjectNode appendStream(Call call) {
    require(streaming.contains(call.argument("ts")), "message_not_in_streaming_state");
    require(
        call.json("chunks").size() > 0 || !call.argument("markdown_text").isEmpty(),
        "invalid_arguments");
    grow(call, call.argument("ts"));
    return ok().put("ts", call.argument("ts"));
  }

  private ObjectNode stopStream(Call call) {
    require(streaming.contains(call.argument("ts")), "message_not_in_streaming_state");
    grow(call, call.argument("ts"));
    var blocks = messages.get(call.argument("ts")).withArray("blocks");
    call.json("blocks").forEach(blocks::add);
    checkBlocks(blocks);
    streaming.remove(call.argument("ts"));
    return ok().put("ts", call.argument("ts"));
  }

  private void grow(Call call, String time) {
    require(call.argument("markdown_text").length() <= 12_000, "msg_too_long");
    var blocks = messages.get(time).withArray("blocks");
    for (var chunk : call.json("chunks")) {
      require(
          Set.of("blocks", "markdown_text", "task_update", "plan_update")
              .contains(chunk.path("type").asText()),
          "invalid_chunks");
      chunk.path("blocks").forEach(blocks::add);
    }
    checkBlocks(blocks);
  }

  private ObjectNode channel(Call call) {
    var reply = ok();
    reply.putObject("channel").put("id", call.argument("channel")).put("name", "tin-tuc");
    return reply;
  }

  private ObjectNode user(Call call) {
    var reply = ok();
    reply
        .putObject("user")
        .put("id", call.argument("user"))
        .put("team_id", TEAM)
        .put("is_bot", call.argument("user").equals(BOT_USER));
    return reply;
  }

  private ObjectNode replies(Call call) {
    var all = threads.get(call.argument("channel") + call.argument("ts"));
    require(all != null, "thread_not_found");
    var limit = call.argument("limit").isEmpty() ? 1_000 : Integer.parseInt(call.argument("limit"));
    require(limit >= 1 && limit <= 1_000, "invalid_limit");
    int from = call.argument("cursor").isEmpty() ? 0 : Integer.parseInt(call.argument("cursor"));
    int to = Math.min(all.size(), from + limit);
    var reply = ok().put("has_more", to < all.size());
    reply.putArray("messages").addAll(all.subList(from, to));
    reply
        .putObject("response_metadata")
        .put("next_cursor", to < all.size() ? String.valueOf(to) : "");
    return reply;
  }

  private ObjectNode openView(Call call) {
    require(usedTriggers.add(call.argument("trigger_id")), "exchanged_trigger_id");
    return updateView(call);
  }

  private ObjectNode updateView(Call call) {
    var view = (ObjectNode) call.json("view");
    var title = view.path("title").path("text").asText();
    require(view.path("type").asText().equals("modal"), "invalid_arguments");
    require(!title.isEmpty() && title.length() <= 24, "invalid_arguments");
    require(view.path("close").path("text").asText().length() <= 24, "invalid_arguments");
    require(view.path("private_metadata").asText().length() <= 3_000, "invalid_arguments");
    BlockRules.check(view.path("blocks"), 100);
    var reply = ok();
    reply.set("view", view.put("id", "V" + usedTriggers.size()));
    return reply;
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
