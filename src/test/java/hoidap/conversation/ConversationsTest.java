package hoidap.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.SmallDisk;
import hoidap.conversation.OwnedConversations.Answered;
import hoidap.conversation.OwnedConversations.Earlier;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
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
    return open(file, new Retention(KEPT), now);
  }

  private static Conversations open(Path file, Retention retention, Instant now) {
    return Conversations.open(file, retention, Clock.fixed(now, ZoneOffset.UTC));
  }

  /** Lets the clock be read every few days, as where the program is used. */
  private void useUntil(Instant end) {
    for (var day = NOON; day.isBefore(end); day = day.plus(Duration.ofDays(5))) {
      try (var conversations = openAt(day)) {
        add(conversations, "daily", turn("Ai?", day));
      }
    }
  }

  private static KeptTurn add(Conversations conversations, String id, Turn turn) {
    return add(conversations.of(""), id, turn, "");
  }

  private static KeptTurn add(OwnedConversations own, String id, Turn turn, String request) {
    return own.add(
        id, new Answered(turn, request, number -> "{\"turn\":" + number + "}", "{\"why\":1}"));
  }

  /** Returns the turns of a conversation that nobody owns, none where it is not there. */
  private static List<Turn> turns(Conversations conversations, String id) {
    try {
      return conversations.of("").conversation(id).turns().stream().map(KeptTurn::turn).toList();
    } catch (UnknownConversationException e) {
      return List.of();
    }
  }

  @Test
  void aConversationGoesOnAfterARestart() {
    try (var before = openAt(NOON)) {
      add(before, "a", turn("Ở đâu?", NOON));
    }
    try (var after = openAt(NOON)) {
      assertEquals(List.of(turn("Ở đâu?", NOON)), after.of("").lastTurns("a"));
    }
  }

  @Test
  void twoConversationsDoNotMixAndAnUnknownOneIsEmpty() {
    try (var conversations = openAt(NOON)) {
      add(conversations, "a", turn("Ai?", NOON));
      add(conversations, "b", turn("Khi nào?", NOON));
      assertEquals(List.of(turn("Ai?", NOON)), conversations.of("").lastTurns("a"));
      assertEquals(List.of(turn("Khi nào?", NOON)), turns(conversations, "b"));
      assertEquals(List.of(), turns(conversations, "c"));
    }
  }

  @Test
  void onlyTheLastTurnsAreRememberedAndAllAreKept() {
    try (var conversations = openAt(NOON)) {
      var inMemory = Conversation.inMemory();
      for (int i = 0; i < 7; i++) {
        add(conversations, "a", turn("Câu " + i, NOON));
        inMemory.add(turn("Câu " + i, NOON));
      }
      var last = IntStream.range(2, 7).mapToObj(i -> turn("Câu " + i, NOON)).toList();
      assertEquals(last, conversations.of("").lastTurns("a"));
      assertEquals(last, inMemory.lastTurns());
      assertEquals(7, turns(conversations, "a").size());
    }
  }

  @Test
  void aConversationIsDeletedWhenNobodyWentOnWithItForLong() {
    try (var conversations = openAt(NOON)) {
      add(conversations, "old", turn("Ai?", NOON));
      add(conversations, "long", turn("Ai?", NOON));
    }
    var later = NOON.plus(KEPT);
    useUntil(later);
    try (var conversations = openAt(later)) {
      add(conversations, "long", turn("Ở đâu?", later));
      assertEquals(1, turns(conversations, "old").size());
    }
    try (var conversations = openAt(later.plusSeconds(1))) {
      add(conversations, "new", turn("Ai?", later));
      assertEquals(0, turns(conversations, "old").size());
      assertEquals(2, turns(conversations, "long").size());
    }
  }

  @Test
  void aClockThatLeapsAheadDeletesNothing() {
    var leapt = NOON.plus(Duration.ofDays(400));
    for (var now : List.of(NOON, leapt, leapt.plusSeconds(60), NOON.plusSeconds(120))) {
      try (var conversations = openAt(now)) {
        add(conversations, "at " + now, turn("Ai?", now));
      }
    }
    try (var conversations = openAt(NOON.plusSeconds(180))) {
      assertEquals(1, turns(conversations, "at " + NOON).size());
    }
  }

  @Test
  void deletionWaitsUntilALeapHasLastedForADay() {
    var leapt = NOON.plus(Duration.ofDays(400));
    for (var now : List.of(NOON, leapt, leapt.plus(Duration.ofDays(1)))) {
      try (var conversations = openAt(now)) {
        add(conversations, "at " + now, turn("Ai?", now));
      }
    }
    try (var conversations = openAt(leapt.plus(Duration.ofDays(2)))) {
      assertEquals(0, turns(conversations, "at " + NOON).size());
      assertEquals(1, turns(conversations, "at " + leapt).size());
    }
  }

  @Test
  void whatAnybodyMayFillIsBounded() throws IOException {
    long limit = 1 << 20;
    try (var conversations = open(file, new Retention(KEPT, limit), NOON)) {
      add(conversations.of("me"), "mine", turn("Ai?", NOON), "");
      var long20 = "Dài? ".repeat(4_000);
      for (int i = 0; i < 200; i++) {
        add(conversations, "c" + i, turn(long20, NOON.plusSeconds(i)));
      }
      assertEquals(0, turns(conversations, "c0").size());
      assertEquals(1, turns(conversations, "c199").size());
      assertEquals(1, conversations.of("me").conversation("mine").turns().size());
    }
    assertTrue(Files.size(file) < 2 * limit, Files.size(file) + " bytes");
  }

  @Test
  void theOldestOfAnOwnerGoOnlyWhenNothingElseIsLeft() {
    try (var conversations = open(file, new Retention(KEPT, 1), NOON)) {
      var own = conversations.of("me");
      add(own, "a", turn("Ai?", NOON), "");
      own.judge("a", 1, new Feedback("up", List.of(), ""));
      add(own, "b", turn("Ai?", NOON.plusSeconds(1)), "");
      assertEquals(List.of("b"), ids(own.list(NOON.plusSeconds(9), 9)));
      assertEquals(List.of(), conversations.feedback());
      add(own, "b", turn("Nữa?", NOON.plusSeconds(2)), "");
      assertEquals(2, own.conversation("b").turns().size(), "the one that goes on stays");
    }
  }

  @Test
  void aLockedFileFailsSoonAndSaysWhy() throws SQLException {
    try (var conversations = openAt(NOON)) {
      add(conversations, "a", turn("Ai?", NOON));
      assertEquals("", conversations.trouble());
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
          var statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        long start = System.nanoTime();
        assertThrows(
            ConversationsException.class, () -> add(conversations, "a", turn("Nữa?", NOON)));
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        assertTrue(seconds < 8, seconds + " s");
        assertEquals("locked", conversations.trouble());
        assertEquals(1, turns(conversations, "a").size());
        statement.execute("ROLLBACK");
      }
      add(conversations, "a", turn("Nữa?", NOON));
      assertEquals("", conversations.trouble());
    }
  }

  @Test
  void aFileThatIsLockedAtTheStartIsOpenedLater() throws SQLException {
    openAt(NOON).close();
    Conversations conversations;
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");
      conversations = openAt(NOON);
      assertThrows(ConversationsException.class, () -> conversations.of("").lastTurns("a"));
    }
    try (conversations) {
      add(conversations, "a", turn("Ai?", NOON));
      assertEquals(1, turns(conversations, "a").size());
    }
  }

  @Test
  void aFullDiskFailsAndSaysWhyUntilThereIsRoom() throws IOException {
    Files.createDirectories(file.getParent());
    try (var disk = SmallDisk.at(file.getParent(), 4);
        var conversations = openAt(NOON)) {
      add(conversations, "a", turn("Ai?", NOON));
      disk.fill();
      var large = turn("Dài? ".repeat(400_000), NOON);
      assertThrows(ConversationsException.class, () -> add(conversations, "b", large));
      assertEquals("full", conversations.trouble());
      assertEquals(1, turns(conversations, "a").size());
      disk.free();
      add(conversations, "b", turn("Ai?", NOON));
      assertEquals("", conversations.trouble());
      assertEquals(1, turns(conversations, "b").size());
    }
  }

  @Test
  void aFileOnADiskThatIsFullAtTheStartIsOpenedLater() throws IOException {
    Files.createDirectories(file.getParent());
    try (var disk = SmallDisk.at(file.getParent(), 4)) {
      try (var conversations = openAt(NOON)) {
        add(conversations, "a", turn("Ai?", NOON));
      }
      disk.fill();
      try (var conversations = openAt(NOON)) {
        var large = turn("Dài? ".repeat(400_000), NOON);
        assertThrows(ConversationsException.class, () -> add(conversations, "b", large));
        disk.free();
        add(conversations, "b", turn("Ai?", NOON));
        assertEquals(1, turns(conversations, "a").size());
      }
    }
  }

  @Test
  void severalThreadsAndProcessesMayWrite() {
    try (var one = openAt(NOON);
        var other = openAt(NOON)) {
      IntStream.range(0, 40)
          .parallel()
          .forEach(i -> add(i % 2 == 0 ? one : other, "a", turn("Câu " + i, NOON)));
      assertEquals(40, turns(one, "a").size());
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
      var turns = turns(conversations, "a");
      assertTrue(turns.size() >= 50, "only " + turns.size());
      assertEquals(List.of(turn("Ai?", NOON)), turns.stream().distinct().toList());
      add(conversations, "a", turn("Ai?", NOON));
    }
  }

  /** Writes turns until it is killed, a dot for each that is written. */
  static final class Writer {
    public static void main(String[] args) {
      var conversations = open(Path.of(args[0]), NOON);
      while (true) {
        add(conversations, "a", turn("Ai?", NOON));
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

  @Test
  void turnsAreNumberedAndKeptWithWhatWasShown() {
    try (var conversations = openAt(NOON)) {
      var own = conversations.of("me");
      add(own, "a", turn("Ai?", NOON), "");
      var second = add(own, "a", turn("Ở đâu?", NOON.plusSeconds(5)), "");
      assertEquals(
          new KeptTurn(
              "a", 2, turn("Ở đâu?", NOON.plusSeconds(5)), "{\"turn\":2}", "{\"why\":1}", ""),
          second);
      assertEquals(second, own.turn("a", 2));
      assertThrows(UnknownConversationException.class, () -> own.turn("a", 3));
      assertEquals(
          List.of(new ConversationSummary("a", "Ai?", NOON, NOON.plusSeconds(5), 2, "")),
          own.list(NOON.plusSeconds(6), 10));
    }
  }

  @Test
  void theConversationsOfAnOwnerAreThereForNobodyElse() {
    try (var conversations = openAt(NOON)) {
      var own = conversations.of("me");
      var other = conversations.of("you");
      add(own, "a", turn("Ai?", NOON), "r");
      for (var stranger : List.of(other, conversations.of(""))) {
        List<Executable> attempts =
            List.of(
                () -> stranger.conversation("a"),
                () -> stranger.lastTurns("a"),
                () -> add(stranger, "a", turn("Ở đâu?", NOON), ""),
                () -> stranger.turn("a", 1),
                () -> stranger.rename("a", "Khác"),
                () -> stranger.share("a"),
                () -> stranger.unshare("a"),
                () -> stranger.judge("a", 1, new Feedback("up", List.of(), "")),
                () -> stranger.delete("a"));
        attempts.forEach(
            attempt -> assertThrows(UnknownConversationException.class, attempt::execute));
        assertEquals(List.of(), stranger.list(NOON.plusSeconds(1), 10));
        assertEquals(Optional.empty(), stranger.answered("a", "r"));
      }
      assertEquals(1, own.conversation("a").turns().size());
      assertEquals("Ai?", own.conversation("a").summary().title());
      assertEquals("", own.conversation("a").summary().share());
      assertEquals("", own.turn("a", 1).verdict());
    }
  }

  @Test
  void onlyTheProgramBeginsConversationsUnderIdsOfItsOwn() {
    try (var conversations = openAt(NOON)) {
      var owners = List.of("me", OwnerToken.random().owner());
      for (var owner : owners) {
        var own = conversations.of(owner);
        assertThrows(UnknownConversationException.class, () -> own.requireUsable("new"));
        own.requireUsable("");
      }
      conversations.of("").requireUsable("new");
      add(conversations, "program's", turn("Ai?", NOON));
      assertThrows(
          UnknownConversationException.class,
          () -> conversations.of("me").requireUsable("program's"));
    }
  }

  @Test
  void whoHasNoCookieFindsARequestByItsId() {
    try (var conversations = openAt(NOON)) {
      var owner = OwnerToken.random().owner();
      add(conversations.of(owner), "a", turn("Ai?", NOON), "r");
      add(conversations.of("me"), "b", turn("Ai?", NOON), "s");
      var again = conversations.of(OwnerToken.random().owner());
      assertEquals(owner, again.answered("", "r").orElseThrow().owner());
      assertEquals("a", again.answered("", "r").orElseThrow().turn().conversation());
      assertEquals(Optional.empty(), again.answered("", "s"));
      assertEquals(Optional.empty(), conversations.of("me").answered("", "r"));
      assertEquals(Optional.empty(), conversations.of("").answered("", "r"));
    }
  }

  @Test
  void theListIsNewestFirstAndGoesOnBeforeAnyTime() {
    try (var conversations = openAt(NOON)) {
      var own = conversations.of("me");
      for (int i = 0; i < 5; i++) {
        add(own, "c" + i, turn("Câu " + i, NOON.plusSeconds(i)), "");
      }
      add(own, "c1", turn("Nữa?", NOON.plusSeconds(9)), "");
      assertEquals(List.of("c1", "c4", "c3"), ids(own.list(NOON.plusSeconds(10), 3)));
      assertEquals(List.of("c2", "c0"), ids(own.list(NOON.plusSeconds(3), 3)));
    }
  }

  private static List<String> ids(List<ConversationSummary> summaries) {
    return summaries.stream().map(ConversationSummary::id).toList();
  }

  @Test
  void aConversationIsRenamedSharedAndDeleted() {
    try (var conversations = openAt(NOON)) {
      var own = conversations.of("me");
      add(own, "a", turn("Ai?", NOON), "");
      own.rename("a", "Thủy điện");
      var token = own.share("a");
      assertTrue(token.matches("[\\w-]{24}"), token);
      assertEquals(token, own.share("a"));
      var shared = conversations.shared(token).orElseThrow();
      assertEquals("Thủy điện", shared.summary().title());
      assertEquals(List.of("{\"turn\":1}"), shared.turns().stream().map(KeptTurn::shown).toList());
      own.unshare("a");
      assertEquals(Optional.empty(), conversations.shared(token));
      assertEquals(Optional.empty(), conversations.shared(""));
      var again = own.share("a");
      assertNotEquals(token, again);
      own.delete("a");
      assertEquals(Optional.empty(), conversations.shared(again));
      assertEquals(List.of(), own.lastTurns("a"));
    }
  }

  @Test
  void aRequestIsFoundWithOrWithoutItsConversation() {
    try (var conversations = openAt(NOON)) {
      var own = conversations.of("me");
      var first = new Earlier(add(own, "a", turn("Ai?", NOON), "r"), "me");
      assertEquals(Optional.of(first), own.answered("a", "r"));
      assertEquals(Optional.of(first), own.answered("", "r"));
      assertEquals(Optional.empty(), own.answered("b", "r"));
      assertEquals(Optional.empty(), own.answered("a", ""));
    }
  }

  @Test
  void feedbackOutlivesTheConversationButNotItsDeletion() {
    var feedback = new Feedback("down", List.of("wrong", "source"), "Số cũ.");
    try (var conversations = openAt(NOON)) {
      var own = conversations.of("me");
      add(own, "a", turn("Ai?", NOON), "");
      add(own, "b", turn("Ở đâu?", NOON), "");
      own.judge("a", 1, new Feedback("up", List.of(), ""));
      own.judge("a", 1, feedback);
      own.judge("b", 1, feedback);
      assertEquals("down", own.turn("a", 1).verdict());
      own.delete("b");
    }
    useUntil(NOON.plus(KEPT));
    try (var conversations = openAt(NOON.plus(KEPT).plusSeconds(1))) {
      add(conversations, "new", turn("Ai?", NOON.plus(KEPT)));
      assertEquals(List.of(), conversations.of("me").list(NOON.plus(KEPT), 10));
      assertEquals(
          List.of(
              new KeptFeedback("a", 1, feedback, "Ai?", "{\"turn\":1}", "{\"why\":1}", NOON, NOON)),
          conversations.feedback());
      // one that begins anew under the same id has not been judged
      add(conversations.of("me"), "a", turn("Ai?", NOON.plus(KEPT)), "");
      assertEquals("", conversations.of("me").turn("a", 1).verdict());
    }
  }

  @Test
  void feedbackMayBeTakenBack() {
    try (var conversations = openAt(NOON)) {
      add(conversations, "a", turn("Ai?", NOON));
      conversations.of("").judge("a", 1, new Feedback("up", List.of(), ""));
      conversations.of("").judge("a", 1, new Feedback("", List.of(), ""));
      assertEquals(List.of(), conversations.feedback());
    }
  }

  @Test
  void aFileOfFormatOneIsBroughtUpToDate() throws SQLException, IOException {
    writeFormatOne("");
    try (var conversations = openAt(NOON)) {
      var own = conversations.of("");
      var kept = own.conversation("a");
      assertEquals(
          new ConversationSummary("a", "Một?", NOON, NOON.plusMillis(2), 2, ""), kept.summary());
      assertEquals(
          new KeptTurn("a", 2, oldTurn("Hai?", NOON.plusMillis(2)), "", "", ""),
          kept.turns().get(1));
      assertEquals("Ba?", own.conversation("b").summary().title());
      assertEquals(3, add(own, "a", turn("Nữa?", NOON.plusSeconds(1)), "").number());
    }
    assertEquals(schema(file), schemaOfNew());
  }

  @Test
  void anUpgradeThatBreaksOffLeavesTheFileAsItWas() throws SQLException, IOException {
    writeFormatOne("CREATE TABLE feedback (in_the_way);");
    var before = schema(file);
    assertThrows(ConversationsException.class, () -> openAt(NOON));
    assertEquals(before, schema(file));
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      assertEquals(1, statement.executeQuery("PRAGMA user_version").getInt(1));
      assertEquals(3, statement.executeQuery("SELECT count(*) FROM turn").getInt(1));
      statement.executeUpdate("DROP TABLE feedback");
    }
    try (var conversations = openAt(NOON)) {
      assertEquals(2, conversations.of("").conversation("a").turns().size());
    }
  }

  private static Turn oldTurn(String typed, Instant time) {
    return new Turn(
        typed, typed, "Đáp. [1]", List.of("x", "y"), new Story(Map.of("x y", 0.5)), time);
  }

  /** Writes three turns of two conversations as version 1 did. */
  private void writeFormatOne(String more) throws SQLException, IOException {
    Files.createDirectories(file.getParent());
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          PRAGMA application_id = 1751086179;
          PRAGMA user_version = 1;
          CREATE TABLE turn (
            key          INTEGER PRIMARY KEY,
            conversation TEXT NOT NULL,
            typed        TEXT NOT NULL,
            understood   TEXT NOT NULL,
            answer       TEXT NOT NULL,
            cited        TEXT NOT NULL,
            story        TEXT NOT NULL,
            time         INTEGER NOT NULL
          );
          CREATE INDEX turn_conversation ON turn (conversation, key);
          CREATE INDEX turn_time ON turn (time);
          """
              + more);
      for (var row : List.of("a Một? 0", "b Ba? 1", "a Hai? 2")) {
        var parts = row.split(" ");
        statement.executeUpdate(
            "INSERT INTO turn (conversation, typed, understood, answer, cited, story, time) VALUES"
                + " ('%s', '%s', '%s', 'Đáp. [1]', 'x\ny', '0.5 x y', %d)"
                    .formatted(
                        parts[0],
                        parts[1],
                        parts[1],
                        NOON.toEpochMilli() + Integer.parseInt(parts[2])));
      }
    }
  }

  private Set<String> schemaOfNew() throws SQLException {
    var fresh = folder.resolve("new.db");
    open(fresh, NOON).close();
    return schema(fresh);
  }

  /** Returns the columns and indexes of each table. */
  private static Set<String> schema(Path file) throws SQLException {
    var sql =
        """
        SELECT m.type || ' ' || m.name || ' ' || coalesce(c.name || ' ' || c.type, '')
        FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) c
        """;
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var lines = new TreeSet<String>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }
}
