package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.conversation.Conversations;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send or read slowly, more of them than there are threads, over real sockets. */
@Timeout(180)
class SlowClientsTest {
  private static final int MANY = 260;

  @TempDir private static Path folder;
  private static ArchiveOfArticles archive;
  private static Conversations conversations;
  private static WebServer server;
  private static Client client;
  private final List<Socket> sockets = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    var article =
        new Article(
            "a", "Tin", "", "Cầu dài 286 m.", List.of(), "Báo", Published.UNKNOWN, "", "", "");
    archive = ArchiveOfArticles.make(folder.resolve("archive.db"), List.of(article));
    conversations = Conversations.open(folder.resolve("conversations.db"), Duration.ofDays(9));
    var random = new Random(1);
    write("page.png", random, 150 << 10);
    write("huge.png", random, 8 << 20);
    var answering = archive.answering();
    server = new WebServer(() -> answering, conversations, new WebSite(folder));
    server.start(0);
    client = new Client(server.port());
  }

  private static void write(String name, Random random, int size) throws IOException {
    var bytes = new byte[size];
    random.nextBytes(bytes);
    Files.write(folder.resolve(name), bytes);
  }

  @AfterAll
  static void stop() {
    server.close();
    conversations.close();
    archive.close();
  }

  @AfterEach
  void disconnect() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }

  private Socket open(String sent) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new java.net.InetSocketAddress("localhost", client.port()));
    sockets.add(socket);
    send(socket, sent);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static void assertServes() {
    assertEquals("ok", client.json("/api/health").path("status").textValue());
    assertTrue(
        client.ask(Map.of("question", "Cầu dài bao nhiêu mét?")).path("answered").asBoolean());
  }

  private static String post(String path, String more) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%s\r\n\r\n{"
        .formatted(path, more);
  }

  @Test
  void bodiesThatDoNotComeKeepNobodyWaiting() throws IOException {
    for (int i = 0; i < MANY; i++) {
      open(post("/api/ask", i % 2 == 0 ? "Content-Length: 900" : "Transfer-Encoding: chunked"));
    }
    assertServes();
    for (var socket : sockets) {
      send(socket, " ");
    }
    assertServes();
  }

  @Test
  void headersThatDoNotComeKeepNobodyWaiting() throws IOException {
    for (int i = 0; i < MANY; i++) {
      open("GET / HTTP/1.1\r\nHost: loc");
    }
    assertServes();
  }

  @Test
  void aBodyThatComesTooSlowlyIsRefused() throws Exception {
    var socket = open(post("/api/ask", "Content-Length: 900"));
    for (int i = 0; i < 12; i++) {
      Thread.sleep(1_000);
      send(socket, " ");
    }
    var reply = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
    assertEquals("HTTP/1.1 408", reply);
  }

  @Test
  void aBodyInPiecesIsRead() throws Exception {
    var body = "{\"question\":\"Cầu dài bao nhiêu mét?\"}".getBytes(StandardCharsets.UTF_8);
    var head =
        "POST /api/ask HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Connection: close\r\n"
            + "Content-Length: %d\r\n\r\n";
    var socket = open(head.formatted(body.length));
    for (byte one : body) {
      socket.getOutputStream().write(one);
      socket.getOutputStream().flush();
      Thread.sleep(20);
    }
    var reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(reply.startsWith("HTTP/1.1 200"), reply);
    assertTrue(reply.contains("286"), reply);
  }

  @Test
  void clientsThatDoNotReadAPageKeepNobodyWaiting() throws IOException {
    for (int i = 0; i < MANY; i++) {
      open("GET /page.png HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    assertServes();
  }

  @Test
  void whateverIsNotReadTheServerTellsItsHealth() throws IOException {
    for (int i = 0; i < MANY; i++) {
      open("GET /huge.png HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    var told = client.json("/api/health").path("status").textValue();
    assertTrue(Set.of("ok", "slow").contains(told), told); // slow where the machine itself is
  }
}
