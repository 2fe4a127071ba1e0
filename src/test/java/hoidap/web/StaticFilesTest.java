package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.conversation.Conversations;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of pages, what browsers keep of them, and who may frame them. */
class StaticFilesTest {
  private static final List<String> ORIGINS =
      List.of("https://intranet.example.vn", "http://a.example:8080");

  @TempDir private Path folder;
  private Conversations conversations;
  private WebServer server;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    for (var name : List.of("index", "search", "archive", "shared")) {
      Files.writeString(folder.resolve(name + ".html"), name + " ".repeat(4_000));
    }
    conversations = Conversations.open(folder.resolve("conversations.db"), Duration.ofDays(1));
    server =
        new WebServer(
            () -> {
              throw new IllegalStateException("no page needs an archive");
            },
            conversations,
            new WebSite(folder, ORIGINS, List::of, Uploads.OFF));
    server.start(0);
    client = new Client(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
    conversations.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, index",
    "/cuoc-hoi/1b4e28ba-2fa1-41d2-883f-0016d3cca427, index",
    "/nhung, index",
    "/tim-kiem?q=a, search",
    "/kho, archive",
    "/chia-se/AbC_-9, shared",
  })
  void everyAddressHasItsPage(String path, String name) {
    var response = client.get(path);
    assertEquals(200, response.statusCode());
    assertEquals(name, Visitor.text(response).strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/kho", "/lib/chart.js"})
  void whatABrowserHasIsNotSentAgain(String path) {
    var first = client.get(path);
    var tag = header(first, "ETag");
    var again = client.send(client.request(path).header("If-None-Match", tag).build());
    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
    assertTrue(header(first, "Cache-Control").endsWith("no-cache"));
    assertEquals("Accept-Encoding", header(first, "Vary"));
  }

  @Test
  void theChartLibraryIsServedCompressed() {
    var plain = client.get("/lib/chart.js");
    assertTrue(Visitor.text(plain).startsWith("/*!\n * Chart.js v4.4.9"));
    assertEquals("text/javascript;charset=utf-8", header(plain, "Content-Type").replace("; ", ";"));
    var request = client.request("/lib/chart.js").header("Accept-Encoding", "gzip").build();
    var compressed = client.send(request);
    assertEquals("gzip", header(compressed, "Content-Encoding"));
    assertTrue(compressed.body().length < 75_000, compressed.body().length + " bytes");
  }

  @Test
  void whoOpensTheChatGetsACookieOnce() {
    var cookie = header(client.get("/"), "Set-Cookie");
    assertTrue(cookie.startsWith("hoidap="), cookie);
    assertEquals("private, no-cache", header(client.get("/"), "Cache-Control"));
    var known = client.request("/").header("Cookie", cookie.split(";")[0]).build();
    assertEquals("", header(client.send(known), "Set-Cookie"));
    for (var path : List.of("/nhung", "/kho", "/chia-se/a", "/index.html")) {
      assertEquals("", header(client.get(path), "Set-Cookie"), path);
    }
  }

  @Test
  void onlyTheEmbeddedChatMayBeFramedAndOnlyBySitesThatAreSet() {
    var framed = client.get("/nhung");
    assertTrue(
        header(framed, "Content-Security-Policy")
            .contains(" frame-ancestors https://intranet.example.vn http://a.example:8080; "));
    assertEquals("", header(framed, "X-Frame-Options"));
    for (var path : List.of("/", "/kho", "/index.html", "/nhung/", "/api/conversations")) {
      var other = client.get(path);
      assertTrue(
          header(other, "Content-Security-Policy").contains(" frame-ancestors 'none'; "), path);
      assertEquals("DENY", header(other, "X-Frame-Options"), path);
    }
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
