package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.conversation.Conversations;
import java.net.BindException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationRoutesTest {
  private static final String QUESTION = "Cầu Rạch Vẹt dài bao nhiêu mét?";
  private static final String ALL = "/api/conversations";

  @TempDir private static Path folder;
  private static ArchiveOfArticles archive;
  private static Conversations conversations;
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() throws BindException {
    archive =
        ArchiveOfArticles.make(
            folder.resolve("archive.db"),
            List.of(
                new Article(
                    "a",
                    "Thông xe cầu Rạch Vẹt",
                    "",
                    "Cầu Rạch Vẹt dài 286 m, rộng 12 m.",
                    List.of(),
                    "VnExpress",
                    Published.stated(LocalDate.of(2025, 1, 5)),
                    "",
                    "",
                    "")));
    var answering = archive.answering();
    conversations = Conversations.open(folder.resolve("conversations.db"), Duration.ofDays(90));
    server = new WebServer(() -> answering, conversations, new WebSite(folder.resolve("none")));
    server.start(0);
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
    conversations.close();
    archive.close();
  }

  private static String one(JsonNode answer) {
    return ALL + "/" + answer.path("conversation").textValue();
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private static void assertError(int status, String code, HttpResponse<byte[]> response) {
    assertEquals(code, Client.json(status, response).path("error").textValue());
  }

  @Test
  void theListSetsACookieForAYear() {
    var response = client.get(ALL);
    assertEquals("{\"conversations\":[]}", Visitor.text(response));
    var cookie = response.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.matches("hoidap=[0-9a-f-]{36};.*"), cookie);
    for (var part : List.of("Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax")) {
      assertTrue(cookie.contains("; " + part), part + " is not in " + cookie);
    }
    assertFalse(cookie.contains("Secure"), cookie);
    var secure = client.request(ALL).header("X-Forwarded-Proto", "https").build();
    var behindProxy = client.send(secure).headers().firstValue("Set-Cookie").orElse("");
    assertTrue(behindProxy.contains("; Secure"), behindProxy);
  }

  @Test
  void turnsAreNumberedListedAndReadAsTheyWereShown() {
    var me = Visitor.withCookie(client);
    var first = me.ask(QUESTION, "", "");
    var second = me.ask("Vì sao?", first.path("conversation").textValue(), "");
    assertEquals(1, first.path("turn").intValue());
    assertEquals(2, second.path("turn").intValue());
    var listed = me.json(ALL).path("conversations");
    assertEquals(1, listed.size());
    assertEquals(QUESTION, listed.at("/0/title").textValue());
    assertEquals(2, listed.at("/0/turns").intValue());
    assertFalse(listed.at("/0/shared").booleanValue());
    var conversation = me.json(one(first));
    assertEquals(first, conversation.at("/turns/0/shown"));
    assertEquals(second, conversation.at("/turns/1/shown"));
    assertEquals(2, conversation.at("/turns/1/turn").intValue());
    assertEquals("", conversation.path("shared").textValue());
    assertEquals(
        0,
        me.json(ALL + "?before=" + listed.at("/0/changed").textValue())
            .path("conversations")
            .size());
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, bad_limit",
    "before=yesterday, bad_date",
    "before=%2B999999999-01-01T00:00:00Z, bad_date",
  })
  void aBadListIsRefused(String query, String code) {
    assertError(400, code, client.get(ALL + "?" + query));
  }

  @Test
  void aConversationOfAnotherIsNotThere() {
    var me = Visitor.withCookie(client);
    var answer = me.ask(QUESTION, "", newId());
    var path = one(answer);
    var continued =
        "{\"question\":\"Vì sao?\",\"conversation\":\"%s\"}"
            .formatted(answer.path("conversation").textValue());
    for (var other : List.of(Visitor.withCookie(client), Visitor.withoutCookie(client))) {
      var responses =
          List.of(
              other.get(path),
              other.send("POST", "/api/ask", continued),
              other.send("PATCH", path, "{\"title\":\"Khác\"}"),
              other.send("POST", path + "/share", ""),
              other.send("DELETE", path + "/share", ""),
              other.send("PUT", path + "/turns/1/feedback", "{\"verdict\":\"up\"}"),
              other.get(path + "/turns/1/trace"),
              other.send("DELETE", path, ""));
      responses.forEach(response -> assertError(404, "unknown_conversation", response));
      assertEquals(0, other.json(ALL).path("conversations").size());
    }
    assertEquals(1, me.json(path).path("turns").size());
  }

  @Test
  void oneBegunWithoutACookieIsItsTokensHolders() {
    var answer = Visitor.withoutCookie(client).ask(QUESTION, "", "");
    var token = answer.path("token").textValue();
    assertTrue(token.matches("[\\w-]{24}"), token);
    var holder = Visitor.withToken(client, token);
    var id = answer.path("conversation").textValue();
    assertEquals(2, holder.ask("Vì sao?", id, "").path("turn").intValue());
    var kept = holder.json(one(answer));
    assertEquals(2, kept.path("turns").size());
    assertFalse(kept.toString().contains(token), "nowhere but with the answer");
    assertEquals(1, holder.json(ALL).path("conversations").size());
    assertEquals(204, holder.send("DELETE", one(answer), "").statusCode());
  }

  /** Somebody begins a conversation, and has somebody else open its address and go on with it. */
  @Test
  void nobodyGoesOnWithAConversationThatSomebodyElseBegan() {
    var attackers = List.of(Visitor.withoutCookie(client), Visitor.withCookie(client));
    for (var attacker : attackers) {
      var begun = attacker.ask(QUESTION, "", "");
      var path = one(begun);
      var again =
          "{\"question\":\"Vì sao?\",\"conversation\":\"%s\"}"
              .formatted(begun.path("conversation").textValue());
      var victims =
          List.of(
              Visitor.withCookie(client),
              Visitor.withoutCookie(client),
              Visitor.withToken(client, "a".repeat(24)),
              Visitor.withToken(client, "token:"));
      for (var victim : victims) {
        assertError(404, "unknown_conversation", victim.get(path));
        assertError(404, "unknown_conversation", victim.send("POST", "/api/ask", again));
        assertError(404, "unknown_conversation", victim.send("POST", "/api/ask/stream", again));
        assertError(404, "unknown_conversation", victim.send("POST", path + "/share", ""));
        assertError(404, "unknown_conversation", victim.send("DELETE", path, ""));
      }
    }
  }

  @Test
  void theTokenIsNotThatOfABrowserWithACookie() {
    var me = Visitor.withCookie(client);
    var answer = me.ask(QUESTION, "", "");
    assertEquals("", answer.path("token").textValue());
    var pretender = Visitor.withToken(client, me.cookie());
    assertError(404, "unknown_conversation", pretender.get(one(answer)));
  }

  @Test
  void withoutACookieARequestSentAgainGetsItsTokenAgain() {
    var nobody = Visitor.withoutCookie(client);
    var request = newId();
    var first = nobody.ask(QUESTION, "", request);
    assertEquals(first, nobody.ask(QUESTION, "", request));
    var me = Visitor.withCookie(client);
    var mine = newId();
    me.ask(QUESTION, "", mine);
    var stranger = nobody.ask(QUESTION, "", mine);
    assertNotEquals(me.ask(QUESTION, "", mine).path("conversation"), stranger.path("conversation"));
  }

  @Test
  void aConversationIsRenamedAndDeleted() {
    var me = Visitor.withCookie(client);
    var path = one(me.ask(QUESTION, "", ""));
    var renamed = me.send("PATCH", path, "{\"title\":\"  Cầu \\n Rạch Vẹt \"}");
    assertEquals(204, renamed.statusCode());
    assertEquals("Cầu Rạch Vẹt", me.json(path).path("title").textValue());
    assertError(400, "bad_title", me.send("PATCH", path, "{\"title\":\" \"}"));
    assertError(
        400, "bad_title", me.send("PATCH", path, "{\"title\":\"%s\"}".formatted("a".repeat(201))));
    assertEquals(204, me.send("DELETE", path, "").statusCode());
    assertError(404, "unknown_conversation", me.get(path));
    assertError(404, "unknown_conversation", me.send("DELETE", path, ""));
  }

  @Test
  void aSharedConversationIsReadByAllAndChangedByNone() {
    var me = Visitor.withCookie(client);
    var answer = me.ask(QUESTION, "", "");
    var share = Client.json(200, me.send("POST", one(answer) + "/share", ""));
    var token = share.path("token").textValue();
    assertEquals("/chia-se/" + token, share.path("path").textValue());
    var response = client.get("/api/shared/" + token);
    var shared = Client.json(200, response);
    assertEquals(QUESTION, shared.path("title").textValue());
    assertEquals(answer.path("citations"), shared.at("/turns/0/shown/citations"));
    assertFalse(shared.toString().contains(answer.path("conversation").textValue()));
    assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
    assertEquals(token, me.json(one(answer)).path("shared").textValue());
    assertEquals(204, me.send("DELETE", one(answer) + "/share", "").statusCode());
    assertError(404, "unknown_share", client.get("/api/shared/" + token));
  }

  @Test
  void aDeletedConversationIsSharedNoMore() {
    var me = Visitor.withCookie(client);
    var path = one(me.ask(QUESTION, "", ""));
    var token = Client.json(200, me.send("POST", path + "/share", "")).path("token").textValue();
    assertEquals(200, client.get("/api/shared/" + token).statusCode());
    assertEquals(204, me.send("DELETE", path, "").statusCode());
    assertError(404, "unknown_share", client.get("/api/shared/" + token));
  }

  @Test
  void feedbackIsKeptWithTheAnswer() {
    var me = Visitor.withCookie(client);
    var answer = me.ask(QUESTION, "", "");
    var path = one(answer) + "/turns/1/feedback";
    var said = "{\"verdict\":\"down\",\"reasons\":[\"wrong\",\"other\"],\"comment\":\"Sai số.\"}";
    assertEquals(204, me.send("PUT", path, said).statusCode());
    assertEquals("down", me.json(one(answer)).at("/turns/0/feedback").textValue());
    var kept =
        conversations.feedback().stream()
            .filter(one -> path.contains(one.conversation()))
            .findFirst()
            .orElseThrow();
    var json = Json.write(FeedbackJson.of(kept));
    assertTrue(json.contains("\"reasons\":[\"wrong\",\"other\"],\"comment\":\"Sai số.\""), json);
    assertTrue(json.contains("\"shown\":" + answer + ",\"trace\":{"), json);
    assertEquals(204, me.send("PUT", path, "{\"verdict\":\"\"}").statusCode());
    assertEquals("", me.json(one(answer)).at("/turns/0/feedback").textValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"verdict\":\"good\"} | bad_feedback",
        "{\"verdict\":\"up\",\"reasons\":[\"ugly\"]} | bad_feedback",
        "{\"verdict\":\"up\",\"reasons\":\"wrong\"} | wrong_type",
        "[] | malformed_json",
      })
  void badFeedbackIsRefused(String body, String code) {
    var me = Visitor.withCookie(client);
    var path = one(me.ask(QUESTION, "", "")) + "/turns/1/feedback";
    assertError(400, code, me.send("PUT", path, body));
  }

  @Test
  void aTurnThatIsNotThereHasNeitherFeedbackNorTrace() {
    var me = Visitor.withCookie(client);
    var path = one(me.ask(QUESTION, "", "")) + "/turns/";
    assertTrue(me.json(path + "1/trace").isObject());
    for (var number : List.of("2", "0", "-1", "x", "99999999999")) {
      assertError(404, "unknown_conversation", me.get(path + number + "/trace"));
    }
  }

  @Test
  void aRequestSentAgainIsAnsweredAsBefore() {
    var me = Visitor.withCookie(client);
    var request = newId();
    var first = me.ask(QUESTION, "", request);
    var id = first.path("conversation").textValue();
    assertEquals(first, me.ask(QUESTION, id, request));
    assertEquals(first, me.ask(QUESTION, "", request));
    assertEquals(1, me.json(one(first)).path("turns").size());
    assertNotEquals(
        id, Visitor.withCookie(client).ask(QUESTION, "", request).path("conversation").textValue());
    assertEquals(2, me.ask(QUESTION, id, newId()).path("turn").intValue());
  }

  @Test
  void equalRequestsAtTheSameTimeAreAnsweredOnce() {
    var me = Visitor.withCookie(client);
    var known = me.ask(QUESTION, "", "").path("conversation").textValue();
    for (var conversation : List.of("", known)) {
      var request = newId();
      var answers =
          IntStream.range(0, 8)
              .parallel()
              .mapToObj(i -> me.ask(QUESTION, conversation, request))
              .distinct()
              .toList();
      assertEquals(1, answers.size(), answers.toString());
      int turns = conversation.isEmpty() ? 1 : 2;
      assertEquals(turns, me.json(one(answers.get(0))).path("turns").size());
    }
  }

  @Test
  void differentRequestsAtTheSameTimeGetATurnEach() {
    var me = Visitor.withCookie(client);
    var id = me.ask(QUESTION, "", "").path("conversation").textValue();
    var numbers =
        IntStream.range(0, 8)
            .parallel()
            .map(i -> me.ask(QUESTION, id, newId()).path("turn").intValue())
            .sorted()
            .boxed()
            .toList();
    assertEquals(List.of(2, 3, 4, 5, 6, 7, 8, 9), numbers);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, application/json, 403",
    "Sec-Fetch-Site, same-site, text/plain, 415",
    "Sec-Fetch-Site, same-origin, text/plain, 200",
    "Sec-Fetch-Site, same-site, application/json, 200",
    "Origin, https://evil.example, text/plain, 415",
    "Origin, null, application/x-www-form-urlencoded, 415",
    "Cookie, hoidap=00000000-0000-4000-8000-000000000000, text/plain, 415",
    "Cookie, hoidap=00000000-0000-4000-8000-000000000000, application/json; charset=utf-8, 200",
    "X-Requested-With, fetch, text/plain, 200",
    "Accept, */*, application/x-www-form-urlencoded, 200",
  })
  void aPageOfAnotherSiteCannotAsk(String header, String value, String type, int status) {
    var request =
        client
            .request("/api/ask")
            .header(header, value)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString("{\"question\":\"%s\"}".formatted(QUESTION)))
            .build();
    assertEquals(status, client.send(request).statusCode());
  }

  @Test
  void aPageOfAnotherSiteCannotDelete() {
    var me = Visitor.withCookie(client);
    var path = one(me.ask(QUESTION, "", ""));
    var request = me.request(path).header("Sec-Fetch-Site", "cross-site").DELETE().build();
    assertError(403, "cross_site", client.send(request));
    assertEquals(1, me.json(path).path("turns").size());
  }

  @Test
  void responsesHaveTheFieldsOfTheDescription() {
    var me = Visitor.withCookie(client);
    var answer = me.ask(QUESTION, "", "");
    assertFields("Answer", answer);
    assertFields("Conversations", me.json(ALL));
    assertFields("ConversationSummary", me.json(ALL).at("/conversations/0"));
    assertFields("Conversation", me.json(one(answer)));
    assertFields("Turn", me.json(one(answer)).at("/turns/0"));
    var share = Client.json(200, me.send("POST", one(answer) + "/share", ""));
    assertFields("Share", share);
    var shared = client.json("/api/shared/" + share.path("token").textValue());
    assertFields("Shared", shared);
    assertFields("SharedTurn", shared.at("/turns/0"));
  }

  private static void assertFields(String name, JsonNode json) {
    var schema = client.json("/openapi.json").at("/components/schemas/" + name);
    assertEquals(names(schema.path("properties")), names(json), name);
  }

  private static List<String> names(JsonNode json) {
    var names = new ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
