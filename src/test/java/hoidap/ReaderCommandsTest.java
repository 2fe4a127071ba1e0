package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.embed.TinyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands with a reader that is set. */
class ReaderCommandsTest {
  private static final String QUESTION = "Nông dân Gia Hòa hái bao nhiêu tấn cà phê?";

  @TempDir private Path folder;

  private Path archive() throws IOException {
    var archive = folder.resolve("archive.db");
    CommandRun.of("ingest", "--archive", archive, AskedNews.articles(folder)).assertExit(0);
    return archive;
  }

  @Test
  void askOpensAndClosesIt() throws IOException {
    var archive = archive();
    CommandRun.of("ask", QUESTION, "--archive", archive, "--reader", TinyReader.folder())
        .assertExit(0);
    CommandRun.of("ask", QUESTION, "--archive", archive, "--reader", "none").assertExit(0);
  }

  @Test
  void evaluateTakesIt() throws IOException {
    var questions = Files.writeString(folder.resolve("questions.jsonl"), AskedNews.QUESTIONS);
    var corpus = AskedNews.articles(folder);
    var systems =
        CommandRun.of(
                "evaluate",
                questions,
                "--corpus",
                corpus,
                "--reader",
                TinyReader.folder(),
                "--json",
                "--report",
                folder.resolve("report"))
            .assertExit(0)
            .json()
            .path("systems");
    assertEquals(1, systems.size());
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    CommandRun.of("ask", QUESTION, "--reader", folder.resolve("mất")).assertRefused("mất");
  }

  @Test
  void aFolderWithoutAModelIsRefused() throws IOException {
    CommandRun.of("ask", QUESTION, "--archive", archive(), "--reader", folder)
        .assertRefused("model.properties", "--reader");
  }
}
