package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.archive.ArchiveCheck;
import hoidap.archive.Archives;
import hoidap.archive.OldFormats;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills what changes an archive at random moments (SIGKILL). Afterwards the archive is whole, and
 * running the same again makes of it what an undisturbed run makes.
 */
@DisabledOnOs(OS.WINDOWS)
class KillsTest {
  private static final int KILLS = Integer.getInteger("hoidap.kills", 20);
  private static final long SEED = Long.getLong("hoidap.kills.seed", 1);
  private static final int ARTICLES = 1_100; // of which 512 are written at a time
  private static final int PATIENCE_SECONDS = 300;

  /** What a process that was killed ends with. */
  private static final int KILLED = 128 + 9;

  /** Of so many kills one comes at any moment of a process, the others while it writes. */
  private static final int AT_ANY_MOMENT = 4;

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private Path news;
  private final Map<Work, Undisturbed> undisturbed = new EnumMap<>(Work.class);

  /** What is killed. */
  private enum Work {
    INGEST("ingest", 0, "-wal"),
    REINDEX("reindex", 5, ".reindex-wal"),
    UPGRADE_OF_1("info", 1, "-wal"),
    UPGRADE_OF_2("info", 2, "-wal");

    private final String command;
    private final int before; // format of the archive that there is before; 0 for none
    private final String sign; // ending of the file that is there when it begins to write

    Work(String command, int before, String sign) {
      this.command = command;
      this.before = before;
      this.sign = sign;
    }
  }

  /**
   * What a run does that nobody kills.
   *
   * @param untilWriting milliseconds from its start until it begins to write
   * @param writing milliseconds from there to its end
   */
  private record Undisturbed(long untilWriting, long writing, Map<String, String> contents) {}

  private Path base(int format) {
    return folder.resolve("format-" + format + ".db");
  }

  private List<String> arguments(Work work, Path archive) {
    var arguments = new ArrayList<>(List.of(work.command, "--archive", archive.toString()));
    if (work == Work.INGEST) {
      arguments.add(news.toString());
    }
    return arguments;
  }

  private void makeArchives() throws IOException, SQLException {
    news = Files.write(folder.resolve("news.jsonl"), GeneratedNews.lines(ARTICLES));
    complete(Work.INGEST, base(5));
    for (int format : List.of(1, 2)) {
      OldFormats.make(Files.copy(base(5), base(format)), format);
    }
  }

  private void complete(Work work, Path archive) {
    CommandRun.of(arguments(work, archive).toArray()).assertExit(0);
  }

  /** Puts an archive as it is before the work into a folder of its own. */
  private Path prepared(Work work, String name) throws IOException {
    var home = Files.createDirectory(folder.resolve(name));
    var archive = home.resolve("archive.db");
    if (work.before > 0) {
      Files.copy(base(work.before), archive, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return archive;
  }

  private Process start(Work work, Path archive) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(
            List.of(java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add("hoidap.Main");
    command.addAll(arguments(work, archive));
    return new ProcessBuilder(command)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  private static void awaitWriting(Process process, Work work, Path archive)
      throws InterruptedException {
    var sign = Path.of(archive + work.sign);
    while (process.isAlive() && !Files.exists(sign)) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private static long millis(long since) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
  }

  private Undisturbed undisturbed(Work work)
      throws IOException, InterruptedException, SQLException {
    var archive = prepared(work, "undisturbed-" + work);
    long start = System.nanoTime();
    var process = start(work, archive);
    awaitWriting(process, work, archive);
    long untilWriting = millis(start);
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
    return new Undisturbed(
        untilWriting, millis(start) - untilWriting, ArchiveCheck.contents(archive));
  }

  @Test
  void whateverIsKilledIsCompletedByTheNext()
      throws IOException, InterruptedException, SQLException {
    makeArchives();
    for (var work : Work.values()) {
      undisturbed.put(work, undisturbed(work));
    }
    var found = new TreeMap<String, Integer>();
    int kills = 0;
    for (int i = 0; kills < KILLS; i++) {
      var work = Work.values()[i % Work.values().length];
      var archive = prepared(work, "killed-" + i);
      if (kill(work, archive)) {
        kills++;
        found.merge(work + " " + state(work, archive), 1, Integer::sum);
      }
      checkWhole(archive);
      complete(work, archive);
      checkComplete(work, archive);
      Archives.delete(archive);
    }
    System.out.printf("%d kills, seed %d: %s%n", kills, SEED, found);
  }

  /** Kills the work at a random moment; returns whether it was not over before. */
  private boolean kill(Work work, Path archive) throws IOException, InterruptedException {
    var usual = undisturbed.get(work);
    var process = start(work, archive);
    if (random.nextInt(AT_ANY_MOMENT) == 0) {
      process.waitFor(
          (long) (random.nextDouble() * (usual.untilWriting + usual.writing)),
          TimeUnit.MILLISECONDS);
    } else {
      awaitWriting(process, work, archive);
      process.waitFor((long) (random.nextDouble() * usual.writing), TimeUnit.MILLISECONDS);
    }
    return process.destroyForcibly().waitFor() == KILLED;
  }

  /** Returns what the kill left. */
  private static String state(Work work, Path archive) throws SQLException {
    if (!Files.exists(archive)) {
      return "before it made a file";
    }
    boolean isCopying = Files.exists(Path.of(archive + ".reindex"));
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + archive);
        var statement = connection.createStatement()) {
      int format = statement.executeQuery("PRAGMA user_version").getInt(1);
      return switch (work) {
        case INGEST ->
            format == 0
                ? "before it made tables"
                : "with %d articles"
                    .formatted(statement.executeQuery("SELECT count(*) FROM article").getInt(1));
        case REINDEX -> isCopying ? "while it copied" : "before or after it copied";
        case UPGRADE_OF_1, UPGRADE_OF_2 -> "with format " + format;
      };
    }
  }

  private static void checkWhole(Path archive) throws IOException {
    if (Files.exists(archive) && Files.size(archive) > 0) {
      var inspection = Archives.inspect(archive);
      assertTrue(inspection.isWhole(), inspection.toString());
    }
  }

  private void checkComplete(Work work, Path archive) throws IOException, SQLException {
    assertEquals(List.of(), ArchiveCheck.faults(archive));
    checkWhole(archive);
    assertEquals(undisturbed.get(work).contents, ArchiveCheck.contents(archive));
    try (var left = Files.list(archive.getParent())) {
      assertEquals(List.of(archive), left.toList(), "nothing is left of the run that was killed");
    }
  }
}
