package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.conversation.Conversations;
import hoidap.web.Uploads.SentFile;
import hoidap.web.WebServer;
import hoidap.web.WebSite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions, plain search, the archive's page and uploads, over HTTP. */
class ArchiveSideTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARTICLES =
      """
      {"id":"cau","title":"Thông xe cầu Rạch Vẹt","text":"Cầu Rạch Vẹt dài 286 m. Cầu rộng 12 m.","published":"2026-01-05","section":"Xã hội"}
      {"id":"che","title":"Giá chè tăng","text":"Giá chè ở Thái Nguyên tăng. Nông dân bán chè búp tươi.","published":"2026-02-05"}
      không phải JSON
      """;

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private FilledArchive archive;
  private Conversations conversations;
  private UploadQueue uploads;
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    archive = FilledArchive.empty(folder.resolve("archive.db"));
    conversations = Conversations.open(folder.resolve("talk.db"), Duration.ofDays(9));
    serve(UploadRule.ON);
  }

  private void serve(UploadRule rule) throws IOException {
    var open = new OpenArchive(archive.archive(), archive.embedder());
    var answering = archive.answering();
    uploads = new UploadQueue(() -> open, rule, 1 << 20);
    server =
        new WebServer(
            () -> answering,
            conversations,
            new WebSite(folder, List.of(), () -> List.of("Hỏi?"), uploads));
    server.start(0);
  }

  @AfterEach
  void stop() {
    server.close();
    uploads.close();
    conversations.close();
    archive.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private JsonNode send(int status, HttpRequest request) throws IOException, InterruptedException {
    var response = http.send(request, BodyHandlers.ofByteArray());
    var body = new String(response.body(), StandardCharsets.UTF_8);
    assertEquals(status, response.statusCode(), body);
    return JSON.readTree(body);
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return send(200, request(path).build());
  }

  private JsonNode upload(int status, String name, String content)
      throws IOException, InterruptedException {
    return upload(status, name, content.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode upload(int status, String name, byte[] content)
      throws IOException, InterruptedException {
    var head =
        "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
            .formatted(name);
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        status,
        request("/api/upload")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private JsonNode uploaded() throws IOException, InterruptedException {
    return ended(upload(202, "../../news.jsonl", ARTICLES));
  }

  private JsonNode ended(JsonNode upload) throws IOException, InterruptedException {
    var id = upload.path("upload").textValue();
    for (int i = 0; i < 600; i++) {
      var state = get("/api/uploads/" + id);
      if (List.of("done", "failed").contains(state.path("state").textValue())) {
        return state;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the upload does not end");
  }

  @Test
  void aFileThatUnpacksToTooMuchIsSkipped() throws IOException, InterruptedException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[5 << 20]);
    }
    assertTrue(packed.size() < 10_000, packed.size() + " bytes");
    var state = ended(upload(202, "bom.jsonl.gz", packed.toByteArray()));
    assertEquals("done", state.path("state").textValue());
    assertEquals(0, state.path("articles").intValue());
    assertEquals("bom.jsonl.gz", state.at("/skipped/0/file").textValue());
    var reason = state.at("/skipped/0/reason").textValue();
    assertTrue(reason.contains("4 MB"), reason);
  }

  @Test
  void anUploadThatBreaksItsReaderEndsAndTheNextHasItsTurn()
      throws IOException, InterruptedException {
    var deep = "---\ntitle: Cầu\n---\n" + ">".repeat(20_000);
    var state = ended(upload(202, "sau.md", deep));
    assertEquals("done", state.path("state").textValue());
    assertEquals("sau.md", state.at("/skipped/0/file").textValue());
    assertEquals(2, uploaded().path("articles").intValue());
  }

  @Test
  void theQueueSurvivesAnErrorOfTheProgram() throws IOException, InterruptedException {
    try (var broken =
        new UploadQueue(
            () -> {
              throw new StackOverflowError();
            },
            UploadRule.ON,
            1 << 20)) {
      for (int i = 0; i < 20; i++) {
        var sent = new SentFile("a.txt", new ByteArrayInputStream(new byte[] {'a'}));
        var id = broken.add(List.of(sent), "").orElseThrow();
        while (!broken.state(id).orElseThrow().state().equals("failed")) {
          Thread.sleep(5);
        }
      }
    }
  }

  @Test
  void whatIsUploadedIsFoundAtOnce() throws IOException, InterruptedException {
    assertEquals(0, get("/api/info").path("articles").intValue());
    var state = uploaded();
    assertEquals("done", state.path("state").textValue());
    assertEquals(1, state.path("files").intValue());
    assertEquals(1, state.path("read").intValue());
    assertEquals(2, state.path("articles").intValue());
    var skipped = state.path("skipped").path(0);
    assertEquals("news.jsonl:3", skipped.path("file").textValue());
    assertTrue(skipped.path("reason").textValue().startsWith("Không đúng JSON"));
    var question = "{\"question\":\"Cầu Rạch Vẹt dài bao nhiêu mét?\"}";
    var ask = request("/api/ask").POST(BodyPublishers.ofString(question)).build();
    assertTrue(send(200, ask).path("answer").textValue().contains("286"));
    assertEquals(2, uploaded().path("unchanged").intValue());
  }

  private static final String FORGED =
      """
      {"id":"cau","title":"Thông xe cầu Rạch Vẹt","text":"Cầu Rạch Vẹt dài 999 m. Cầu rộng 99 m.","published":"2026-03-05","publisher":"Báo Thật"}
      """;

  private void addToTheArchive(String line) throws IOException {
    var file = Files.writeString(folder.resolve("that.jsonl"), line);
    Ingest.run(archive.archive(), archive.embedder(), List.of(file));
  }

  @Test
  void whatIsUploadedTakesNobodysPlaceAndIsMarked() throws IOException, InterruptedException {
    addToTheArchive(ARTICLES.lines().findFirst().orElseThrow());
    var state = ended(upload(202, "gia.jsonl", FORGED));
    assertEquals(1, state.path("articles").intValue());
    var notice = state.at("/notices/0");
    assertEquals("gia.jsonl:1", notice.path("file").textValue());
    assertTrue(notice.path("text").textValue().contains("cau~2"), notice.toString());
    assertFalse(get("/api/articles/cau").path("uploaded").booleanValue());
    assertTrue(get("/api/articles/cau").path("body").textValue().contains("286 m"));
    assertTrue(get("/api/articles/cau~2").path("uploaded").booleanValue());
    var question = "{\"question\":\"Cầu Rạch Vẹt dài bao nhiêu mét?\"}";
    var ask = request("/api/ask").POST(BodyPublishers.ofString(question)).build();
    var answer = send(200, ask);
    for (var citation : answer.path("citations")) {
      boolean isForged = citation.path("quote").textValue().contains("999");
      assertEquals(isForged, citation.path("uploaded").booleanValue(), citation.toString());
    }
    for (var found : get("/api/search?sort=date&q=" + encode("cầu")).path("results")) {
      boolean isForged = found.path("articleId").textValue().equals("cau~2");
      assertEquals(isForged, found.path("uploaded").booleanValue(), found.toString());
    }
    assertTrue(page("/bai/cau~2").contains("người dùng tải lên"));
    assertFalse(page("/bai/cau").contains("người dùng tải lên"));
  }

  private String page(String path) throws IOException, InterruptedException {
    var page = request(path).header("Accept", "text/html").build();
    return http.send(page, BodyHandlers.ofString()).body();
  }

  @Test
  void whatIsUploadedIsListedAndTakenBack() throws IOException, InterruptedException {
    addToTheArchive(ARTICLES.lines().skip(1).findFirst().orElseThrow());
    var begun = Instant.now().minusSeconds(1);
    assertEquals(0, get("/api/uploads").path("total").intValue());
    var id = upload(202, "gia.jsonl", FORGED);
    ended(id);
    var listed = get("/api/uploads");
    assertEquals(1, listed.path("total").intValue());
    var one = listed.at("/uploads/0");
    assertEquals(id.path("upload"), one.path("upload"));
    assertEquals(1, one.path("articles").intValue());
    assertEquals("127.0.0.1", one.path("sender").textValue());
    assertTrue(Instant.parse(one.path("time").textValue()).isAfter(begun), one.toString());
    assertEquals("cau", one.at("/headlines/0/articleId").textValue());
    assertTrue(one.at("/headlines/0/uploaded").booleanValue());
    var path = "/api/uploads/" + id.path("upload").textValue();
    assertEquals(1, send(200, request(path).DELETE().build()).path("removed").intValue());
    assertEquals(0, send(200, request(path).DELETE().build()).path("removed").intValue());
    assertEquals(0, get("/api/uploads").path("total").intValue());
    assertEquals(1, get("/api/info").path("articles").intValue());
    assertEquals("che", get("/api/articles/che").path("articleId").textValue());
  }

  @Test
  void onlyUploadsAreTakenBackAndOnlyWhereTheyAreAllowed()
      throws IOException, InterruptedException {
    addToTheArchive(ARTICLES.lines().findFirst().orElseThrow());
    for (var id : List.of("cau", "%20", "x")) {
      var path = request("/api/uploads/" + id);
      assertEquals(0, send(200, path.DELETE().build()).path("removed").intValue());
    }
    assertEquals(1, get("/api/info").path("articles").intValue());
    server.close();
    uploads.close();
    serve(UploadRule.OFF);
    var refused = send(403, request("/api/uploads/x").DELETE().build());
    assertEquals("uploads_off", refused.path("error").textValue());
  }

  @Test
  void aSettingLetsUploadsReplace() throws IOException, InterruptedException {
    addToTheArchive(ARTICLES.lines().findFirst().orElseThrow());
    server.close();
    uploads.close();
    serve(UploadRule.REPLACE);
    ended(upload(202, "gia.jsonl", FORGED));
    assertEquals(1, get("/api/info").path("articles").intValue());
    assertTrue(get("/api/articles/cau").path("uploaded").booleanValue());
  }

  @Test
  void anUploadIsStillKnownAfterReindexing() throws IOException, InterruptedException {
    ended(upload(202, "gia.jsonl", FORGED));
    try (var fresh = OpenArchive.open(folder.resolve("fresh.db"), archive.embedder())) {
      ReindexCommand.copy(archive.archive(), fresh, archive.embedder());
      assertEquals(archive.archive().identities(), fresh.identities());
      assertEquals(archive.archive().uploads(0, 9, 9), fresh.uploads(0, 9, 9));
    }
  }

  @Test
  void theArchiveTellsWhatItHolds() throws IOException, InterruptedException {
    assertTrue(get("/api/archive").path("lastIngest").isNull());
    uploaded();
    var info = get("/api/archive");
    assertEquals(2, info.path("articles").intValue());
    assertTrue(info.path("uploads").booleanValue());
    assertEquals(1, info.path("lastIngest").path("skipped").intValue());
    assertEquals("2026-01", info.at("/months/0/month").textValue());
    assertEquals(1, get("/api/archive/skipped").path("total").intValue());
    assertEquals(0, get("/api/archive/copies").path("total").intValue());
    assertEquals("Hỏi?", get("/api/examples").at("/questions/0").textValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thong xe c | cau | 0 | 10",
        "cau rach | cau | 9 | 17",
        "gia che | che | 0 | 7",
        "giá chè t | che | 0 | 9",
        "tang | che | 8 | 12"
      })
  void aHeadlineIsSuggested(String typed, String id, int start, int end)
      throws IOException, InterruptedException {
    uploaded();
    var found = get("/api/suggest?q=" + encode(typed)).path("suggestions");
    assertEquals(1, found.size(), found.toString());
    assertEquals(id, found.at("/0/articleId").textValue());
    assertEquals(start, found.at("/0/marks/0/start").intValue());
    assertEquals(end, found.at("/0/marks/0/end").intValue());
  }

  @Test
  void typedAccentsMustFit() throws IOException, InterruptedException {
    uploaded();
    assertEquals(0, get("/api/suggest?q=" + encode("giã ch")).path("suggestions").size());
    assertEquals(0, get("/api/suggest?q=").path("suggestions").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 2 | che",
        "che | 1 | che",
        "chè | 1 | che",
        "chẻ | 0 | ''",
        "\"chè búp tươi\" | 1 | che",
        "\"búp chè tươi\" | 0 | ''",
        "m dài | 1 | cau"
      })
  void aPlainSearchFindsAllWords(String typed, int count, String first)
      throws IOException, InterruptedException {
    uploaded();
    var found = get("/api/search?sort=date&q=" + encode(typed));
    assertEquals(count, found.path("found").intValue());
    assertEquals(first, found.at("/results/0/articleId").asText());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void foundWordsAreMarkedAndPagesFollow() throws IOException, InterruptedException {
    uploaded();
    var mark = get("/api/search?sort=date&q=" + encode("\"chè búp\"")).at("/results/0");
    var span = mark.at("/marks/0");
    assertEquals(
        "chè búp",
        mark.path("text")
            .textValue()
            .substring(span.path("start").intValue(), span.path("end").intValue()));
    var second = get("/api/search?sort=date&q=&offset=1&limit=1");
    assertEquals("cau", second.at("/results/0/articleId").textValue());
    assertEquals(2, second.path("found").intValue());
  }

  @Test
  void uploadsAreRefused() throws IOException, InterruptedException {
    assertEquals("too_large", upload(413, "a.txt", "a".repeat(3 << 20)).path("error").textValue());
    var post = request("/api/upload").POST(BodyPublishers.ofString("a"));
    assertEquals("bad_upload", send(400, post.build()).path("error").textValue());
    var foreign = post.header("Sec-Fetch-Site", "cross-site").build();
    assertEquals("cross_site", send(403, foreign).path("error").textValue());
    server.close();
    uploads.close();
    serve(UploadRule.OFF);
    assertEquals("uploads_off", upload(403, "a.txt", "a").path("error").textValue());
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "a<b>.txt, a_b_.txt",
    ".hidden, hidden",
    "'', khong-ten",
    "C:\\\\x\\\\tin tức.md, tin tức.md"
  })
  void namesOfClientsAreMadeSafe(String name, String safe) {
    assertEquals(safe, UploadQueue.safeName(name));
  }
}
