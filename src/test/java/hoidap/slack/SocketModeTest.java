package hoidap.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.slack.SlackWebApi.Failure;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions over a socket, as Slack opens one. */
class SocketModeTest {
  private static final SlackTokens TOKENS =
      new SlackTokens(SlackWebApi.BOT_TOKEN, "", SlackWebApi.APP_TOKEN);
  private static final String LENGTH = "Cầu Mỹ Lợi dài bao nhiêu?";

  @TempDir private Path folder;
  private final Socket socket = new Socket();
  private BotServer bot;

  /** The other end. */
  private static final class Socket extends WebSocketServer {
    final CountDownLatch started = new CountDownLatch(1);
    final List<WebSocket> opened = new CopyOnWriteArrayList<>();
    final List<String> received = new CopyOnWriteArrayList<>();

    Socket() {
      super(new InetSocketAddress("localhost", 0));
      setReuseAddr(true);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
      connection.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{}}");
      opened.add(connection);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

    @Override
    public void onMessage(WebSocket connection, String message) {
      received.add(message);
    }

    @Override
    public void onError(WebSocket connection, Exception failure) {}

    @Override
    public void onStart() {
      started.countDown();
    }

    WebSocket last() {
      return opened.get(opened.size() - 1);
    }

    void event(String id, ObjectNode event) {
      var envelope = BotServer.json("{'type':'events_api','accepts_response_payload':false}");
      envelope.put("envelope_id", "envelope-" + id).set("payload", BotServer.wrapped(id, event));
      last().send(envelope.toString());
    }
  }

  @BeforeEach
  void start() throws InterruptedException {
    socket.start();
    socket.started.await(5, TimeUnit.SECONDS);
    bot = new BotServer(folder);
    bot.slack.socket(URI.create("ws://localhost:" + socket.getPort() + "/link"));
    bot.start(bot.options(TOKENS, 1_000, 1_000));
    BotServer.await(() -> !socket.opened.isEmpty(), () -> "not connected");
    bot.settle();
  }

  @AfterEach
  void stop() throws InterruptedException {
    bot.close();
    socket.stop(1_000);
  }

  @Test
  void answersAndAcknowledges() {
    socket.event("Ev1", BotServer.mention("1700000100.000100", LENGTH));
    bot.awaitCalls("chat.stopStream", 1);
    assertEquals(1, socket.received.size());
    assertEquals(
        "envelope-Ev1", BotServer.json(socket.received.get(0)).path("envelope_id").asText());
    assertEquals(List.of(LENGTH), bot.asked);
  }

  @Test
  void acknowledgesWhileAnswersAreAwaited() throws InterruptedException {
    int many = 50;
    var answering = new CountDownLatch(1);
    bot.composer =
        (question, passages) -> {
          uninterrupted(answering);
          return SampleAnswers.length();
        };
    for (int i = 0; i < many; i++) {
      socket.event("Ev" + i, BotServer.mention("17000001%02d.000100".formatted(i), LENGTH));
    }
    socket.event("Ev0", BotServer.mention("1700000100.000100", LENGTH));
    socket.event("Ev-home", BotServer.json("{'type':'app_home_opened','user':'U1'}"));
    BotServer.await(() -> socket.received.size() == many + 2, () -> "" + socket.received.size());
    assertEquals(0, bot.slack.calls("chat.stopStream").size());
    answering.countDown();
    bot.awaitCalls("chat.stopStream", many);
    bot.settle();
    assertEquals(many, bot.asked.size());
    assertEquals(many, bot.slack.calls("chat.stopStream").size());
  }

  private static void uninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void answersACommand() {
    var envelope = BotServer.json("{'type':'slash_commands','accepts_response_payload':true}");
    var payload =
        BotServer.json(
            "{'token':'x','team_id':'T0TEST','channel_id':'C1','user_id':'U1','command':'/hoidap',"
                + "'trigger_id':'t1'}");
    payload.put("text", LENGTH).put("response_url", bot.slack.responseUrl());
    envelope.put("envelope_id", "e1").set("payload", payload);
    socket.last().send(envelope.toString());
    bot.awaitCalls("chat.stopStream", 1);
    var response = BotServer.json(socket.received.get(0));
    assertEquals(Inbox.SEARCHING, response.at("/payload/text").asText());
  }

  @Test
  void triesAgainWhereSlackOpensNoSocket() {
    int before = socket.opened.size();
    int calls = bot.slack.calls("apps.connections.open").size();
    bot.slack.next("apps.connections.open", Failure.error("internal_error"));
    socket.last().close(1001, "refresh");
    BotServer.await(() -> socket.opened.size() > before, () -> "not connected again");
    assertEquals(calls + 1 + calls, bot.slack.calls("apps.connections.open").size());
  }

  @Test
  void connectsAgainWhenTheSocketIsClosed() {
    int before = socket.opened.size();
    socket.last().close(1001, "refresh");
    BotServer.await(() -> socket.opened.size() > before, () -> "not connected again");
    bot.settle();
    socket.event("Ev2", BotServer.mention("1700000101.000100", LENGTH));
    bot.awaitCalls("chat.stopStream", 1);
    assertEquals(List.of(LENGTH), bot.asked);
  }
}
