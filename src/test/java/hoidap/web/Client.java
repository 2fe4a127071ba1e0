package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Talks HTTP to a server under test. */
final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  Client(int port) {
    this.port = port;
  }

  int port() {
    return port;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<byte[]> get(String path) {
    return send(request(path).build());
  }

  HttpResponse<byte[]> post(String path, String body) {
    return post(path, body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> post(String path, byte[] body) {
    return send(request(path).POST(BodyPublishers.ofByteArray(body)).build());
  }

  /** Asks for a stream; its body can be read while it comes. */
  HttpResponse<InputStream> stream(String question) throws IOException {
    return streamAfter(Map.of(), question);
  }

  HttpResponse<InputStream> streamAfter(Map<String, String> before, String question)
      throws IOException {
    var fields = new HashMap<>(before);
    fields.put("question", question);
    var body = JSON.writeValueAsBytes(fields);
    var request =
        request("/api/ask/stream")
            .header("Accept-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns what GET gives, which must be 200. */
  JsonNode json(String path) {
    return json(200, get(path));
  }

  JsonNode search(String query) {
    return json("/api/search?" + query).path("results");
  }

  JsonNode ask(Map<String, String> fields) {
    try {
      return json(200, post("/api/ask", JSON.writeValueAsBytes(fields)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(int status, HttpResponse<byte[]> response) {
    var body = new String(response.body(), StandardCharsets.UTF_8);
    assertEquals(status, response.statusCode(), body);
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + body, e);
    }
  }

  /** Returns the response to a request line that no client library would send. */
  String raw(String requestLine) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      var request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
