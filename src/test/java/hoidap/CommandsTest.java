package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.archive.ArchiveCheck;
import hoidap.archive.Archives;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private static final String QUESTION = "Việt Nam có bao nhiêu dự án đầu tư tại Lào?";
  private static final Path SEED = Path.of("seeds/dau-tu-viet-nam-tai-lao-276-du-an.md");

  @TempDir private Path folder;

  /** What a command did. */
  private record Run(int exitCode, String out, String err) {
    JsonNode json() throws IOException {
      assertEquals(1, out.lines().count(), out);
      return new ObjectMapper().readTree(out);
    }

    /** Checks that it said in one line what was wrong. */
    void assertRefused(String... words) {
      assertEquals(2, exitCode, err);
      assertEquals("", out);
      assertEquals(1, err.lines().count(), err);
      for (var word : words) {
        assertTrue(err.contains(word), err);
      }
    }
  }

  private static Run run(Object... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int exitCode = Main.run(words, stream(out), stream(err));
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @BeforeEach
  void writeArticles() throws IOException {
    Files.createDirectories(articles());
    Files.copy(SEED, articles().resolve("projects.md"));
    write("lake.txt", "Hồ Dầu Tiếng đầy nước\n\nHồ Dầu Tiếng tích được 1,5 tỷ m3 nước.\n");
  }

  private Path articles() {
    return folder.resolve("articles");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(articles().resolve(name), text);
  }

  private Path archive() {
    return folder.resolve("archive.db");
  }

  private void ingest() {
    assertEquals(0, run("ingest", articles(), "--archive", archive()).exitCode());
  }

  @Test
  void ingestPrintsASummary() {
    var run = run("ingest", articles(), "--archive", archive());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("Added 2 articles (2 chunks); 0 unchanged, 0 skipped;"));
    var again = run("ingest", articles().resolve("lake.txt"), "--archive", archive());
    assertTrue(again.out().startsWith("Added 0 articles (0 chunks); 1 unchanged, 0 skipped;"));
  }

  @Test
  void ingestReportsWhatItSkipped() throws IOException {
    write("empty.txt", "");
    var run = run("ingest", articles(), "--archive", archive());
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains("1 skipped"), run.out());
    assertTrue(run.err().contains("empty.txt"), run.err());
  }

  @Test
  void ingestCanPrintItsSummaryAsJson() throws IOException {
    write("empty.txt", "");
    var run = run("ingest", "--json", articles(), "--archive", archive());
    assertEquals(1, run.exitCode());
    var json = run.json();
    assertEquals(2, json.path("articles").intValue());
    assertEquals(2, json.path("chunks").intValue());
    assertEquals(0, json.path("unchanged").intValue());
    assertTrue(json.path("seconds").isNumber());
    var skipped = json.path("skipped");
    assertEquals(1, skipped.size());
    assertTrue(skipped.path(0).path("file").textValue().endsWith("empty.txt"));
    assertFalse(skipped.path(0).path("reason").textValue().isBlank());
  }

  @Test
  void ingestRefusesWhatIsNotThereAndMakesNoArchive() {
    run("ingest", folder.resolve("none"), "--archive", archive()).assertRefused("none");
    run("ingest", "--archive", archive()).assertRefused("PATH", "ingest --help");
    assertFalse(Files.exists(archive()));
  }

  @Test
  void askPrintsTheAnswerAndItsSources() {
    ingest();
    var run = run("ask", QUESTION, "--archive", archive());
    assertEquals(0, run.exitCode(), run.out());
    assertEquals("276 dự án đầu tư", run.out().lines().findFirst().orElse(""), run.out());
    assertTrue(run.out().lines().skip(1).findFirst().orElse("").contains("276"), run.out());
    assertTrue(
        run.out().contains("[1] Nhân Dân, 2025-12-02, Việt Nam có 276 dự án đầu tư tại Lào"),
        run.out());
  }

  @Test
  void askSaysWhatItTookTheQuestionFor() throws IOException {
    ingest();
    var typed = "Viet Nam có baonhiêu dự án đầu tư tại Lào?";
    var run = run("ask", typed, "--archive", archive());
    assertTrue(run.out().startsWith("Ý bạn là: "), run.out());
    assertTrue(run.out().contains("bao nhiêu (baonhiêu)"), run.out());
    assertTrue(run.out().contains("276"), run.out());
    var json = run("ask", typed, "--json", "--archive", archive()).json();
    var kinds = json.path("interpretation").findValuesAsText("kind");
    assertTrue(kinds.contains("spelling"), json.toString());
    assertFalse(run("ask", QUESTION, "--archive", archive()).out().contains("Ý bạn là"));
  }

  @Test
  void askTellsWhyItAnswersSo() {
    ingest();
    var run = run("ask", QUESTION, "--why", "--archive", archive());
    assertTrue(run.out().contains("Câu hỏi được hiểu: " + QUESTION), run.out());
    assertTrue(run.out().contains("(ngưỡng 0,13)"), run.out());
    assertTrue(run.out().lines().anyMatch(line -> line.matches("\\* +\\d+ %  .*276.*")), run.out());
    assertFalse(run("ask", QUESTION, "--archive", archive()).out().contains("ngưỡng"));
  }

  @Test
  void askMayBeHeldToSomeArticles() {
    ingest();
    for (var flags : List.of("--publisher=nhan dan", "--from=2025-12-02", "--to=2025-12-02")) {
      assertEquals(0, run("ask", QUESTION, flags, "--archive", archive()).exitCode(), flags);
    }
    for (var flags : List.of("--section=thể thao", "--from=2025-12-03", "--to=2025-12-01")) {
      assertEquals(1, run("ask", QUESTION, flags, "--archive", archive()).exitCode(), flags);
    }
    run("ask", QUESTION, "--from", "2/12/2025", "--archive", archive()).assertRefused("2/12/2025");
    run("ask", QUESTION, "--from=2026-01-02", "--to=2026-01-01", "--archive", archive())
        .assertRefused("later");
  }

  @Test
  void askNamesTheCopiesOfASource() throws IOException {
    ingest();
    var copy = Files.readString(SEED).replace("publisher: Nhân Dân", "publisher: Báo Chép");
    write("copy.md", copy.replaceFirst("(?m)^id: .*$", "id: copy"));
    ingest();
    var run = run("ask", QUESTION, "--archive", archive());
    assertTrue(run.out().contains("Cũng đăng trên: "), run.out());
    var info = run("info", "--archive", archive()).out();
    assertTrue(info.contains("Copies     1"), info);
  }

  @Test
  void askExitsWith1WhereTheArchiveHasNoAnswer() throws IOException {
    ingest();
    var run = run("ask", "Giá vàng SJC hôm nay bao nhiêu?", "--json", "--archive", archive());
    assertEquals(1, run.exitCode(), run.out());
    assertFalse(run.json().path("answered").booleanValue());
    assertTrue(run.json().path("related").isArray());
  }

  @Test
  void askRefusesABadQuestion() {
    ingest();
    run("ask", " ", "--archive", archive()).assertRefused("empty");
    run("ask", "a".repeat(2_001), "--archive", archive()).assertRefused("2000");
    run("ask", "--archive", archive()).assertRefused("QUESTION");
  }

  @ParameterizedTest
  @CsvSource({"ask, a", "remove, a", "reindex, ''", "info, ''", "check, ''"})
  void commandsThatReadNeedAnArchive(String command, String argument) {
    var run =
        argument.isEmpty()
            ? run(command, "--archive", archive())
            : run(command, argument, "--archive", archive());
    run.assertRefused("There is no archive", "archive.db");
    assertFalse(Files.exists(archive()));
  }

  @ParameterizedTest
  @CsvSource({"ask, a", "remove, a", "reindex, ''", "info, ''", "ingest, src/test/resources"})
  void aFileThatIsNoArchiveIsRefused(String command, String argument) throws IOException {
    var file = Files.writeString(folder.resolve("notes.txt"), "Đây không phải kho. ".repeat(50));
    var run =
        argument.isEmpty()
            ? run(command, "--archive", file)
            : run(command, argument, "--archive", file);
    run.assertRefused("notes.txt");
  }

  @Test
  void removeTakesAnArticleAway() {
    ingest();
    var run = run("remove", "lake", "--archive", archive());
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("lake"), run.out());
    var again = run("remove", "lake", "--archive", archive());
    assertEquals(1, again.exitCode());
    assertEquals("", again.out());
    assertTrue(again.err().contains("lake"), again.err());
  }

  @Test
  void infoSaysWhatTheArchiveHolds() throws IOException {
    ingest();
    var plain = run("info", "--archive", archive());
    assertEquals(0, plain.exitCode());
    assertTrue(plain.out().contains("Articles   2"), plain.out());
    assertTrue(plain.out().contains("Nhân Dân"), plain.out());
    assertTrue(plain.out().contains("2025-12-02"), plain.out());
    var json = run("info", "--json", "--archive", archive()).json();
    assertEquals(2, json.path("articles").intValue());
    assertTrue(json.path("model").textValue().startsWith("viword-256@"), json.toString());
  }

  @Test
  void checkTellsADamagedArchiveFromAWholeOne() throws IOException {
    ingest();
    var whole = run("check", "--archive", archive());
    assertEquals(0, whole.exitCode(), whole.err());
    assertTrue(whole.out().contains("is whole: 2 articles"), whole.out());
    Files.write(archive(), new byte[8192], StandardOpenOption.WRITE);
    var damaged = run("check", "--archive", archive());
    assertEquals(1, damaged.exitCode(), damaged.err());
    assertTrue(damaged.out().contains("is damaged"), damaged.out());
  }

  @Test
  void anArchiveOnAMediumThatIsOnlyReadIsAskedAndNotChanged() throws IOException {
    ingest();
    var medium = Files.createDirectory(folder.resolve("medium"));
    try (var disk = SmallDisk.at(medium, 4)) {
      var copy = Files.copy(archive(), medium.resolve("archive.db"));
      disk.makeReadOnly();
      assertEquals(0, run("ask", QUESTION, "--archive", copy).exitCode());
      assertEquals(0, run("info", "--archive", copy).exitCode());
      run("remove", "lake", "--archive", copy).assertRefused("nothing can be written");
    }
  }

  @Test
  void reindexMakesTheSameArchiveAnew() throws SQLException {
    ingest();
    var before = ArchiveCheck.contents(archive());
    var run = run("reindex", "--archive", archive());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(before, ArchiveCheck.contents(archive()));
    assertEquals(List.of(), ArchiveCheck.faults(archive()));
    assertFalse(Files.exists(Path.of(archive() + ".reindex")));
  }

  @Test
  void anArchiveOfAnotherModelIsRefusedUntilItIsIndexedAnew() throws IOException {
    ingest();
    var other = copyOfTheModel();
    var model = other.resolve("model.properties");
    Files.writeString(model, Files.readString(model).replace("name=viword-256", "name=other"));
    run("ask", QUESTION, "--archive", archive(), "--model", other)
        .assertRefused("reindex", "viword-256@", "other@");
    assertEquals(0, run("reindex", "--archive", archive(), "--model", other).exitCode());
    var info = run("info", "--json", "--archive", archive()).json();
    assertTrue(info.path("model").textValue().startsWith("other@"), info.toString());
    var asked = run("ask", QUESTION, "--archive", archive(), "--model", other);
    assertEquals(0, asked.exitCode(), asked.out());
    run("ask", QUESTION, "--archive", archive()).assertRefused("reindex");
  }

  private Path copyOfTheModel() throws IOException {
    var copy = Files.createDirectory(folder.resolve("model"));
    try (var files = Files.list(Path.of("models/viword-256"))) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return copy;
  }

  @Test
  void whatAKilledReindexLeftDoesNotMatter() throws IOException {
    ingest();
    Files.writeString(Path.of(archive() + ".reindex"), "a torn file");
    Files.writeString(Path.of(archive() + ".reindex-wal"), "a torn file");
    assertEquals(0, run("ask", QUESTION, "--archive", archive()).exitCode());
    assertEquals(0, run("reindex", "--archive", archive()).exitCode());
    assertEquals(0, run("ask", QUESTION, "--archive", archive()).exitCode());
  }

  @Test
  void reindexLeavesAnArchiveInUseAlone() {
    ingest();
    try (var user = Archives.openAnyModel(archive())) {
      assertEquals(2, user.info().articles());
      run("reindex", "--archive", archive()).assertRefused("in use");
    }
  }

  @Test
  void aModelThatIsNotThereIsRefused() {
    ingest();
    run("ask", QUESTION, "--archive", archive(), "--model", folder)
        .assertRefused("model.properties");
  }

  @Test
  void aSettingsFileIsRead() throws IOException {
    ingest();
    var file = folder.resolve("my.properties");
    Files.writeString(file, "archive=" + archive() + "\n");
    assertEquals(0, run("info", "--settings", file).exitCode());
    run("info", "--settings", folder.resolve("none.properties")).assertRefused("none.properties");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "--nonsense", "ask --nonsense x", "info extra", "ask a b"})
  void wrongUsageIsRefused(String line) {
    run((Object[]) line.split(" ")).assertRefused("--help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "serve", "ingest", "ask", "remove", "reindex", "info", "check"})
  void everyCommandHasHelp(String command) {
    var run = command.isEmpty() ? run("--help") : run(command, "--help");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("Usage: hoidap"), run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void helpDescribesEverySetting(Setting setting) {
    var help = run("serve", "--help").out().replaceAll("\\s+", " ");
    assertTrue(help.contains("--" + setting.key()), help);
    assertTrue(help.contains(setting.description()), help);
    assertTrue(help.contains("Default: " + setting.usual()), help);
  }

  @Test
  void theVersionIsPrinted() {
    assertTrue(run("--version").out().startsWith("hoidap "));
  }

  /** A server on a thread of its own, ended as the program is: by telling its thread. */
  private final class Serving implements AutoCloseable {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final FutureTask<Integer> exitCode;
    private final Thread thread;
    private final String address;

    Serving(Object... more) throws InterruptedException {
      var args =
          new ArrayList<>(List.of("serve", "--port", "0", "--archive", archive().toString()));
      args.addAll(List.of("--conversations", archive().resolveSibling("talk.db").toString()));
      for (var arg : more) {
        args.add(arg.toString());
      }
      exitCode =
          new FutureTask<>(() -> Main.run(args.toArray(String[]::new), stream(out), System.err));
      thread = new Thread(exitCode, "serve");
      thread.start();
      address = address();
    }

    private String address() throws InterruptedException {
      var ready = "Hỏi Đáp: ";
      while (!exitCode.isDone()) {
        var text = out.toString(StandardCharsets.UTF_8);
        if (text.startsWith(ready) && text.endsWith(System.lineSeparator())) {
          return text.substring(ready.length()).strip();
        }
        Thread.sleep(20);
      }
      throw new AssertionError("the server did not start");
    }

    String ask(String question) throws IOException, InterruptedException {
      var body = new ObjectMapper().createObjectNode().put("question", question).toString();
      var request =
          HttpRequest.newBuilder(URI.create(address + "/api/ask"))
              .POST(BodyPublishers.ofString(body));
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
    }

    int articles() throws IOException, InterruptedException {
      var request = HttpRequest.newBuilder(URI.create(address + "/api/health")).build();
      var body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      return new ObjectMapper().readTree(body).path("articles").intValue();
    }

    @Override
    public void close() {
      thread.interrupt();
      try {
        assertEquals(0, exitCode.get(30, TimeUnit.SECONDS));
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void serveLoadsItsSeedsAndAnswersAsTheCommandLineDoes() throws Exception {
    JsonNode served;
    try (var serving = new Serving("--seeds", articles())) {
      assertEquals(2, serving.articles());
      served = new ObjectMapper().readTree(serving.ask(QUESTION));
    }
    var asked = run("ask", QUESTION, "--json", "--archive", archive()).json();
    for (var field : List.of("answered", "answer", "citations", "related")) {
      assertEquals(asked.path(field), served.path(field), field);
    }
    assertEquals(names(asked), names(served));
  }

  private static List<String> names(JsonNode json) {
    var names = new ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void serveLoadsItsSeedsAgainOnlyWhenTheyHaveChanged() throws Exception {
    try (var serving = new Serving("--seeds", articles())) {
      assertEquals(2, serving.articles());
    }
    assertEquals(0, run("remove", "lake", "--archive", archive()).exitCode());
    try (var serving = new Serving("--seeds", articles())) {
      assertEquals(1, serving.articles());
    }
    write("road.txt", "Đường mới\n\nTuyến đường dài 12 km vừa khởi công.\n");
    try (var serving = new Serving("--seeds", articles())) {
      assertEquals(3, serving.articles());
    }
  }

  @Test
  void serveLoadsNothingWhereSeedsAreNone() throws Exception {
    try (var serving = new Serving("--seeds", "none")) {
      assertEquals(0, serving.articles());
    }
  }

  @Test
  void serveRefusesWhatItCannotUse() throws IOException {
    run("serve", "--seeds", folder.resolve("none"), "--archive", archive()).assertRefused("none");
    run("serve", "--port", "http", "--archive", archive()).assertRefused("http");
    try (var taken = new ServerSocket(0)) {
      run("serve", "--port", taken.getLocalPort(), "--archive", archive())
          .assertRefused("Port " + taken.getLocalPort());
    }
    assertFalse(Files.exists(archive()));
    run("serve", "--port", "0", "--archive", write("notes.txt", "x".repeat(2_000)))
        .assertRefused("notes.txt");
  }
}
