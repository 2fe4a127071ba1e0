package hoidap.eval.set;

import static hoidap.eval.set.SetFiles.ids;
import static hoidap.eval.set.SetFiles.read;
import static hoidap.eval.set.SetFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSetsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Cau-Hoi.v2.JSONL, Cau-Hoi.v2",
    "cau.csv, cau",
    "cau.tsv, cau",
    "cau.YAML, cau",
    "cau.yml, cau",
    "cau.json, cau"
  })
  void theSuffixTellsTheFormatAndTheRestIsTheName(String file, String name) throws IOException {
    var text = "{\"question\": \"Cầu nào?\", \"none\": true}";
    if (file.endsWith("sv")) {
      text = "question\tnone\nCầu nào?\ttrue\n";
    } else if (!file.endsWith("JSONL")) {
      text = "[" + text + "]";
    }
    var set = read(folder.resolve(file), text);
    assertEquals(name, set.name());
    assertEquals(List.of("q1"), ids(set));
  }

  @Test
  void aMissingFileIsRefused() {
    var missing = folder.resolve("khong-co.jsonl");
    var refused = assertThrows(QuestionSetException.class, () -> read(missing));
    assertEquals("There is no question set " + missing + ".", refused.getMessage());
  }

  @Test
  void missingJudgementsAreRefused() throws IOException {
    var topics = write(folder.resolve("topics.txt"), "1\tcầu nào\n");
    var missing = folder.resolve("khong-co.qrels");
    var refused =
        assertThrows(
            QuestionSetException.class, () -> QuestionSets.read(topics, List.of(missing), folder));
    assertTrue(refused.getMessage().startsWith(missing + " cannot be read"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cau-hoi.txt", "cau-hoi", "cau-hoi.xlsx", "topics.tagged"})
  void anUnknownSuffixIsRefused(String name) {
    var file = folder.resolve(name);
    var refused = assertThrows(QuestionSetException.class, () -> read(file, "1\tcầu nào\n"));
    assertTrue(
        refused.getMessage().startsWith(file + " is no question set that is known: use .jsonl"),
        refused.getMessage());
  }

  @Test
  void aFolderWithNothingKnownIsRefused() throws IOException {
    var empty = Files.createDirectory(folder.resolve("trong"));
    write(empty.resolve("corpus.jsonl"), "{\"id\": \"cau\", \"text\": \"Cầu dài.\"}\n");
    write(empty.resolve("gold.yaml"), "- {question: Cầu gì, none: true}\n");
    var refused = assertThrows(QuestionSetException.class, () -> read(empty));
    assertEquals(
        empty + " has neither queries.jsonl nor conversations.jsonl nor topics: name a file in it.",
        refused.getMessage());
  }
}
