package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.retrieve.TinyCrossEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands with a reranker that is set. */
class RerankerCommandsTest {
  private static final String QUESTION = "Nông dân Gia Hòa hái bao nhiêu tấn cà phê?";

  @TempDir private Path folder;

  @Test
  void evaluateReportsItBesideTheUsualSystem() throws IOException {
    var reranker = TinyCrossEncoder.write(folder.resolve("tiny"), Map.of("tấn", 1f));
    var questions = Files.writeString(folder.resolve("questions.jsonl"), AskedNews.QUESTIONS);
    var corpus = AskedNews.articles(folder);
    var systems =
        CommandRun.of("evaluate", questions, "--corpus", corpus, "--reranker", reranker, "--json")
            .assertExit(0)
            .json()
            .path("systems");
    assertEquals(2, systems.size());
    assertEquals("fused", systems.path(0).path("name").asText());
    assertEquals("reranked:tiny", systems.path(1).path("name").asText());
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    CommandRun.of("ask", QUESTION, "--reranker", folder.resolve("mất")).assertRefused("mất");
  }

  @Test
  void aFolderWithoutAModelIsRefused() throws IOException {
    var archive = folder.resolve("archive.db");
    CommandRun.of("ingest", "--archive", archive, AskedNews.articles(folder)).assertExit(0);
    CommandRun.of("ask", QUESTION, "--archive", archive, "--reranker", folder)
        .assertRefused("no model.onnx");
  }
}
