package hoidap.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.eval.Outcome;
import hoidap.eval.Outcome.Verdict;
import hoidap.eval.WrittenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrecRunTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private List<String> lines(Outcome... outcomes) throws IOException {
    WrittenRun.write(folder, List.of(outcomes));
    var file = folder.resolve("run.txt");
    TrecRun.write(folder, file);
    return Files.readAllLines(file);
  }

  private static Outcome outcome(String id) {
    return WrittenRun.outcome(id, "Ở đâu?", Verdict.RIGHT, "Ở Huế.", Map.of());
  }

  /** Makes an outcome with other values in some fields. */
  private static Outcome changed(Map<String, ?> fields) {
    ObjectNode node = JSON.valueToTree(outcome("q"));
    fields.forEach((name, value) -> node.set(name, JSON.valueToTree(value)));
    return JSON.convertValue(node, Outcome.class);
  }

  private static Outcome ranked(double... scores) {
    var ranking = new ArrayList<Map<String, Object>>();
    for (double score : scores) {
      ranking.add(Map.of("id", "a" + ranking.size(), "score", score));
    }
    return changed(Map.of("ranking", ranking));
  }

  @Test
  void aLineHasQueryArticleRankAndScore() throws IOException {
    assertEquals(
        List.of("q Q0 bai-1 1 1.500000 hoidap", "q Q0 bai-2 2 0.500000 hoidap"),
        lines(outcome("q")));
  }

  @Test
  void tiesAreBrokenInTheOrderOfTheRanking() throws IOException {
    assertEquals(
        List.of("2.000000", "1.999999", "1.999998", "1.999997", "-1.000000", "-1.000001"),
        lines(ranked(2, 2, 2, 1.9999999, -1, -1)).stream()
            .map(line -> line.split(" ")[4])
            .toList());
  }

  @Test
  void blanksInIdsDoNotPartColumns() throws IOException {
    var blank =
        changed(Map.of("id", "câu 1\t2", "ranking", List.of(Map.of("id", "a b", "score", 1))));
    assertEquals(List.of("câu_1_2 Q0 a_b 1 1.000000 hoidap"), lines(blank));
  }

  @Test
  void onlyTheUsualSystemAndQuestionsAsTypedAreWritten() throws IOException {
    assertEquals(
        2,
        lines(
                outcome("q1"),
                changed(Map.of("id", "q2", "system", "words")),
                changed(Map.of("id", "q3", "variant", "nfd")),
                changed(Map.of("id", "q4", "ranking", List.of())))
            .size());
  }
}
