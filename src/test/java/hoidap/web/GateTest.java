package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.answer.QuestionAnswering;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.bounds.Budget;
import hoidap.bounds.Processors;
import hoidap.bounds.TooCostlyException;
import hoidap.conversation.Conversations;
import hoidap.web.RawEndpoint.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes work is bounded: for each client, for each answer, and for all together. */
@Timeout(120)
class GateTest {
  private static final String ASK = "{\"question\":\"Cầu dài bao nhiêu?\"}";

  @TempDir private static Path folder;
  private static ArchiveOfArticles archive;
  private static Conversations conversations;
  private final List<WebServer> servers = new ArrayList<>();

  @BeforeAll
  static void open() {
    var article =
        new Article(
            "a", "Tin", "", "Cầu dài 286 m.", List.of(), "Báo", Published.UNKNOWN, "", "", "");
    archive = ArchiveOfArticles.make(folder.resolve("archive.db"), List.of(article));
    conversations = Conversations.open(folder.resolve("conversations.db"), Duration.ofDays(9));
  }

  @AfterAll
  static void close() {
    conversations.close();
    archive.close();
  }

  @AfterEach
  void stop() {
    servers.forEach(WebServer::close);
  }

  private Client serve(Supplier<QuestionAnswering> answering, Access access) throws IOException {
    var signed = new RawEndpoint("/signed", 99, (headers, body) -> new Reply(200, "a/b", body));
    var site =
        new WebSite(
            folder.resolve("none"), List.of(), List::of, Uploads.OFF, List.of(signed), access);
    var server = new WebServer(answering, conversations, site);
    servers.add(server);
    server.start(0);
    return new Client(server.port());
  }

  private static Access access(int perMinute, Set<InetAddress> proxies) {
    return new Access(
        new Processors(1), Duration.ofSeconds(60), perMinute, proxies, HostNames.any());
  }

  private static HttpResponse<byte[]> askFor(Client client, String forwarded) {
    var request = client.request("/api/ask").POST(BodyPublishers.ofString(ASK));
    return client.send(request.header("X-Forwarded-For", forwarded).build());
  }

  private static void assertRefused(String code, HttpResponse<byte[]> response) {
    var refusal = Client.json(429, response);
    assertEquals(code, refusal.path("error").textValue());
    assertTrue(refusal.path("message").textValue().contains("Hãy"), refusal.toString());
    var after = response.headers().firstValue("Retry-After").orElse("");
    assertTrue(after.matches("[1-9]\\d?"), after);
  }

  @Test
  void aClientMayAskSoOftenInAMinute() throws IOException {
    var client = serve(archive::answering, access(1, Set.of()));
    assertEquals(200, client.post("/api/ask", ASK).statusCode());
    assertRefused("too_many", client.post("/api/ask", ASK));
    assertRefused("too_many", client.post("/api/ask/stream", ASK));
    assertRefused("too_many", client.get("/api/search?q=a"));
    assertRefused("too_many", client.get("/hoi?q=a"));
    assertRefused("too_many", askFor(client, "203.0.113.7"));
    assertEquals(200, client.get("/api/suggest?q=a").statusCode());
    assertEquals(200, client.get("/api/health").statusCode());
  }

  @Test
  void headlinesAreSuggestedOftener() throws IOException {
    var client = serve(archive::answering, access(1, Set.of()));
    for (int i = 0; i < 10; i++) {
      assertEquals(200, client.get("/api/suggest?q=a").statusCode());
    }
    assertRefused("too_many", client.get("/api/suggest?q=a"));
  }

  @Test
  void behindAProxyEachClientCounts() throws IOException {
    var proxy = Set.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"));
    var client = serve(archive::answering, access(1, proxy));
    assertEquals(200, askFor(client, "203.0.113.7").statusCode());
    assertRefused("too_many", askFor(client, "203.0.113.7"));
    assertRefused("too_many", askFor(client, "198.51.100.1, 203.0.113.7"));
    assertRefused("too_many", askFor(client, "203.0.113.7, 127.0.0.1"));
    assertEquals(200, askFor(client, "203.0.113.8").statusCode());
    assertEquals(200, askFor(client, "2001:db8:0:1::1").statusCode());
    assertRefused("too_many", askFor(client, "2001:db8:0:1:ffff::2"));
    assertEquals(200, askFor(client, "2001:db8:0:2::1").statusCode());
    assertEquals(200, askFor(client, "evil.example").statusCode());
    assertRefused("too_many", askFor(client, "nobody"));
  }

  @Test
  void onlyNamesThatAreAllowedAreServed() throws IOException {
    var hosts = new HostNames(Set.of("hoidap.example.vn"), false);
    var access = new Access(new Processors(1), Duration.ofSeconds(60), 99, Set.of(), hosts);
    int port = serve(archive::answering, access).port();
    for (var path : List.of("GET /", "GET /api/info", "POST /api/ask", "GET /hoi?q=a", "GET /x")) {
      var refusal = reply(port, path, "evil.example");
      assertTrue(refusal.startsWith("HTTP/1.1 421 "), refusal);
      assertTrue(refusal.contains("unknown_host") && refusal.contains("--hosts"), refusal);
    }
    for (var host : List.of("localhost", "127.0.0.1:" + port, "HOIDAP.example.vn:443")) {
      assertTrue(reply(port, "GET /api/info", host).startsWith("HTTP/1.1 200 "), host);
    }
    assertTrue(reply(port, "POST /signed", "evil.example").startsWith("HTTP/1.1 200 "));
  }

  private static String reply(int port, String request, String host) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      var head = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Works until it is ended, and tells by what. */
  private static Supplier<QuestionAnswering> endless(
      CountDownLatch begun, CompletableFuture<Throwable> end) {
    return () -> {
      begun.countDown();
      try {
        while (true) {
          Budget.check();
        }
      } catch (RuntimeException e) {
        end.complete(e);
        throw e;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/ask", "/api/ask/stream", "/api/search?q=a", "/api/suggest?q=a", "/hoi?q=a"})
  void whoeverLeavesIsNotWorkedForAnyMore(String path) throws Exception {
    var begun = new CountDownLatch(1);
    var end = new CompletableFuture<Throwable>();
    var client = serve(endless(begun, end), access(99, Set.of()));
    var body = path.startsWith("/api/ask") ? ASK : "";
    var head =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
            .formatted(
                body.isEmpty() ? "GET" : "POST",
                path,
                body.getBytes(StandardCharsets.UTF_8).length);
    try (var socket = new Socket("localhost", client.port())) {
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      awaitLatch(begun);
    }
    assertInstanceOf(CancellationException.class, end.get(40, TimeUnit.SECONDS));
  }

  @Test
  void whatTakesTooLongIsGivenUp() throws Exception {
    var end = new CompletableFuture<Throwable>();
    var access =
        new Access(new Processors(1), Duration.ofMillis(100), 99, Set.of(), HostNames.any());
    var client = serve(endless(new CountDownLatch(1), end), access);
    var refusal = Client.json(422, client.post("/api/ask", ASK));
    assertEquals("too_costly", refusal.path("error").textValue());
    assertInstanceOf(TooCostlyException.class, end.get());
    assertEquals(422, client.get("/api/search?q=a").statusCode());
    assertEquals(422, client.get("/hoi?q=a").statusCode());
    var stream = new String(client.post("/api/ask/stream", ASK).body(), StandardCharsets.UTF_8);
    assertTrue(stream.contains("event: failed\ndata: {\"error\":\"too_costly\""), stream);
  }

  @Test
  void whenAllPlacesAreTakenOthersAreToldToComeLater() throws Exception {
    var go = new CountDownLatch(1);
    Supplier<QuestionAnswering> waiting =
        () -> {
          awaitLatch(go);
          return archive.answering();
        };
    var client = serve(waiting, access(999, Set.of()));
    var asked = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
    for (int i = 0; i < 30; i++) {
      asked.add(CompletableFuture.supplyAsync(() -> client.post("/api/ask", ASK), GateTest::aside));
    }
    var refused = 0;
    for (long stop = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        refused < 13 && System.nanoTime() < stop; ) {
      Thread.sleep(20);
      refused = (int) asked.stream().filter(CompletableFuture::isDone).count();
    }
    assertEquals(13, refused, "of 30 are one worked on and 16 waiting");
    for (var one : asked) {
      if (one.isDone()) {
        assertRefused("busy", one.join());
      }
    }
    go.countDown();
    var answered = asked.stream().filter(one -> one.join().statusCode() == 200).count();
    assertTrue(answered > 0, "those that did not wait too long are answered");
  }

  @Test
  void healthIsToldWhileTheArchiveOpens() throws IOException {
    var opened = new CompletableFuture<QuestionAnswering>();
    var client = serve(opened::join, access(99, Set.of()));
    for (int i = 0; i < 2; i++) {
      var starting = Client.json(503, client.get("/api/health"));
      assertEquals("starting", starting.path("status").textValue());
    }
    opened.complete(archive.answering());
    var status = "";
    for (int i = 0; i < 20 && !status.equals("ok"); i++) {
      var response = client.get("/api/health");
      status = Client.json(response.statusCode(), response).path("status").textValue();
    }
    assertEquals("ok", status);
  }

  private static void aside(Runnable task) {
    var thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
