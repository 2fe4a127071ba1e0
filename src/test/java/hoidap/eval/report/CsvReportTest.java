package hoidap.eval.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import hoidap.eval.Measure;
import hoidap.eval.Outcome;
import hoidap.eval.Outcome.Verdict;
import hoidap.eval.WrittenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
  @TempDir private Path folder;

  private static Outcome outcome(String id, String question, String answer) {
    return WrittenRun.outcome(
        id, question, Verdict.WRONG, answer, Map.of(Measure.CRAG, -1.0, Measure.RIGHT, 0.0));
  }

  private List<Map<String, String>> rows(Outcome... outcomes) throws IOException {
    WrittenRun.write(folder, List.of(outcomes));
    CsvReport.write(folder);
    var bytes = Files.readAllBytes(folder.resolve("results.csv"));
    assertArrayEquals(
        new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
        new byte[] {bytes[0], bytes[1], bytes[2]});
    try (MappingIterator<String[]> cells =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(bytes, 3, bytes.length - 3)) {
      var all = cells.readAll();
      var heading = all.get(0);
      return all.subList(1, all.size()).stream().map(row -> row(heading, row)).toList();
    }
  }

  private static Map<String, String> row(String[] heading, String[] cells) {
    assertEquals(heading.length, cells.length);
    var row = new LinkedHashMap<String, String>();
    IntStream.range(0, cells.length).forEach(i -> row.put(heading[i], cells[i]));
    assertEquals(cells.length, row.size(), "every column has its own name");
    return row;
  }

  @Test
  void eachQuestionHasARowOfCells() throws IOException {
    var rows =
        rows(
            outcome("q1", "Ở đâu, \"thành phố\" nào;\nhay tỉnh nào?", "Ở Huế, ạ."),
            outcome("q2", "Bao giờ?", ""));
    assertEquals(2, rows.size());
    var first = rows.get(0);
    assertEquals("Ở đâu, \"thành phố\" nào;\nhay tỉnh nào?", first.get("question"));
    assertEquals("Ở Huế, ạ.", first.get("answer"));
    assertEquals("wrong", first.get("verdict"));
    assertEquals("bai-1", first.get("articles"));
    assertEquals("1", first.get("rank"));
    assertEquals("12.5", first.get("ms"));
    assertEquals("-1.0", first.get("crag"), "a figure stays a number");
    assertEquals("0.0", first.get("right"));
    assertEquals("", first.get("map"), "what does not apply is left empty");
    assertEquals("q2", rows.get(1).get("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"x\")", "+84 là gì?", "-1 là gì?", "@a", "\t=1", "\r=1"})
  void textIsNoFormula(String text) throws IOException {
    var row = rows(outcome(text, text, text)).get(0);
    for (var column : List.of("id", "question", "answer")) {
      assertEquals("'" + text, row.get(column));
    }
    for (var cell : row.values()) {
      assertTrue(cell.isEmpty() || "=+@\t\r".indexOf(cell.charAt(0)) < 0, cell);
    }
  }

  @Test
  void aMarkWithinTextStays() throws IOException {
    var row = rows(outcome("a=b", "1 + 1 = mấy?", "Bằng 2 - đúng.")).get(0);
    assertEquals("a=b", row.get("id"));
    assertEquals("1 + 1 = mấy?", row.get("question"));
    assertEquals("Bằng 2 - đúng.", row.get("answer"));
  }
}
