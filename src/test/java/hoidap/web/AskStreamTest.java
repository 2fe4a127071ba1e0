package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.FilledArchive;
import hoidap.answer.Answer;
import hoidap.answer.AnswerComposer;
import hoidap.answer.AnswerListener;
import hoidap.answer.Dialogue;
import hoidap.answer.ExtractiveComposer;
import hoidap.answer.QuestionAnswering;
import hoidap.answer.Statement;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.conversation.Conversations;
import hoidap.conversation.OwnerToken;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers sent while they come about. */
class AskStreamTest {
  private static final String RICE = "Tỉnh Long Khê xuất khẩu bao nhiêu tấn gạo?";
  private static final String OWNER = "00000000-0000-4000-8000-000000000001";

  @TempDir private static Path folder;
  private static FilledArchive archive;
  private static Conversations conversations;
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() throws IOException {
    archive =
        FilledArchive.ofArticles(
            folder.resolve("archive.db"),
            List.of(
                article("cu", "Tỉnh Long Khê xuất khẩu 31.000 tấn gạo.", "2024-03-02"),
                article("moi", "Tỉnh Long Khê xuất khẩu 40.000 tấn gạo.", "2025-02-10"),
                article("cau", "Cầu Rạch Vẹt dài 286 m, rộng 12 m.", "2025-01-05")));
    conversations = Conversations.open(folder.resolve("conversations.db"), Duration.ofDays(9));
    server = server(archive::answering);
    client = new Client(server.port());
  }

  private static Article article(String id, String body, String day) {
    var published = Published.stated(LocalDate.parse(day));
    return new Article(id, "Tin", "", body, List.of(), "Báo Bến Nước", published, "", "", "");
  }

  private static WebServer server(Supplier<QuestionAnswering> answering) throws IOException {
    var made = new WebServer(answering, conversations, new WebSite(folder));
    made.start(0);
    return made;
  }

  @AfterAll
  static void stop() {
    server.close();
    conversations.close();
    archive.close();
  }

  private static QuestionAnswering answering(AnswerComposer composer) {
    return new QuestionAnswering(archive.archive(), archive.embedder(), composer);
  }

  /** An event as it came. */
  private record Event(String name, JsonNode data) {
    String text(String field) {
      return data.path(field).textValue();
    }
  }

  /** A stream that is read event by event. */
  private record Events(BufferedReader lines) implements AutoCloseable {
    Events(InputStream stream) {
      this(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    }

    Event next() throws IOException {
      var name = lines.readLine();
      assertTrue(name.startsWith("event: "), name);
      var data = lines.readLine();
      assertTrue(data.startsWith("data: "), data);
      assertEquals("", lines.readLine());
      var bytes = data.substring("data: ".length()).getBytes(StandardCharsets.UTF_8);
      return new Event(name.substring("event: ".length()), Json.read(bytes));
    }

    List<Event> all() throws IOException {
      var events = new ArrayList<Event>();
      do {
        events.add(next());
      } while (!List.of("answer", "failed").contains(events.get(events.size() - 1).name()));
      assertNull(lines.readLine(), "the stream goes on");
      return events;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  private static List<Event> ask(String question) throws IOException {
    try (var events = new Events(client.stream(question).body())) {
      return events.all();
    }
  }

  private static List<String> names(List<Event> events) {
    return events.stream()
        .map(event -> event.name() + event.data().path("stage").asText(""))
        .toList();
  }

  @Test
  void everyStepIsSentInItsOrder() throws IOException {
    var events = ask(RICE);
    assertEquals(
        List.of(
            "stagereading",
            "understood",
            "stagesearching",
            "found",
            "stagecomposing",
            "short",
            "sentence",
            "sentence",
            "answer"),
        names(events));
    assertEquals("Đang đọc câu hỏi…", events.get(0).text("message"));
    assertEquals(RICE, events.get(1).text("question"));
    assertEquals(0, events.get(1).data().path("interpretation").size());
    assertEquals("{\"articles\":3}", events.get(3).data().toString());
    assertEquals("{\"text\":\"40.000 tấn\"}", events.get(5).data().toString());
    assertEquals(
        "Tin ngày 10/2/2025: Tỉnh Long Khê xuất khẩu 40.000 tấn gạo. [1]",
        events.get(6).text("text"));
    assertEquals("", events.get(6).text("separator"));
    assertEquals("moi", events.get(6).data().at("/citations/0/articleId").textValue());
    assertEquals(" ", events.get(7).text("separator"));
    assertEquals("Trước đó: tin ngày 2/3/2024: 31.000 tấn [2].", events.get(7).text("text"));
    assertEquals("cu", events.get(7).data().at("/citations/0/articleId").textValue());
    assertEquals("40.000 tấn", events.get(8).text("short"));
  }

  @Test
  void theSentencesAreTheAnswerAndBringTheirCitations() throws IOException {
    var events = ask(RICE);
    var text = new StringBuilder();
    var sent = new HashSet<JsonNode>();
    for (var event : events) {
      if (event.name().equals("sentence")) {
        text.append(event.text("separator")).append(event.text("text"));
        event.data().path("citations").forEach(one -> assertTrue(sent.add(one), one.toString()));
        for (var number :
            event.text("text").replaceAll("[^\\[]*\\[(\\d+)][^\\[]*", "$1 ").split(" ")) {
          assertTrue(sent.stream().anyMatch(one -> one.path("number").asText().equals(number)));
        }
      }
    }
    var answer = events.get(events.size() - 1).data();
    assertEquals(answer.path("answer").textValue(), text.toString());
    assertEquals(2, sent.size());
    answer.path("citations").forEach(one -> assertTrue(sent.contains(one), one.toString()));
    assertEquals(client.ask(Map.of("question", RICE)).path("answer"), answer.path("answer"));
    assertEquals("2025-02-10", answer.path("asOf").textValue());
  }

  @Test
  void aRefusalHasNoSentences() throws IOException {
    var events = ask("Giá vàng SJC hôm nay bao nhiêu?");
    assertEquals(
        List.of(
            "stagereading", "understood", "stagesearching", "found", "stagecomposing", "answer"),
        names(events));
    var answer = events.get(5).data();
    assertFalse(answer.path("answered").booleanValue());
    assertEquals("", answer.path("asOf").textValue());
    assertTrue(answer.path("confidence").doubleValue() < 0.15, answer.toString());
  }

  @Test
  void whatWasUnderstoodIsSentBeforeTheAnswer() throws IOException {
    var understood = ask("Tinh Long Khe xuat khau bao nhieu tan gao?").get(1).data();
    assertEquals("accents", understood.at("/interpretation/0/kind").textValue());
  }

  @Test
  void aStreamIsNeitherKeptNorCollectedNorCompressed() throws IOException {
    var response = client.stream(RICE);
    assertEquals(200, response.statusCode());
    assertEquals(
        "text/event-stream;charset=utf-8", header(response, "Content-Type").replace("; ", ";"));
    assertEquals("no-store", header(response, "Cache-Control"));
    assertEquals("no", header(response, "X-Accel-Buffering"));
    assertEquals("", header(response, "Content-Encoding"));
    assertEquals("", header(response, "Content-Length"));
    response.body().close();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void aBadQuestionIsRefusedInJson() {
    var refusal = Client.json(400, client.post("/api/ask/stream", "{\"question\":\" \"}"));
    assertEquals("empty_question", refusal.path("error").textValue());
    var broken = Client.json(400, client.post("/api/ask/stream", "{"));
    assertEquals("malformed_json", broken.path("error").textValue());
  }

  @Test
  void theFirstStageIsSentWhileTheArchiveStillOpens() throws IOException {
    var opened = new CompletableFuture<QuestionAnswering>();
    try (var opening = server(opened::join);
        var events = new Events(new Client(opening.port()).stream(RICE).body())) {
      assertEquals("reading", events.next().text("stage"));
      assertFalse(events.lines().ready());
      opened.complete(archive.answering());
      assertEquals(8, events.all().size());
    }
  }

  /** Hands over its first sentence, and waits before it finishes. */
  private record Slow(CountDownLatch go) implements AnswerComposer {
    @Override
    public Answer compose(Question question, List<Passage> passages) {
      return new ExtractiveComposer().compose(question, passages);
    }

    @Override
    public Answer compose(Question question, List<Passage> passages, AnswerListener listener) {
      var answer = compose(question, passages);
      var first = answer.statements().get(0);
      listener.said(first, answer.citationsOf(first));
      await(go);
      return answer;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS), "waited in vain");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSentenceIsSentAsSoonAsItIsReady() throws IOException {
    var go = new CountDownLatch(1);
    try (var slow = server(() -> answering(new Slow(go)));
        var events = new Events(new Client(slow.port()).stream(RICE).body())) {
      for (int i = 0; i < 5; i++) {
        events.next();
      }
      assertTrue(events.next().text("text").endsWith("40.000 tấn gạo. [1]"));
      assertFalse(events.lines().ready());
      go.countDown();
      assertEquals(List.of("sentence", "answer"), names(events.all()));
    }
  }

  @Test
  void whileNothingIsReadyTheConnectionIsKeptAlive() throws IOException {
    var go = new CountDownLatch(1);
    var dialogue = new Dialogue(() -> answering(new Slow(go)), conversations, new AnswerWriting());
    var handler = new AskStreamHandler(dialogue, Duration.ofMillis(50));
    var javalin =
        Javalin.create(config -> Route.post("/api/ask/stream", handler).addTo(config.routes));
    try (var events = new Events(new Client(javalin.start(0).port()).stream(RICE).body())) {
      var lines = events.lines();
      skipTo(lines, "event: sentence");
      for (int i = 0; i < 3; i++) {
        skipTo(lines, ":");
      }
      go.countDown();
      skipTo(lines, "event: answer");
    } finally {
      javalin.stop();
    }
  }

  private static void skipTo(BufferedReader lines, String wanted) throws IOException {
    for (var line = lines.readLine(); !wanted.equals(line); line = lines.readLine()) {
      assertNotNull(line, wanted + " did not come");
    }
  }

  @Test
  void aFailureMidwayIsTheLastEvent() throws IOException {
    AnswerComposer failing =
        (question, passages) -> {
          throw new IllegalStateException("secret");
        };
    try (var broken = server(() -> answering(failing));
        var stream = new Events(new Client(broken.port()).stream(RICE).body())) {
      var events = stream.all();
      assertEquals(6, events.size());
      var failed = events.get(5);
      assertEquals("failed", failed.name());
      assertEquals("internal", failed.text("error"));
      assertTrue(failed.text("message").matches(".* [0-9a-f-]{36}\\."), failed.toString());
      assertFalse(failed.data().toString().contains("secret"));
    }
  }

  /** Talks without end, and tells what ended it. */
  private record Talkative(CompletableFuture<Throwable> end) implements AnswerComposer {
    private static final Statement LONG = new Statement(" ", "Lào. ".repeat(2_000), List.of());

    @Override
    public Answer compose(Question question, List<Passage> passages) {
      throw new IllegalStateException("nobody listens");
    }

    @Override
    public Answer compose(Question question, List<Passage> passages, AnswerListener listener) {
      try {
        for (int i = 0; i < 2_000; i++) {
          listener.said(LONG, List.of());
          Thread.sleep(5);
        }
        throw new IllegalStateException("heard to the end");
      } catch (InterruptedException | RuntimeException e) {
        end.complete(e);
        throw new CancellationException();
      }
    }
  }

  @Test
  void aClientThatGoesAwayEndsTheWorkQuietly() throws Exception {
    var end = new CompletableFuture<Throwable>();
    var log = new ByteArrayOutputStream();
    var console = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (var talking = server(() -> answering(new Talkative(end)))) {
      hearFirstSentence(talking.port());
      assertEquals(CancellationException.class, end.get(20, TimeUnit.SECONDS).getClass());
      var health = new Client(talking.port()).json("/api/health");
      assertEquals("ok", health.path("status").textValue());
    } finally {
      System.setErr(console);
    }
    var logged = log.toString(StandardCharsets.UTF_8);
    assertFalse(logged.contains("ERROR") || logged.contains("WARN"), logged);
    assertEquals(List.of(), conversations.of(OWNER).list(Instant.now().plusSeconds(60), 10));
  }

  private static void hearFirstSentence(int port) throws IOException {
    var body = "{\"question\":\"a\"}";
    var head =
        "POST /api/ask/stream HTTP/1.1\r\nHost: localhost\r\nCookie: hoidap=%s\r\nSec-Fetch-Site: same-origin\r\nContent-Length: %d\r\n\r\n"
            .formatted(OWNER, body.length());
    try (var socket = new Socket("localhost", port);
        var lines =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
      skipTo(lines, "event: sentence");
    }
  }

  @Test
  void theTurnIsKept() throws IOException {
    var answers = new ArrayList<Event>();
    var before = Map.<String, String>of();
    for (int i = 0; i < 2; i++) {
      try (var events = new Events(client.streamAfter(before, RICE).body())) {
        var all = events.all();
        answers.add(all.get(all.size() - 1));
        before =
            Map.of(
                "conversation", answers.get(i).text("conversation"),
                "token", answers.get(i).text("token"));
      }
    }
    assertEquals(answers.get(0).text("conversation"), answers.get(1).text("conversation"));
    assertEquals(2, answers.get(1).data().path("turn").intValue());
    var owner = new OwnerToken(answers.get(0).text("token")).owner();
    var turns = conversations.of(owner).lastTurns(answers.get(0).text("conversation"));
    assertEquals(2, turns.size());
    assertEquals(List.of("moi", "cu"), turns.get(0).cited());
  }
}
