package hoidap.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationsTest {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("talk").resolve("conversations.db");
  }

  private static Turn turn(String typed, Instant time) {
    return new Turn(
        typed,
        "Đủ: " + typed,
        "Trả lời. [1]",
        List.of("https://a.vn/1 2.html", "b"),
        new Story(Map.of("https://a.vn/1 2.html", 0.75, "b", 0.25)),
        time);
  }

  private Conversations openAt(Instant now) {
    return open(file, now);
  }

  private static Conversations open(Path file, Instant now) {
    return Conversations.open(file, KEPT, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void aConversationGoesOnAfterARestart() {
    try (var before = openAt(NOON)) {
      before.of("a").add(turn("Ở đâu?", NOON));
    }
    try (var after = openAt(NOON)) {
      assertEquals(List.of(turn("Ở đâu?", NOON)), after.of("a").lastTurns());
    }
  }

  @Test
  void twoConversationsDoNotMixAndAnUnknownOneIsEmpty() {
    try (var conversations = openAt(NOON)) {
      conversations.of("a").add(turn("Ai?", NOON));
      conversations.of("b").add(turn("Khi nào?", NOON));
      assertEquals(List.of(turn("Ai?", NOON)), conversations.of("a").lastTurns());
      assertEquals(List.of(turn("Khi nào?", NOON)), conversations.turns("b"));
      assertEquals(List.of(), conversations.turns("c"));
    }
  }

  @Test
  void onlyTheLastTurnsAreRememberedAndAllAreKept() {
    try (var conversations = openAt(NOON)) {
      var stored = conversations.of("a");
      var inMemory = Conversation.inMemory();
      for (int i = 0; i < 7; i++) {
        stored.add(turn("Câu " + i, NOON));
        inMemory.add(turn("Câu " + i, NOON));
      }
      var last = IntStream.range(2, 7).mapToObj(i -> turn("Câu " + i, NOON)).toList();
      assertEquals(last, stored.lastTurns());
      assertEquals(last, inMemory.lastTurns());
      assertEquals(7, conversations.turns("a").size());
    }
  }

  @Test
  void aConversationIsDeletedWhenNobodyWentOnWithItForLong() {
    try (var conversations = openAt(NOON)) {
      conversations.of("old").add(turn("Ai?", NOON));
      conversations.of("long").add(turn("Ai?", NOON));
    }
    var later = NOON.plus(KEPT);
    try (var conversations = openAt(later)) {
      conversations.of("long").add(turn("Ở đâu?", later));
      assertEquals(1, conversations.turns("old").size());
    }
    try (var conversations = openAt(later.plusSeconds(1))) {
      conversations.of("new").add(turn("Ai?", later));
      assertEquals(0, conversations.turns("old").size());
      assertEquals(2, conversations.turns("long").size());
    }
  }

  @Test
  void severalThreadsAndProcessesMayWrite() {
    try (var one = openAt(NOON);
        var other = openAt(NOON)) {
      IntStream.range(0, 40)
          .parallel()
          .forEach(i -> (i % 2 == 0 ? one : other).of("a").add(turn("Câu " + i, NOON)));
      assertEquals(40, one.turns("a").size());
    }
  }

  @Test
  void aKilledWriterLeavesWholeTurns() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var writer =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!Files.exists(folder.resolve("log")) || Files.size(folder.resolve("log")) < 100) {
      assertTrue(System.nanoTime() < end && writer.isAlive(), "the writer does not write");
      TimeUnit.MILLISECONDS.sleep(20);
    }
    writer.destroyForcibly().waitFor();
    try (var conversations = openAt(NOON)) {
      var turns = conversations.turns("a");
      assertTrue(turns.size() >= 50, "only " + turns.size());
      assertEquals(List.of(turn("Ai?", NOON)), turns.stream().distinct().toList());
      conversations.of("a").add(turn("Ai?", NOON));
    }
  }

  /** Writes turns until it is killed, a dot for each that is written. */
  static final class Writer {
    public static void main(String[] args) {
      var conversations = open(Path.of(args[0]), NOON);
      while (true) {
        conversations.of("a").add(turn("Ai?", NOON));
        System.out.print("..");
        System.out.flush();
      }
    }
  }

  @Test
  void aFileOfAnotherFormatOrKindIsRefusedAndStaysAsItIs() throws SQLException, IOException {
    openAt(NOON).close();
    for (var pragma : List.of("user_version = 7", "application_id = 5")) {
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          var statement = connection.createStatement()) {
        statement.execute("PRAGMA " + pragma);
      }
      var refusal = assertThrows(ConversationsException.class, () -> openAt(NOON));
      assertTrue(refusal.getMessage().contains("--conversations"), refusal.getMessage());
    }
    var text = Files.writeString(folder.resolve("notes.txt"), "ghi chép ".repeat(200));
    assertThrows(ConversationsException.class, () -> Conversations.open(text, KEPT));
    assertEquals("ghi chép ".repeat(200), Files.readString(text));
  }
}
