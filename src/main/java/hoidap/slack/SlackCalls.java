package hoidap.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls methods of Slack's Web API. Where Slack wants fewer calls of a method, those of it wait; a
 * call that may be made twice is made again when Slack or the network fails. Safe to use from
 * several threads.
 */
final class SlackCalls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackCalls.class);
  private static final int TRIES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  /** Methods that do no more when called twice. */
  private static final Set<String> REPEATABLE =
      Set.of(
          "auth.test",
          "apps.connections.open",
          "assistant.threads.setStatus",
          "chat.update",
          "conversations.info",
          "conversations.replies",
          "users.info",
          "views.update");

  private final SlackConnection connection;
  private final OkHttpClient client;
  private final SlackHttpClient http;
  private final Map<String, RateGate> gates = new ConcurrentHashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  SlackCalls(SlackConnection connection) {
    this.connection = connection;
    client =
        SlackHttpClient.buildOkHttpClient(new SlackConfig())
            .newBuilder()
            .connectTimeout(connection.connecting())
            .readTimeout(connection.reading())
            .writeTimeout(connection.reading())
            .callTimeout(connection.connecting().plus(connection.reading()).multipliedBy(2))
            .build();
    http = new SlackHttpClient(client);
  }

  /** Calls a method as the bot. */
  SlackReply call(String method, ObjectNode arguments) {
    return call(method, arguments, connection.token());
  }

  /**
   * Calls a method with another token.
   *
   * @throws SlackException if Slack refuses, or cannot be reached
   */
  SlackReply call(String method, ObjectNode arguments, String token) {
    var gate = gates.computeIfAbsent(method, name -> new RateGate());
    try {
      if (!gate.enter(connection.holding())) {
        throw SlackException.refused(method, SlackException.RATE_LIMITED, "");
      }
      try {
        return new Attempt(method, form(arguments), token, gate).reply();
      } finally {
        gate.leave();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SlackException.unreachable(method, e);
    } catch (SlackException e) {
      tell(method, e);
      throw e;
    }
  }

  /**
   * Sends to an address that Slack gave with a request, which works in channels that the bot is not
   * in, for half an hour and at most five times. The log never has the address: it needs no token.
   *
   * @throws SlackException if Slack refuses, or cannot be reached
   */
  void respond(String url, ObjectNode response) {
    var json = RequestBody.create(response.toString(), MediaType.get("application/json"));
    try (var reply = client.newCall(new Request.Builder().url(url).post(json).build()).execute()) {
      if (!reply.isSuccessful()) {
        throw SlackException.refused("a response", "http_" + reply.code(), "");
      }
    } catch (IOException | IllegalArgumentException e) {
      throw SlackException.unreachable("a response", new IOException("no connection", e));
    }
  }

  /** Logs each kind of error once as a warning: a failing Slack must not fill the log. */
  private void tell(String method, SlackException failure) {
    if (told.add(method + " " + failure.error())) {
      LOG.warn("{}; said once", failure.getMessage());
    } else {
      LOG.debug("{}", failure.getMessage());
    }
  }

  private static FormBody form(ObjectNode arguments) {
    var form = new FormBody.Builder();
    arguments.properties().forEach(field -> form.add(field.getKey(), value(field.getValue())));
    return form.build();
  }

  private static String value(JsonNode value) {
    return value.isContainerNode() ? value.toString() : value.asText();
  }

  /** One call with all its tries. */
  private final class Attempt {
    private final String method;
    private final FormBody form;
    private final String token;
    private final RateGate gate;
    private Duration left = connection.holding();
    private int tries;

    Attempt(String method, FormBody form, String token, RateGate gate) {
      this.method = method;
      this.form = form;
      this.token = token;
      this.gate = gate;
    }

    SlackReply reply() throws InterruptedException {
      while (true) {
        hold();
        var reply = tried();
        if (reply.isPresent()) {
          return reply.get();
        }
      }
    }

    /** Waits while Slack wants no calls, no longer than allowed. */
    private void hold() throws InterruptedException {
      for (var closed = gate.closedFor(); !closed.isNegative(); closed = gate.closedFor()) {
        if (closed.compareTo(left) > 0) {
          throw SlackException.refused(method, SlackException.RATE_LIMITED, "");
        }
        left = left.minus(closed);
        Thread.sleep(closed.toMillis() + 1);
      }
    }

    /** Returns the reply, or empty where it is worth another try. */
    private Optional<SlackReply> tried() throws InterruptedException {
      tries++;
      try (var response = http.postFormWithBearerHeader(connection.address(method), token, form)) {
        return judged(SlackReply.of(response));
      } catch (IOException e) {
        if (tries < TRIES && (REPEATABLE.contains(method) || isUnsent(e))) {
          pause();
          return Optional.empty();
        }
        throw SlackException.unreachable(method, e);
      }
    }

    private Optional<SlackReply> judged(SlackReply reply) throws InterruptedException {
      if (reply.isRateLimited()) {
        gate.close(reply.retryAfter());
        return Optional.empty();
      }
      if (reply.isPassing() && tries < TRIES && REPEATABLE.contains(method)) {
        pause();
        return Optional.empty();
      }
      if (!reply.ok()) {
        throw SlackException.refused(method, reply.error(), reply.details());
      }
      return Optional.of(reply);
    }

    private boolean isUnsent(IOException failure) {
      return failure instanceof ConnectException || failure instanceof UnknownHostException;
    }

    private void pause() throws InterruptedException {
      Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (tries - 1)).toMillis());
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
