package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.conversation.Conversations;
import hoidap.web.RawEndpoint.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to whichever route: it is answered or refused, and never the server's fault. */
@Timeout(300)
class MalformedRequestsTest {
  /** What stands for something else in some text, or for nothing. */
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\0",
          "a\0b",
          "\u0001\u0002\u001f\u007f\u0085",
          "\u200b\ufeff\u202e\u2028",
          "\ufffe\uffff",
          "\ud83d\ude00 𝟙 \ud835\udfd9/\ud835\udfd9/2024",
          "٣ ௧ １",
          "ßßß",
          "Ai1ŉ",
          "ﬁ ǆ İ ẞ",
          "e\u0301".repeat(500),
          "'",
          "\"",
          "\"a",
          "a\" OR \"b",
          "*",
          "a* NEAR(b",
          "((((",
          "\\",
          "%",
          "%00",
          "%zz",
          "../../etc/passwd",
          "<script>",
          "-1",
          "0",
          "1e999",
          "NaN",
          "99999999999999999999",
          "2026-02-30",
          "+999999999-12-31",
          "-999999999-01-01T00:00:00Z",
          "2026-02-05T25:61:61Z",
          "null",
          "{}",
          "[]",
          "a".repeat(1_999),
          "ab. ".repeat(499),
          "a".repeat(5_000));

  private static final List<String> PARAMETERS =
      List.of("q", "from", "to", "publisher", "section", "sort", "limit", "offset", "before");

  private static final List<String> FIELDS =
      List.of(
          "question",
          "from",
          "to",
          "publisher",
          "section",
          "without",
          "conversation",
          "request",
          "token",
          "title",
          "verdict",
          "reasons",
          "comment");

  @TempDir private static Path folder;
  private static FilledArchive archive;
  private static Conversations conversations;
  private static WebServer server;
  private static Client client;
  private static List<Route> routes;

  @BeforeAll
  static void start() throws IOException {
    var article =
        new Article(
            "a",
            "Thông xe cầu Rạch Vẹt",
            "",
            "Cầu Rạch Vẹt dài 286 m, rộng 12 m. Cầu được thông xe sáng 5/1/2025.",
            List.of(),
            "VnExpress",
            Published.stated(LocalDate.of(2025, 1, 5)),
            "",
            "Xã hội",
            "");
    archive = FilledArchive.ofArticles(folder.resolve("archive.db"), List.of(article));
    conversations = Conversations.open(folder.resolve("conversations.db"), Duration.ofDays(9));
    var page = Files.createDirectories(folder.resolve("web"));
    Files.writeString(page.resolve("index.html"), "<!doctype html>");
    var answering = archive.answering();
    var echo =
        new RawEndpoint("/echo", 1_000, (headers, body) -> new Reply(200, "text/plain", body));
    var site =
        new WebSite(page, List.of(), List::of, new TakingUploads(), List.of(echo), Access.free());
    server = new WebServer(() -> answering, conversations, site);
    server.start(0);
    client = new Client(server.port());
    routes = server.routes();
  }

  @AfterAll
  static void stop() {
    server.close();
    conversations.close();
    archive.close();
  }

  static Stream<Route> routes() {
    return routes.stream().filter(route -> !route.path().endsWith(".woff2"));
  }

  static Stream<Route> routesWithBodies() {
    return routes().filter(route -> route.method().name().matches("POST|PUT|PATCH"));
  }

  private static HttpResponse<byte[]> send(Route route, String path, String type, byte[] body) {
    try {
      return send(client, route, path, type, body);
    } catch (UncheckedIOException e) {
      // the connection was kept for the next request, and closed for the one before
      return send(new Client(server.port()), route, path, type, body);
    }
  }

  private static HttpResponse<byte[]> send(
      Client by, Route route, String path, String type, byte[] body) {
    var request = by.request(path).method(route.method().name(), BodyPublishers.ofByteArray(body));
    return by.send(type.isEmpty() ? request.build() : request.header("Content-Type", type).build());
  }

  /** Returns the path with something in place of what varies. */
  private static String path(Route route, String value) {
    return route
        .path()
        .replaceAll("\\{\\w+}", Client.encode(value.isEmpty() ? "x" : value).replace("\\", "\\\\"));
  }

  private static void assertBlameless(HttpResponse<byte[]> response, Object sent) {
    var body = new String(response.body(), StandardCharsets.UTF_8);
    assertTrue(
        response.statusCode() < 500 && !body.contains("\"error\":\"internal\""),
        () -> "%d for %s: %s".formatted(response.statusCode(), sent, body));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void oddPathsAreRefused(Route route) {
    for (var odd : ODD) {
      assertBlameless(send(route, path(route, odd), "application/json", new byte[0]), odd);
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void oddParametersAreRefusedOrTaken(Route route) {
    boolean reads =
        Stream.of(
                "/api/search", "/api/suggest", "/api/conversations", "/hoi", "/api/archive/skipped")
            .anyMatch(route.path()::equals);
    for (var name : reads ? PARAMETERS : PARAMETERS.subList(0, 1)) {
      for (var odd : reads ? ODD : ODD.subList(0, 4)) {
        var rest = name.equals("q") ? "" : "&q=cau";
        for (var more : List.of("", "&sort=date")) {
          var query = "?" + name + "=" + Client.encode(odd) + rest + more;
          assertBlameless(send(route, path(route, "x") + query, "", new byte[0]), name + "=" + odd);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("routesWithBodies")
  void oddFieldsAreRefusedOrTaken(Route route) {
    var question = "\"question\":\"Cầu Rạch Vẹt dài bao nhiêu mét?\",\"verdict\":\"up\"";
    for (var field : FIELDS) {
      for (var odd : ODD) {
        var text = Json.write(odd);
        for (var value : List.of(text, "[" + text + "]")) {
          var body = "{%s,\"%s\":%s}".formatted(question, field, value);
          assertBlameless(post(route, body), body);
        }
      }
      for (var value : List.of("1", "null", "true", "{}", "[[]]", "\"\\ud800\"", "\"\\udfffx\"")) {
        var body = "{%s,\"%s\":%s}".formatted(question, field, value);
        assertBlameless(post(route, body), body);
      }
    }
  }

  private static HttpResponse<byte[]> post(Route route, String body) {
    return send(route, path(route, "x"), "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("routesWithBodies")
  void brokenBodiesAreRefused(Route route) {
    var bodies =
        List.of(
            "",
            "{",
            "null",
            "\"a\"",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "{\"question\":\"" + "9".repeat(60_000) + "\"}",
            "{\"question\":" + "9".repeat(60_000) + "}",
            "{\"question\":1e999999999}",
            "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\na",
            "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n",
            "--x\r\n\0\r\n\r\n\r\n--x--\r\n",
            "--x\r\n" + "A: b\r\n".repeat(5_000) + "\r\n--x--\r\n",
            "--x--",
            "a".repeat(70_000));
    var types =
        List.of(
            "application/json",
            "application/json; charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=\"\"",
            "multipart/form-data; boundary=" + "x".repeat(500),
            "text/\u007f");
    for (var body : bodies) {
      for (var type : types) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (!type.contains("\u007f")) {
          assertBlameless(send(route, path(route, "x"), type, bytes), type + " " + cut(body));
        }
      }
      var invalid = ("{\"question\":\"" + body).getBytes(StandardCharsets.UTF_16);
      assertBlameless(send(route, path(route, "x"), "application/json", invalid), cut(body));
    }
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(80, text.length()));
  }

  /** Returns the first line of the reply to what no client library would send. */
  private static String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      var reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return reply.lines().findFirst().orElse("");
    }
  }

  @ParameterizedTest
  @MethodSource("routesWithBodies")
  void brokenChunksAreRefused(Route route) throws IOException {
    var chunks =
        List.of(
            "zz\r\n{}\r\n0\r\n\r\n",
            "2\r\n{}",
            "2\r\n{}xx\r\n0\r\n\r\n",
            "ffffffffffffffff\r\n{}\r\n",
            "-1\r\n{}\r\n0\r\n\r\n",
            "\0\r\n\r\n",
            "0\r\nbad trailer\r\n\r\n",
            "");
    for (var body : chunks) {
      var line =
          raw(
              "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n%s"
                  .formatted(route.method().name(), path(route, "x"), body));
      assertFalse(line.matches("HTTP/1.1 5.*"), () -> line + " for " + body);
    }
  }

  @Test
  void brokenRequestsAreRefused() throws IOException {
    var requests = new ArrayList<String>();
    for (var line :
        List.of(
            "GET",
            "GET /",
            "\0\1\2",
            "GET /%00 HTTP/1.1",
            "GET /%zz HTTP/1.1",
            "GET /%ff%fe HTTP/1.1",
            "GET /api/search?q=%ff%fe HTTP/1.1",
            "GET /api/search?q=%zz HTTP/1.1",
            "GET /api/search?q=%u0041 HTTP/1.1",
            "GET /api/search?%ff=%c0%80 HTTP/1.1",
            "GET /hoi?q=%ed%a0%80 HTTP/1.1",
            "GET /hoi?q=% HTTP/1.1",
            "GET /bai/%ff HTTP/1.1",
            "GET /bai/% HTTP/1.1",
            "GET /api/articles/%2 HTTP/1.1",
            "GET /api/articles/%ff%fe%fd HTTP/1.1",
            "GET /api/articles/;a=b HTTP/1.1",
            "GET /../../x HTTP/1.1",
            "GET //x HTTP/1.1",
            "GET http://a:b:c/ HTTP/1.1",
            "GET * HTTP/1.1",
            "OPTIONS * HTTP/1.1",
            "CONNECT a:1 HTTP/1.1",
            "TRACE / HTTP/1.1",
            "FOO /api/ask HTTP/1.1",
            "GET /" + "a".repeat(20_000) + " HTTP/1.1",
            "GET /api/search?q=" + "a".repeat(7_000) + " HTTP/1.1",
            "GET / HTTP/9.9",
            "PRI * HTTP/2.0")) {
      requests.add(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
    for (var header :
        List.of(
            "Content-Length: -1",
            "Content-Length: x",
            "Content-Length: 99999999999999999999",
            "Content-Length: 1\r\nContent-Length: 2",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: chunked\r\nContent-Length: 5",
            "Cookie: hoidap=\0",
            "Cookie: hoidap=\"; a=b; =; ;;",
            "Accept: ;;q=x, text/html;q=nan",
            "Accept-Encoding: gzip;q=x",
            "If-None-Match: \0",
            "Expect: nonsense",
            "X-Forwarded-For: \u00ff, ,,,[::",
            "Origin: \u00ff",
            "Content-Type: ;",
            "Content-Type: application/json;charset=\"",
            "No colon",
            ": no name",
            "Sec-WebSocket-Version: 13\r\nUpgrade: websocket\r\nConnection: Upgrade",
            "A: " + "b".repeat(20_000))) {
      for (var line : List.of("GET /hoi?q=a", "POST /api/ask", "GET /api/conversations")) {
        requests.add(line + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n");
      }
    }
    for (var request : requests) {
      var reply = raw(request);
      assertFalse(
          reply.matches("HTTP/1.1 5.*") && !reply.matches("HTTP/1.1 50[15].*"),
          () -> reply + " for " + cut(request));
    }
    assertEquals(200, client.get("/api/health").statusCode());
  }
}
