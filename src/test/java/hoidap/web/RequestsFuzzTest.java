package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.NewsArticles;
import hoidap.conversation.Conversations;
import hoidap.fuzz.Fuzzing;
import io.javalin.http.HandlerType;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent to whichever route, the server never says that it broke. */
class RequestsFuzzTest {
  @TempDir private static Path folder;
  private static ArchiveOfArticles archive;
  private static Conversations conversations;
  private static WebServer server;
  private static Client client;
  private static String conversation;

  @BeforeAll
  static void start() throws Exception {
    var articles =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    NewsArticles.article("road-" + i, "Đường " + i, "Đường số " + i + " dài 7 km."))
            .toList();
    archive = ArchiveOfArticles.make(folder.resolve("archive.db"), articles);
    var answering = archive.answering();
    conversations = Conversations.open(folder.resolve("conversations.db"), Duration.ofDays(90));
    var site = new WebSite(Path.of("web"), List.of(), List::of, new TakingUploads());
    server = new WebServer(() -> answering, conversations, site);
    server.start(0);
    client = new Client(server.port());
    var asked = Visitor.withoutCookie(client).ask("Đường số 7?", "", UUID.randomUUID().toString());
    conversation = asked.path("conversation").textValue();
  }

  @AfterAll
  static void stop() {
    server.close();
    conversations.close();
    archive.close();
  }

  private static void assertNoFault(HttpResponse<?> response) {
    assertTrue(response.statusCode() < 500, response.request() + " gave " + response.statusCode());
  }

  private static void send(Route route, byte[] body) {
    var path = route.path().replace("{id}", conversation).replace("{turn}", "1");
    var request =
        client
            .request(path)
            .header("Content-Type", "application/json")
            .method(route.method().name(), BodyPublishers.ofByteArray(body))
            .build();
    assertNoFault(client.send(request));
  }

  private static List<Route> routesWithBodies() {
    return server.routes().stream()
        .filter(
            route ->
                List.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH)
                    .contains(route.method()))
        .toList();
  }

  @Test
  void bodiesOfQuestionsAreAnsweredOrRefused() {
    bodies("request-ask", 60);
  }

  @Test
  void bodiesOfOtherRequestsAreAnsweredOrRefused() {
    bodies("request-conversation", 60);
  }

  private static void bodies(String corpus, int count) {
    assertTrue(routesWithBodies().size() >= 6, routesWithBodies().toString());
    Fuzzing.of(corpus)
        .ofProcess()
        .upTo(3_000)
        .run(count, input -> routesWithBodies().forEach(route -> send(route, input)));
  }

  @Test
  void uploadsAreTakenOrRefused() {
    Fuzzing.of("article-text")
        .ofProcess()
        .with(part("files", "a.txt"), part("files\"; filename=\"..\\x", "\0.gz"), part("", ""))
        .run(
            80,
            input -> {
              var request =
                  client
                      .request("/api/upload")
                      .header("Content-Type", "multipart/form-data; boundary=AaB03x")
                      .POST(BodyPublishers.ofByteArray(input))
                      .build();
              assertNoFault(client.send(request));
            });
  }

  private static byte[] part(String name, String file) {
    return ("--AaB03x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
            + "Content-Type: text/plain\r\n\r\nCầu dài 286 m.\r\n--AaB03x--\r\n")
        .formatted(name, file)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Addresses that no client library would send, too. */
  @Test
  void addressesAreAnsweredOrRefused() {
    Fuzzing.of("request-query")
        .ofProcess()
        .upTo(3_000)
        .run(
            200,
            input -> {
              var line = new String(input, StandardCharsets.ISO_8859_1);
              var path = line.replaceAll("[\\r\\n]", "");
              var status = status(path.startsWith("/") ? path : "/" + path);
              assertTrue(status.isEmpty() || status.charAt(0) != '5', path + " gave " + status);
              var encoded =
                  "/api/search?q=" + Client.encode(new String(input, StandardCharsets.UTF_8));
              assertNoFault(client.get(encoded));
              assertNoFault(client.get(encoded.replace("/api/search", "/hoi")));
            });
  }

  private static String status(String path) throws Exception {
    var response = client.raw("GET " + path + " HTTP/1.1");
    return response.startsWith("HTTP/1.1 ") ? response.substring(9, 12) : "";
  }
}
