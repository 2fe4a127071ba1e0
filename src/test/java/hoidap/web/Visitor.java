package hoidap.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A browser of somebody: it sends its cookie, and only JSON. */
record Visitor(Client client, String cookie, String token) {
  static Visitor withCookie(Client client) {
    return new Visitor(client, UUID.randomUUID().toString(), "");
  }

  static Visitor withoutCookie(Client client) {
    return new Visitor(client, "", "");
  }

  static Visitor withToken(Client client, String token) {
    return new Visitor(client, "", token);
  }

  HttpRequest.Builder request(String path) {
    var request = client.request(path).header("Content-Type", "application/json");
    if (!token.isEmpty()) {
      request.header("X-Hoidap-Token", token);
    }
    return cookie.isEmpty() ? request : request.header("Cookie", "hoidap=" + cookie);
  }

  HttpResponse<byte[]> send(String method, String path, String body) {
    return client.send(request(path).method(method, BodyPublishers.ofString(body)).build());
  }

  HttpResponse<byte[]> get(String path) {
    return client.send(request(path).build());
  }

  JsonNode json(String path) {
    return Client.json(200, get(path));
  }

  JsonNode ask(String question, String conversation, String request) {
    var body =
        "{\"question\":\"%s\",\"conversation\":\"%s\",\"request\":\"%s\"}"
            .formatted(question, conversation, request);
    return Client.json(200, send("POST", "/api/ask", body));
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
