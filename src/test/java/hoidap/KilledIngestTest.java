package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.archive.ArchiveCheck;
import hoidap.archive.ArchiveException;
import hoidap.archive.Archives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledIngestTest {
  private static final int ARTICLES = 2_000;
  private static final int BATCH = 64; // articles in a transaction
  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void anIngestKilledMidwayIsCompletedByTheNext()
      throws IOException, InterruptedException, SQLException {
    var news = Files.write(folder.resolve("news.jsonl"), GeneratedNews.lines(ARTICLES));
    var killed = folder.resolve("killed.db");
    long before = killMidway(news, killed);

    assertEquals(List.of(), ArchiveCheck.faults(killed));
    try (var archive = Archives.openAnyModel(killed)) {
      long left = archive.info().articles();
      assertTrue(left >= before && left < ARTICLES, left + " articles after the kill");
      assertEquals(0, left % BATCH, "a batch is there whole or not at all");
    }

    assertEquals(0, run(news, killed).waitFor());
    assertEquals(List.of(), ArchiveCheck.faults(killed));
    var whole = folder.resolve("whole.db");
    assertEquals(0, run(news, whole).waitFor());
    assertEquals(ArchiveCheck.contents(whole), ArchiveCheck.contents(killed));
  }

  /** Kills an ingest when some articles are in but not all; returns how many were seen. */
  private static long killMidway(Path news, Path file) throws IOException, InterruptedException {
    var process = run(news, file);
    try {
      for (long waited = 0; waited < PATIENCE_SECONDS * 100 && process.isAlive(); waited++) {
        long articles = articles(file);
        if (articles > 0) {
          return articles;
        }
        Thread.sleep(10);
      }
      throw new AssertionError("no article seen; exit code " + process.exitValue());
    } finally {
      process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static long articles(Path file) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (var archive = Archives.openAnyModel(file)) {
      return archive.info().articles();
    } catch (ArchiveException e) {
      return 0; // it is being made at this moment
    }
  }

  private static Process run(Path news, Path file) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "hoidap.Main",
            "ingest",
            news.toString(),
            "--archive",
            file.toString());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
