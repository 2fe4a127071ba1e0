package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.NewsCopies;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.conversation.Conversations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
  private static final String ADDRESS_ID = "https://vnexpress.net/a.html";
  private static final String ODD_ID = "50% + a?b;c\\d#e/\"f\" %2B đ";
  private static final String QUESTION = "Cầu Rạch Vẹt dài bao nhiêu mét?";

  @TempDir private static Path folder;
  private static ArchiveOfArticles archive;
  private static Conversations conversations;
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() throws IOException {
    archive = ArchiveOfArticles.make(folder.resolve("archive.db"), articles());
    var answering = archive.answering();
    conversations = Conversations.open(folder.resolve("conversations.db"), Duration.ofDays(90));
    server = new WebServer(() -> answering, conversations, new WebSite(page()));
    server.start(0);
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
    conversations.close();
    archive.close();
  }

  private static List<Article> articles() {
    var articles = new ArrayList<Article>();
    articles.add(
        article(
            ADDRESS_ID,
            "Thông xe cầu Rạch Vẹt",
            "Cầu Rạch Vẹt dài 286 m, rộng 12 m. Cầu được thông xe sáng 5/1/2025.",
            "VnExpress",
            Published.stated(LocalDate.of(2025, 1, 5))));
    articles.add(
        new Article(
            ODD_ID,
            "",
            "",
            "Hồ Dầu Tiếng tích được 1,5 tỷ m3 nước trong mùa mưa năm nay.",
            List.of("Ảnh: A"),
            "Tuổi Trẻ",
            Published.UNKNOWN,
            "",
            "Thủy lợi",
            ""));
    IntStream.range(0, 120).mapToObj(WebServerTest::road).forEach(articles::add);
    articles.add(NewsCopies.edited());
    articles.add(NewsCopies.original());
    return articles;
  }

  private static Article road(int number) {
    var body = "Tuyến đường số %d ở huyện Củ Chi dài %d km.".formatted(number, number + 3);
    var day = LocalDate.of(2026, 1, 1).plusDays(number);
    return article("road-" + number, "Đường số " + number, body, "Dân trí", Published.stated(day));
  }

  private static Article article(
      String id, String title, String body, String publisher, Published published) {
    return new Article(
        id, title, "", body, List.of("Ảnh: A"), publisher, published, "", "Xã hội", "");
  }

  private static Path page() throws IOException {
    var page = folder.resolve("web");
    Files.createDirectories(page.resolve("test"));
    Files.createDirectories(page.resolve("fonts"));
    Files.writeString(page.resolve("index.html"), "<!doctype html><title>Hỏi Đáp</title>");
    Files.writeString(page.resolve("ask.js"), "export {};\n".repeat(1_000));
    Files.writeString(page.resolve("style.css"), "body {}");
    Files.writeString(page.resolve("favicon.svg"), "<svg/>");
    Files.writeString(page.resolve("fonts/a.woff2"), "");
    Files.writeString(page.resolve("package.json"), "{}");
    Files.writeString(page.resolve(".hidden"), "");
    Files.writeString(page.resolve("test/ask.test.js"), "");
    return page;
  }

  @Test
  void anAnswerCitesItsWordsWhereTheyStand() {
    var answer = client.ask(Map.of("question", QUESTION));
    assertTrue(answer.path("answered").booleanValue(), answer.toString());
    assertTrue(answer.path("answer").textValue().contains("286"), answer.toString());
    var citation = answer.path("citations").path(0);
    assertEquals(1, citation.path("number").intValue());
    assertEquals(ADDRESS_ID, citation.path("articleId").textValue());
    assertEquals("Thông xe cầu Rạch Vẹt", citation.path("title").textValue());
    assertEquals("VnExpress", citation.path("publisher").textValue());
    assertEquals("2025-01-05", citation.path("published").textValue());
    assertEquals("stated", citation.path("publishedBasis").textValue());
    assertQuoted(citation, "quote");
    answer.path("related").forEach(excerpt -> assertQuoted(excerpt, "text"));
  }

  private static void assertQuoted(JsonNode json, String field) {
    var id = json.path("articleId").textValue();
    var body = client.json("/api/articles/" + Client.encode(id)).path("body").textValue();
    int start = json.path("start").intValue();
    int end = json.path("end").intValue();
    assertEquals(json.path(field).textValue(), body.substring(start, end));
  }

  @Test
  void aQuestionMayComeDecomposed() {
    var decomposed = Normalizer.normalize(QUESTION, Normalizer.Form.NFD);
    assertNotEquals(QUESTION, decomposed);
    var answer = client.ask(Map.of("question", decomposed));
    assertEquals(client.ask(Map.of("question", QUESTION)).path("answer"), answer.path("answer"));
  }

  @Test
  void anArchiveWithoutTheAnswerSaysSo() {
    var answer = client.ask(Map.of("question", QUESTION, "publisher", "Báo khác"));
    assertFalse(answer.path("answered").booleanValue());
    assertEquals("Không có.", answer.path("answer").textValue());
    assertTrue(answer.path("citations").isArray() && answer.path("citations").isEmpty());
  }

  @Test
  void aConversationKeepsItsId() {
    var first = client.ask(Map.of("question", QUESTION));
    var second = client.ask(after(first, QUESTION));
    assertEquals(first.path("conversation"), second.path("conversation"));
    assertEquals(first.path("token"), second.path("token"));
  }

  /** Returns a request for the next question of a conversation. */
  private static Map<String, String> after(JsonNode answer, String question) {
    return Map.of(
        "question",
        question,
        "conversation",
        answer.path("conversation").textValue(),
        "token",
        answer.path("token").textValue());
  }

  @Test
  void aFollowUpIsCompletedShownAndKept() {
    var first = client.ask(Map.of("question", QUESTION));
    assertEquals(0, first.path("interpretation").size());
    var id = first.path("conversation").textValue();
    var second = client.ask(after(first, "Vì sao?"));
    var reading = second.path("interpretation").path(0);
    assertEquals("follow-up", reading.path("kind").textValue());
    assertEquals("Vì sao?", reading.path("typed").textValue());
    assertEquals("Vì sao cầu Rạch Vẹt dài mét?", reading.path("understood").textValue());
    var mine =
        client
            .request("/api/conversations/" + id)
            .header("X-Hoidap-Token", first.path("token").textValue());
    var turns = Client.json(200, client.send(mine.build())).path("turns");
    assertEquals(2, turns.size());
    assertEquals("Vì sao?", turns.path(1).path("question").textValue());
    assertEquals("Vì sao cầu Rạch Vẹt dài mét?", turns.path(1).path("understood").textValue());
    assertEquals(ADDRESS_ID, turns.path(1).path("cited").path(0).textValue());
    var other = client.ask(Map.of("question", "Vì sao?"));
    assertEquals(0, other.path("interpretation").size());
  }

  @Test
  void onlyTheServerMakesIds() {
    var id = UUID.randomUUID().toString();
    assertError(404, "unknown_conversation", client.get("/api/conversations/" + id));
    var body = "{\"question\":\"Vì sao?\",\"conversation\":\"%s\"}".formatted(id);
    assertError(404, "unknown_conversation", client.post("/api/ask", body));
    assertError(404, "unknown_conversation", client.post("/api/ask/stream", body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "<script>", "đ", "tuan_1-A9"})
  void whatIsNoIdOfAConversationGetsANewOne(String id) {
    var fields = Map.of("question", QUESTION, "conversation", id);
    var one = client.ask(fields).path("conversation").textValue();
    var other = client.ask(fields).path("conversation").textValue();
    assertTrue(one.matches("[0-9a-f-]{36}"), one);
    assertNotEquals(one, other);
    assertEquals(
        36,
        client
            .ask(Map.of("question", QUESTION, "conversation", "x".repeat(101)))
            .path("conversation")
            .textValue()
            .length());
  }

  @Test
  void aTimeIsShownAndMayBeTakenBack() {
    var question = "Đường số 7 dài bao nhiêu km tháng 2/2026?";
    var answer = client.ask(Map.of("question", question));
    var reading = answer.at("/interpretation/0");
    assertEquals("time", reading.path("kind").textValue());
    assertEquals("tháng 2/2026", reading.path("typed").textValue());
    assertEquals("01/02/2026 – 28/02/2026", reading.path("understood").textValue());
    var without = "{\"question\":\"%s\",\"without\":[\"time\"]}".formatted(question);
    var asked = Client.json(200, client.post("/api/ask", without));
    assertEquals(0, asked.path("interpretation").size());
  }

  @Test
  void whatWasMendedMayBeTakenBack() {
    var question = "Cầu Rạch Vẹt dài bao nhiêu méts trên đưòng?";
    var taken =
        "{\"question\":\"%s\",\"without\":[\"spelling\",\"abbreviation\",\"follow-up\"]}"
            .formatted(question);
    assertTrue(client.ask(Map.of("question", question)).path("interpretation").size() > 0);
    assertEquals(0, Client.json(200, client.post("/api/ask", taken)).path("interpretation").size());
  }

  @Test
  void filtersOfAQuestionLeaveOtherArticlesOut() {
    var fields =
        Map.of("question", QUESTION, "publisher", "dan tri", "from", "2026-01-01", "to", "");
    var answer = client.ask(fields);
    assertFalse(answer.toString().contains(ADDRESS_ID), answer.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"question\":\"\"} | empty_question",
        "{\"question\":\" \\t\\n\"} | empty_question",
        "{} | empty_question",
        "{\"question\":null} | empty_question",
        "{\"question\":5} | wrong_type",
        "{\"question\":[\"a\"]} | wrong_type",
        "{\"question\":\"a\",\"conversation\":1} | wrong_type",
        "{\"question\":\"a\",\"without\":\"time\"} | wrong_type",
        "{\"question\":\"a\",\"without\":[1]} | wrong_type",
        "{\"question\":\"a\",\"without\":[\"times\"]} | bad_without",
        "{\"question\":\"a\",\"section\":1} | wrong_type",
        "{\"question\":\"a\",\"from\":20260101} | wrong_type",
        "{\"question\":\"a\",\"from\":\"5/2/2026\"} | bad_date",
        "{\"question\":\"a\",\"to\":\"2026-02-30\"} | bad_date",
        "{\"question\":\"a\",\"from\":\"2026-02-02\",\"to\":\"2026-02-01\"} | bad_date",
        "{\"question\":\"\\ud800\"} | malformed_question",
        "{\"question\":\"a\" | malformed_json",
        "{\"question\":\"a\"} {} | malformed_json",
        "[\"a\"] | malformed_json",
        "\"a\" | malformed_json",
        "'' | malformed_json",
        "question=a | malformed_json",
      })
  void aBadQuestionIsRefused(String body, String code) {
    assertError(400, code, client.post("/api/ask", body));
  }

  @Test
  void bytesThatAreNotTextAreRefused() {
    assertError(400, "malformed_json", client.post("/api/ask", new byte[] {'{', '"', -1, -2}));
  }

  @Test
  void theLengthOfAQuestionIsCountedInCharacters() {
    // 2,000 characters of two code units each, and 2,000 that are more while decomposed
    client.ask(Map.of("question", "😀".repeat(2_000)));
    client.ask(Map.of("question", Normalizer.normalize("ệ".repeat(2_000), Normalizer.Form.NFD)));
    var longer = "{\"question\":\"" + "a".repeat(2_001) + "\"}";
    assertError(400, "question_too_long", client.post("/api/ask", longer));
  }

  @Test
  void aBodyOver64KibIsRefused() {
    var padding = " ".repeat(64 * 1024);
    assertError(413, "too_large", client.post("/api/ask", "{\"question\":\"a\"}" + padding));
  }

  @ParameterizedTest
  @CsvSource({
    "q=, empty_question",
    "q=%20, empty_question",
    "from=2026-01-01, empty_question",
    "q=a&limit=0, bad_limit",
    "q=a&limit=-5, bad_limit",
    "q=a&limit=ten, bad_limit",
    "q=a&limit=1.5, bad_limit",
    "q=a&limit=, bad_limit",
    "q=a&offset=-1, bad_offset",
    "q=a&offset=two, bad_offset",
    "q=a&sort=newest, bad_sort",
    "q=a&from=2026, bad_date",
    "q=a&to=2026-1-1, bad_date",
    "q=a&from=2026-01-02&to=2026-01-01, bad_date",
  })
  void aBadSearchIsRefused(String query, String code) {
    assertError(400, code, client.get("/api/search?" + query));
  }

  @Test
  void aSearchFindsTheBestPassageOfEachArticle() {
    var results = client.search("q=" + Client.encode("cầu Rạch Vẹt"));
    assertEquals(ADDRESS_ID, results.path(0).path("articleId").textValue());
    results.forEach(result -> assertQuoted(result, "text"));
    var ids = new HashSet<String>();
    results.forEach(result -> assertTrue(ids.add(result.path("articleId").textValue())));
  }

  @Test
  void aSearchIsOrderedByFitOrByDate() {
    var query = "q=" + Client.encode("tuyến đường ở Củ Chi");
    var scores = new ArrayList<Double>();
    client.search(query).forEach(result -> scores.add(result.path("score").doubleValue()));
    assertEquals(scores.stream().sorted((a, b) -> Double.compare(b, a)).toList(), scores);
    var days = new ArrayList<String>();
    client
        .search(query + "&sort=date&limit=50")
        .forEach(result -> days.add(result.path("published").textValue()));
    assertEquals(50, days.size());
    assertEquals(days.stream().sorted((a, b) -> b.compareTo(a)).toList(), days);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "100, 100", "101, 100", "99999999999999999999, 100", "+7, 7"})
  void aSearchGivesAtMostAHundredArticles(String limit, int expected) {
    var query = "q=" + Client.encode("tuyến đường ở Củ Chi") + "&limit=" + Client.encode(limit);
    assertEquals(expected, client.search(query).size());
  }

  @Test
  void aSearchGivesTenArticlesWhereNoLimitIsSet() {
    assertEquals(10, client.search("q=" + Client.encode("tuyến đường ở Củ Chi")).size());
  }

  @Test
  void aSearchIsFilteredByDaysAndPublisher() {
    var query = "q=" + Client.encode("tuyến đường") + "&limit=100&from=2026-01-10&to=2026-01-12";
    var days = new HashSet<>(client.search(query).findValuesAsText("published"));
    assertEquals(Set.of("2026-01-10", "2026-01-11", "2026-01-12"), days);
    var publisher = "q=" + Client.encode("cầu") + "&publisher=" + Client.encode("VNEXPRESS");
    assertEquals(
        Set.of("VnExpress"), new HashSet<>(client.search(publisher).findValuesAsText("publisher")));
    assertEquals(0, client.search("q=a&publisher=" + Client.encode("Báo khác")).size());
  }

  @Test
  void whatIsAskedOrSearchedMayBeHeldToASection() {
    var query = "q=" + Client.encode("sông nước") + "&limit=100&section=";
    var found = client.search(query + Client.encode("thủy lợi")).findValuesAsText("articleId");
    assertEquals(List.of(ODD_ID), found);
    assertEquals(0, client.search(query + Client.encode("thể thao")).size());
    assertEquals(100, client.search(query + Client.encode("XA HOI")).size());
    var asked = client.ask(Map.of("question", QUESTION, "section", "THUY LOI"));
    assertEquals(ODD_ID, asked.at("/citations/0/articleId").textValue());
    var everywhere = client.ask(Map.of("question", QUESTION, "section", ""));
    assertEquals(ADDRESS_ID, everywhere.at("/citations/0/articleId").textValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {ADDRESS_ID, ODD_ID, "road-7"})
  void anIdMayHoldAnyCharacter(String id) {
    var article = client.json("/api/articles/" + Client.encode(id));
    assertEquals(id, article.path("articleId").textValue());
  }

  @Test
  void anEncodedAddressNamesItsArticle() {
    var article = client.json("/api/articles/https%3A%2F%2Fvnexpress.net%2Fa.html");
    assertEquals("Thông xe cầu Rạch Vẹt", article.path("title").textValue());
    assertEquals("Ảnh: A", article.path("captions").path(0).textValue());
    assertEquals("Xã hội", article.path("section").textValue());
  }

  @Test
  void whatIsUnknownIsEmptyNeverNull() {
    var article = client.json("/api/articles/" + Client.encode(ODD_ID));
    assertEquals("", article.path("published").textValue());
    assertEquals("unknown", article.path("publishedBasis").textValue());
    assertEquals("", article.path("url").textValue());
    assertTrue(article.path("title").textValue().startsWith("Hồ Dầu Tiếng"));
    var answer = client.ask(Map.of("question", "Vì sao sao Hỏa có màu đỏ?"));
    for (var json : List.of(article, answer, client.json("/api/info"))) {
      assertFalse(json.toString().contains(":null"), json.toString());
    }
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertError(404, "unknown_article", client.get("/api/articles/none"));
    assertError(404, "not_found", client.get("/api/none"));
    assertError(404, "not_found", client.get("/none.html"));
    assertError(404, "not_found", client.post("/api/none", "{}"));
  }

  @Test
  void aMethodThatARouteDoesNotHaveIsRefused() {
    var response = client.get("/api/ask");
    assertError(405, "method_not_allowed", response);
    assertEquals("POST", response.headers().firstValue("Allow").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET /%2e%2e/pom.xml HTTP/1.1", "GET // HTTP/1.1"})
  void aBrokenAddressIsRefusedInJson(String requestLine) throws IOException {
    var response = client.raw(requestLine);
    assertTrue(response.startsWith("HTTP/1.1 400"), response);
    assertTrue(response.contains("{\"error\":\"bad_request\",\"message\":"), response);
    assertFalse(response.contains("jetty"), response);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailureInsideShowsAnIdAndNothingElse(boolean isException) throws IOException {
    try (var failing =
        new WebServer(
            () -> {
              if (isException) {
                throw new IllegalStateException("secret");
              }
              throw new AssertionError("secret");
            },
            conversations,
            new WebSite(folder))) {
      failing.start(0);
      var response = new Client(failing.port()).get("/api/info");
      var message = assertError(500, "internal", response).path("message").textValue();
      assertTrue(message.matches(".* [0-9a-f-]{36}\\."), message);
      assertFalse(message.contains("secret"));
    }
  }

  private static JsonNode assertError(int status, String code, HttpResponse<byte[]> response) {
    var json = Client.json(status, response);
    assertEquals(code, json.path("error").textValue());
    assertTrue(json.path("message").textValue().endsWith("."), json.toString());
    var codes = schema("Error").path("properties").path("error").path("enum");
    assertTrue(codes.toString().contains('"' + code + '"'), code + " is not in openapi.json");
    return json;
  }

  @Test
  void copiesAreNamedBesideTheArticleShown() {
    var question = "Bao nhiêu ngôi nhà ven kênh Mười Hai bị ngập sân?";
    var citation = client.ask(Map.of("question", question)).at("/citations/0");
    assertEquals("goc", citation.path("articleId").textValue());
    var copy = citation.at("/alsoPublished/0");
    assertEquals("ban-sua", copy.path("articleId").textValue());
    assertEquals("Trắng đêm cứu lúa vì mưa lớn", copy.path("title").textValue());
    assertEquals("Báo Đồng Sâu", copy.path("publisher").textValue());
    assertEquals("2025-03-02", copy.path("published").textValue());
    assertEquals("https://ban-sua.example/de-bao", copy.path("url").textValue());
    var results = client.json("/api/search?q=" + Client.encode("kênh Mười Hai")).path("results");
    assertEquals(copy, results.at("/0/alsoPublished/0"));
  }

  @Test
  void healthAndInfoSayWhatTheArchiveHolds() {
    assertEquals(
        "{\"status\":\"ok\",\"articles\":124,\"chunks\":124,\"conversations\":\"ok\"}",
        client.json("/api/health").toString());
    var info = client.json("/api/info");
    assertEquals(124, info.path("articles").intValue());
    assertEquals(1, info.path("copies").intValue());
    assertEquals("2025-01-05", info.path("firstPublished").textValue());
    assertEquals("2026-04-30", info.path("lastPublished").textValue());
    assertEquals("{\"name\":\"Dân trí\",\"articles\":120}", info.at("/publishers/0").toString());
    assertEquals(archive.embedder().card().identity(), info.path("model").textValue());
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html;charset=utf-8",
    "/?q=b%E1%BA%A5t%20k%E1%BB%B3, text/html;charset=utf-8",
    "/index.html, text/html;charset=utf-8",
    "/ask.js, text/javascript;charset=utf-8",
    "/style.css, text/css;charset=utf-8",
    "/favicon.svg, image/svg+xml",
    "/fonts/a.woff2, font/woff2",
  })
  void filesOfThePageHaveTheirType(String path, String type) {
    var response = client.get(path);
    assertEquals(200, response.statusCode());
    var given = response.headers().firstValue("Content-Type").orElse("");
    assertEquals(type, given.replace("; ", ";"));
    var caching = response.headers().firstValue("Cache-Control").orElse("");
    assertTrue(caching.endsWith("no-cache"), caching);
  }

  @Test
  void aFileThatHasNotChangedIsNotSentAgain() throws IOException {
    var tag = client.get("/ask.js").headers().firstValue("ETag").orElseThrow();
    var again = client.request("/ask.js").header("If-None-Match", tag).build();
    assertEquals(304, client.send(again).statusCode());
    Files.writeString(folder.resolve("web/ask.js"), "export const changed = true;\n".repeat(400));
    assertEquals(200, client.send(again).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/test/ask.test.js",
        "/package.json",
        "/.hidden",
        "/..%2farchive.db",
        "/archive.db",
        "/web/"
      })
  void otherFilesAreNotServed(String path) {
    assertError(404, "not_found", client.get(path));
  }

  @Test
  void withoutAPageThereIsStillTheInterface() throws IOException {
    try (var bare =
        new WebServer(archive::answering, conversations, new WebSite(folder.resolve("nothing")))) {
      bare.start(0);
      assertEquals("ok", new Client(bare.port()).json("/api/health").path("status").textValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/ask.js", "/api/info", "/api/none", "/nhung", "/hoi", "/lib/chart.js"})
  void everyResponseTellsBrowsersToBeCareful(String path) {
    var headers = client.get(path).headers();
    var policy = headers.firstValue("Content-Security-Policy").orElse("");
    assertEquals(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
        policy);
    assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""));
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
    assertTrue(headers.firstValue("Server").isEmpty());
  }

  @Test
  void largeResponsesAreCompressed() throws IOException {
    var request = client.request("/openapi.json").header("Accept-Encoding", "gzip").build();
    var response = client.send(request);
    assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElse(""));
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertEquals(
          WebServer.description(), new String(plain.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void headGivesTheHeadersOfGet() {
    var request = client.request("/ask.js").method("HEAD", BodyPublishers.noBody()).build();
    var response = client.send(request);
    assertEquals(200, response.statusCode());
    assertEquals(0, response.body().length);
    assertEquals(
        client.get("/ask.js").headers().firstValue("ETag"), response.headers().firstValue("ETag"));
  }

  @Test
  void aTakenPortIsReported() {
    try (var second = new WebServer(archive::answering, conversations, new WebSite(folder))) {
      assertThrows(BindException.class, () -> second.start(server.port()));
    }
  }

  @Test
  void theDescriptionNamesEveryRouteAndNoOther() {
    var described = new HashSet<String>();
    client
        .json("/openapi.json")
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method + " " + path.getKey())));
    var served = new HashSet<String>();
    var site = new WebSite(folder);
    List<Route> routes;
    try (var gate = new Gate(site.access())) {
      routes = WebServer.routes(archive::answering, conversations, site, gate);
    }
    for (var route : routes) {
      served.add(route.method().name().toLowerCase(Locale.ROOT) + " " + route.path());
    }
    assertEquals(served, described);
  }

  @Test
  void responsesHaveTheFieldsOfTheDescription() {
    var answer = client.ask(Map.of("question", QUESTION));
    assertFields("Answer", answer);
    assertFields("Citation", answer.at("/citations/0"));
    assertFields("Excerpt", answer.at("/related/0"));
    var search = client.json("/api/search?q=" + Client.encode("cầu"));
    assertFields("Search", search);
    assertFields("Result", search.at("/results/0"));
    assertFields("Article", client.json("/api/articles/road-1"));
    assertFields("Health", client.json("/api/health"));
    assertFields("Info", client.json("/api/info"));
    assertFields("Publisher", client.json("/api/info").at("/publishers/0"));
    assertFields("Error", Client.json(404, client.get("/api/none")));
  }

  @Test
  void whatAnswersIsMarkedInTheQuote() {
    var citation = client.ask(Map.of("question", QUESTION)).at("/citations/0");
    assertEquals(1, citation.path("highlights").size(), citation.toString());
    var highlight = citation.at("/highlights/0");
    assertFields("Highlight", highlight);
    int start = highlight.path("start").intValue();
    int end = highlight.path("end").intValue();
    assertEquals("Cầu", citation.path("quote").textValue().substring(start, end));
    assertEquals("Cầu", client.ask(Map.of("question", QUESTION)).path("short").textValue());
  }

  @Test
  void aSeriesIsGivenAsData() {
    var series = client.ask(Map.of("question", QUESTION)).path("series");
    assertFields("Series", series);
    assertFields("Point", series.at("/points/1"));
    var written =
        """
        {"title":"Dài bao nhiêu?","unit":"m","points":[\
        {"date":"2024","label":"năm 2024","value":280.0,"text":"280 m","citation":1},\
        {"date":"2025-01","label":"tháng 1/2025","value":286.5,"text":"286,5 m","citation":1}]}\
        """;
    assertEquals(written, series.toString());
  }

  private static void assertFields(String name, JsonNode json) {
    var schema = schema(name);
    assertEquals(names(schema.path("properties")), names(json), name);
    var required = new ArrayList<String>();
    schema.path("required").forEach(field -> required.add(field.textValue()));
    assertEquals(names(json), required, name);
  }

  private static JsonNode schema(String name) {
    return client.json("/openapi.json").at("/components/schemas/" + name);
  }

  private static List<String> names(JsonNode json) {
    var names = new ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
