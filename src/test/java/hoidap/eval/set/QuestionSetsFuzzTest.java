package hoidap.eval.set;

import static org.junit.jupiter.api.Assertions.assertFalse;

import hoidap.fuzz.Fuzzing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a question set holds, it is read or it is said what is wrong with it. */
class QuestionSetsFuzzTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "evaluation-jsonl, a.jsonl, 400",
    "evaluation-json, a.json, 400",
    "evaluation-csv, a.csv, 300",
    "evaluation-csv, a.tsv, 100",
    "evaluation-yaml, a.yaml, 300"
  })
  void areReadOrRefused(String corpus, String name, int count) {
    var file = folder.resolve(name);
    Fuzzing.of(corpus).run(count, input -> read(file, input, List.of()));
  }

  @Test
  void foldersAreReadOrRefused() throws Exception {
    var queries = folder.resolve("queries.jsonl");
    Files.createDirectories(folder.resolve("qrels"));
    Files.writeString(folder.resolve("corpus.jsonl"), "{\"_id\":\"a\",\"text\":\"Cầu dài.\"}\n");
    Files.writeString(queries, "{\"_id\":\"1\",\"text\":\"Dài bao nhiêu?\"}\n");
    var qrels = Files.writeString(folder.resolve("qrels/test.tsv"), "q\tc\ts\n1\ta\t1\n");
    Fuzzing.of("evaluation-csv").run(100, input -> read(qrels, input, List.of()));
    Fuzzing.of("evaluation-jsonl").run(100, input -> read(queries, input, List.of()));
    var topics = folder.resolve("topics.txt");
    Fuzzing.of("evaluation-csv").run(100, input -> read(topics, input, List.of(qrels)));
  }

  private void read(Path file, byte[] input, List<Path> qrels) throws Exception {
    Files.write(file, input);
    boolean isPart = qrels.isEmpty() && Files.exists(folder.resolve("corpus.jsonl"));
    try {
      var set = QuestionSets.read(isPart ? folder : file, qrels, folder.resolve("articles"));
      assertFalse(set.questions().isEmpty(), "a set without questions");
    } catch (QuestionSetException e) {
      assertFalse(String.valueOf(e.getMessage()).isBlank(), "no reason given");
    }
  }
}
