package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.llm.ModelAddress.Protocol;
import hoidap.llm.ModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands with a language model that is set. */
class LlmCommandsTest {
  @TempDir private Path folder;

  private ModelServer server;

  @BeforeEach
  void start() {
    server =
        new ModelServer(
            (request, reply) ->
                reply
                    .say("Vụ này nông dân hái 1.200 tấn cà phê [" + request.passage("1.200") + "].")
                    .end());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private CommandRun run(Object... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--llm", "openai:thu"));
    all.addAll(List.of("--llm-url", server.address(Protocol.OPENAI).url()));
    return CommandRun.of(all.toArray());
  }

  @Test
  void askShowsWhatTheModelWroteAndWhatItCost() throws IOException {
    var archive = folder.resolve("archive.db");
    CommandRun.of("ingest", "--archive", archive, AskedNews.articles(folder)).assertExit(0);
    var question = "Nông dân Gia Hòa hái bao nhiêu tấn cà phê?";
    var asked = run("ask", "--why", question, "--archive", archive).assertExit(0);
    assertEquals("Vụ này nông dân hái 1.200 tấn cà phê. [1]", asked.out().lines().toList().get(0));
    assertTrue(
        asked
            .out()
            .contains("Mô hình thu (lời nhắc answer-1): giữ 1 câu, bỏ 0 câu; 900 + 40 token"),
        asked.out());
  }

  @Test
  void theModelMayHelpWithQuestionsOnly() throws IOException {
    var archive = folder.resolve("archive.db");
    CommandRun.of("ingest", "--archive", archive, AskedNews.articles(folder)).assertExit(0);
    var question = "Nông dân Gia Hòa hái bao nhiêu tấn cà phê?";
    var uses = "follow-up, expand";
    var asked =
        run("ask", "--why", question, "--archive", archive, "--llm-uses", uses).assertExit(0);
    assertTrue(
        asked
            .out()
            .contains("\nTin ngày 11/5/2024: Vụ này nông dân Gia Hòa hái 1.200 tấn cà phê. [1]\n"),
        asked.out());
    assertTrue(
        asked
            .out()
            .contains("Mô hình hiểu giúp (expand): Mô hình không đề xuất gì.; 900 + 40 token"),
        asked.out());
    assertEquals(1, server.requests().size());
  }

  @Test
  void aUseThatIsNoneIsRefusedBeforeAnythingIsOpened() {
    CommandRun.of("ask", "A?", "--llm-uses", "answer,translate")
        .assertRefused("'answer,translate'", "follow-up");
  }

  @Test
  void evaluateComparesTheModelsAnswersWithTheArchivesOwn() throws IOException {
    var questions = Files.writeString(folder.resolve("questions.jsonl"), AskedNews.QUESTIONS);
    var corpus = AskedNews.articles(folder);
    var systems =
        run("evaluate", questions, "--corpus", corpus, "--json")
            .assertExit(0)
            .json()
            .path("systems");
    assertEquals(2, systems.size());
    assertEquals("fused", systems.path(0).path("name").asText());
    assertEquals("llm:thu", systems.path(1).path("name").asText());
    assertEquals(8, systems.path(1).path("variants").path(0).path("questions").intValue());
    assertEquals(8, server.requests().size());
  }

  @Test
  void aModelThatIsNoneIsRefusedBeforeAnythingIsOpened() {
    CommandRun.of("ask", "A?", "--llm", "qwen3").assertRefused("'qwen3'", "ollama:MODEL");
  }
}
