package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.SmallDisk;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.conversation.Conversations;
import hoidap.sqlite.Sql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions while conversations cannot be kept. */
class NotKeptTest {
  private static final String COOKIE = "00000000-0000-4000-8000-000000000001";
  private static final String QUESTION = "Cầu Rạch Vẹt dài bao nhiêu mét?";

  @TempDir private Path folder;
  private ArchiveOfArticles archive;
  private Conversations conversations;
  private WebServer server;
  private Client client;
  private Visitor visitor;

  @BeforeEach
  void makeArchive() throws IOException {
    Files.createDirectory(folder.resolve("talk"));
    archive = ArchiveOfArticles.make(folder.resolve("archive.db"), List.of(bridge()));
  }

  private static Article bridge() {
    var body = "Cầu Rạch Vẹt dài 286 m, rộng 12 m.";
    return new Article(
        "a", "Thông xe cầu", "", body, List.of(), "Báo Mẫu", Published.UNKNOWN, "", "", "");
  }

  private void start() throws IOException {
    var answering = archive.answering();
    conversations = Conversations.open(file(), Duration.ofDays(90));
    server = new WebServer(() -> answering, conversations, new WebSite(folder.resolve("web")));
    server.start(0);
    client = new Client(server.port());
    visitor = new Visitor(client, COOKIE, "");
  }

  private Path file() {
    return folder.resolve("talk/conversations.db");
  }

  private void stop() {
    server.close();
    conversations.close();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private JsonNode ask(String conversation) {
    var answer = visitor.ask(QUESTION, conversation, "");
    assertTrue(answer.path("answer").textValue().contains("286"), answer.toString());
    boolean isKept = answer.path("turn").intValue() > 0;
    assertEquals(isKept, answer.path("notice").textValue().isEmpty(), answer.toString());
    return answer;
  }

  private static boolean isKept(JsonNode answer) {
    return answer.path("turn").intValue() > 0;
  }

  @Test
  void everyQuestionIsAnsweredOnAFullDisk() throws IOException {
    try (var disk = SmallDisk.at(file().getParent(), 4)) {
      start();
      try {
        var kept = ask("").path("conversation").textValue();
        assertEquals("ok", client.json("/api/health").path("status").textValue());
        disk.fill();
        int unkept = 0;
        for (int i = 0; i < 100; i++) { // the log of the database has room for a few
          unkept += isKept(ask(kept)) ? 0 : 1;
        }
        assertTrue(unkept > 50, unkept + " answers were not kept");
        assertEquals("", ask("").path("conversation").textValue());
        var health = client.json("/api/health");
        assertEquals("degraded", health.path("status").textValue());
        assertEquals("full", health.path("conversations").textValue());
        try (var stream = client.stream(QUESTION).body()) {
          var events = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          assertTrue(events.contains("không lưu lại được"), events);
        }
        disk.free();
        assertTrue(isKept(ask(kept)));
        assertEquals("ok", client.json("/api/health").path("status").textValue());
      } finally {
        stop();
      }
    }
  }

  @Test
  void aLockedFileCostsLittleTimeAndNoAnswer() throws IOException, SQLException {
    start();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      var kept = ask("").path("conversation").textValue();
      Sql.run(other, "BEGIN IMMEDIATE");
      long start = System.nanoTime();
      assertTrue(!isKept(ask(kept)));
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      assertTrue(seconds < 8, seconds + " s");
      assertEquals("locked", client.json("/api/health").path("conversations").textValue());
      var judged =
          visitor.send(
              "PUT", "/api/conversations/" + kept + "/turns/1/feedback", "{\"verdict\":\"up\"}");
      assertEquals("conversations_unusable", Client.json(503, judged).path("error").textValue());
      Sql.run(other, "ROLLBACK");
      assertTrue(isKept(ask(kept)));
      assertEquals("ok", client.json("/api/health").path("conversations").textValue());
    } finally {
      stop();
    }
  }

  @Test
  void aFileThatNobodyElseMayReadCostsNoAnswer() throws IOException, SQLException {
    start();
    var kept = ask("").path("conversation").textValue();
    stop();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      Sql.run(other, "PRAGMA locking_mode = EXCLUSIVE");
      Sql.run(other, "BEGIN IMMEDIATE");
      start();
      assertTrue(!isKept(ask(kept)));
    }
    assertEquals(2, ask(kept).path("turn").intValue());
    stop();
  }
}
