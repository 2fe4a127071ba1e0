package hoidap.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hoidap.llm.ModelAddress.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A server that speaks OpenAI's chat completions with server-sent events, and Ollama's lines of
 * JSON; what it says, a script tells.
 */
public final class ModelServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Script script;

  /** What a model does with a request. */
  public interface Script {
    /** Answers. */
    void answer(Request request, Reply reply) throws IOException, InterruptedException;
  }

  /** What the server was sent. */
  public record Request(JsonNode body, String authorization) {
    private static final Pattern PASSAGE =
        Pattern.compile(
            "^\\p{XDigit}+ đoạn (\\d+)\\n(.*?)^\\p{XDigit}+ hết",
            Pattern.MULTILINE | Pattern.DOTALL);

    /** Returns what the model is told to do. */
    public String system() {
      return body.at("/messages/0/content").asText();
    }

    /** Returns question and passages. */
    public String user() {
      return body.at("/messages/1/content").asText();
    }

    /** Returns the number of the passage that has these words; 0 if none has. */
    public int passage(String words) {
      return PASSAGE
          .matcher(user())
          .results()
          .filter(found -> found.group(2).contains(words))
          .map(found -> Integer.parseInt(found.group(1)))
          .findFirst()
          .orElse(0);
    }
  }

  /** Starts one on a free port of this machine. */
  public ModelServer(Script script) {
    this.script = script;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Returns a script that says {@code text} in pieces of a few letters. */
  public static Script saying(String text) {
    return (request, reply) -> reply.say(text).end();
  }

  void play(Script other) {
    script = other;
  }

  /** Returns what was sent so far. */
  public List<Request> requests() {
    return requests;
  }

  /** Returns where it is, for a client of that protocol. */
  public ModelAddress address(Protocol protocol) {
    var url = "http://localhost:" + server.getAddress().getPort();
    return new ModelAddress(
        protocol, "thu", protocol == Protocol.OPENAI ? url + "/v1" : url, "khoa-bi-mat");
  }

  private void handle(HttpExchange exchange) throws IOException {
    var request =
        new Request(
            JSON.readTree(exchange.getRequestBody()),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    requests.add(request);
    boolean isOpenAi = exchange.getRequestURI().getPath().equals("/v1/chat/completions");
    if (!isOpenAi && !exchange.getRequestURI().getPath().equals("/api/chat")) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    try {
      script.answer(request, new Reply(exchange, isOpenAi));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  /** A reply as it is written. */
  public static final class Reply {
    private static final int PIECE = 7; // letters

    private final HttpExchange exchange;
    private final boolean isOpenAi;
    private boolean begun;

    Reply(HttpExchange exchange, boolean isOpenAi) {
      this.exchange = exchange;
      this.isOpenAi = isOpenAi;
    }

    /** Says more. */
    public Reply say(String text) throws IOException {
      for (int at = 0; at < text.length(); at += PIECE) {
        var piece = text.substring(at, Math.min(text.length(), at + PIECE));
        raw(isOpenAi ? event(piece, null) : line(piece, false));
      }
      return this;
    }

    /** Ends as it should. */
    public void end() throws IOException {
      if (isOpenAi) {
        raw(event("", "stop"));
        raw(
            "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"choices\":[],"
                + "\"usage\":{\"prompt_tokens\":900,\"completion_tokens\":40,\"total_tokens\":940}}\n\n");
        raw("data: [DONE]\n\n");
      } else {
        raw(line("", true));
      }
    }

    /** Sends what is no part of any protocol, or half of it. */
    public Reply raw(String text) throws IOException {
      if (!begun) {
        begun = true;
        var type = isOpenAi ? "text/event-stream" : "application/x-ndjson";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
      }
      exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      return this;
    }

    /** Refuses. */
    public void refuse(int status, String body) throws IOException {
      exchange.getResponseHeaders().set("Retry-After", "1");
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }

    private static String event(String text, String finish) {
      var event = JSON.createObjectNode().put("id", "c").put("object", "chat.completion.chunk");
      event.put("created", 1).put("model", "thu");
      var choice = event.putArray("choices").addObject().put("index", 0);
      choice.putObject("delta").put("content", text);
      choice.put("finish_reason", finish);
      return "data: " + event + "\n\n";
    }

    private static String line(String text, boolean done) {
      var line = JSON.createObjectNode().put("model", "thu");
      line.put("created_at", "2026-01-01T00:00:00Z");
      line.putObject("message").put("role", "assistant").put("content", text);
      line.put("done", done);
      if (done) {
        line.put("done_reason", "stop")
            .put("prompt_eval_count", 900)
            .put("eval_count", Pattern.MULTILINE | Pattern.DOTALL);
      }
      return line + "\n";
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
