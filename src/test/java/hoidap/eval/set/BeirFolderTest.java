package hoidap.eval.set;

import static hoidap.eval.set.SetFiles.ids;
import static hoidap.eval.set.SetFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeirFolderTest {
  private static final String HEADING = "query-id\tcorpus-id\tscore\n";

  @TempDir Path folder;

  @BeforeEach
  void writeQueriesAndCorpus() throws IOException {
    write(
        beir().resolve("queries.jsonl"),
        """
        {"_id": "1", "text": "cầu Rạch Vẹt", "metadata": {"url": "x"}}
        {"_id": "2", "text": " cà phê Gia Hòa ", "type": "vague"}
        {"_id": "3", "text": "bến phà cũ"}
        """);
    write(
        beir().resolve("corpus.jsonl"),
        "{\"_id\": \"cau\", \"title\": \"Thông xe cầu\", \"text\": \"Cầu dài 286 m.\"}\n");
  }

  @Test
  void judgementsOfSeveralFilesAndGradesAreReadTogether() throws IOException {
    qrels("test.tsv", HEADING + "1\tcau\t2\n1\tpha\t0\n1\txa\t1\n");
    qrels("dev.tsv", HEADING + "2\tca-phe\t1\n1\tduong\t3\n1\tcau\t2\n");
    qrels("README.md", "không phải phán đoán\n");
    var set = read();
    assertEquals(
        List.of(
            GoldQuestion.plain(
                "1",
                "cầu Rạch Vẹt",
                Expected.UNKNOWN,
                Map.of("cau", 2, "xa", 1, "duong", 3),
                GoldQuestion.NO_TYPE),
            GoldQuestion.plain(
                "2", "cà phê Gia Hòa", Expected.UNKNOWN, Map.of("ca-phe", 1), "vague")),
        set.questions());
    assertEquals("tin-tuc", set.name());
    assertEquals(Optional.of(beir().resolve("corpus.jsonl")), set.corpus());
    assertEquals(List.of(), set.problems());
    assertEquals(
        List.of("queries without judgements or answers were passed over, as usual with BEIR"),
        set.notes());
  }

  @Test
  void aQueryOfWhichNothingIsRelevantIsPassedOverAndNoted() throws IOException {
    qrels("test.tsv", HEADING + "1\tcau\t1\n2\tcau\t0\n3\tcau\t-1\n");
    var set = read();
    assertEquals(List.of("1"), ids(set));
    assertEquals(1, set.notes().size());
  }

  @Test
  void furtherJudgementsMayStandElsewhere() throws IOException {
    qrels("test.tsv", HEADING + "1\tcau\t1\n");
    var more = write(folder.resolve("them.txt"), "2 0 ca-phe 1\n");
    assertEquals(List.of("1", "2"), ids(QuestionSets.read(beir(), List.of(more), folder)));
  }

  @Test
  void answersMayBeKnownWithOrWithoutJudgements() throws IOException {
    qrels("test.tsv", HEADING + "1\tcau\t1\n");
    write(
        beir().resolve("answers.jsonl"),
        """
        {"_id": "1", "answers": ["286 m", " "]}
        {"_id": "3", "answers": ["phà Rạch Vẹt"]}
        """);
    var set = read();
    assertEquals(
        List.of(
            GoldQuestion.plain(
                "1",
                "cầu Rạch Vẹt",
                Expected.anyOf(List.of("286 m")),
                Map.of("cau", 1),
                GoldQuestion.NO_TYPE),
            GoldQuestion.plain(
                "3",
                "bến phà cũ",
                Expected.anyOf(List.of("phà Rạch Vẹt")),
                Map.of(),
                GoldQuestion.NO_TYPE)),
        set.questions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'_id': '1', 'answers': '286 m'} | needs _id and answers",
        "{'_id': '1', 'answer': ['286 m']} | needs _id and answers",
        "{'answers': ['286 m']} | needs _id and answers",
        "{'_id': '1', 'answers': ['286 m' | is not valid JSON",
      })
  void aLineThatIsNoAnswerIsNamed(String line, String reason) throws IOException {
    qrels("test.tsv", HEADING + "1\tcau\t1\n");
    var answers = write(beir().resolve("answers.jsonl"), line.replace('\'', '"'));
    var set = read();
    assertEquals(List.of("1"), ids(set));
    assertProblem(set, answers + ":1: ", reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{broken | is not valid JSON",
        "{'text': 'cầu nào'} | needs _id and text",
        "{'_id': null, 'text': 'cầu nào'} | needs _id and text",
        "{'_id': '1', 'text': 'cầu nào'} | has the id '1' of ",
      })
  void aLineThatIsNoQueryIsNamedAndTheRestIsRead(String line, String reason) throws IOException {
    var queries = beir().resolve("queries.jsonl");
    write(queries, Files.readString(queries) + line.replace('\'', '"') + "\n");
    qrels("test.tsv", HEADING + "1\tcau\t1\n2\tca-phe\t1\n3\tpha\t1\n");
    var set = read();
    assertEquals(List.of("1", "2", "3"), ids(set));
    assertProblem(set, queries + ":4: ", reason);
  }

  @ParameterizedTest
  @CsvSource({"''", "', \"text\": \" \"'", "', \"text\": null'"})
  void aJudgedQueryWithoutTextIsNamed(String field) throws IOException {
    var queries = beir().resolve("queries.jsonl");
    write(queries, Files.readString(queries) + "{\"_id\": \"4\"" + field + "}\n");
    qrels("test.tsv", HEADING + "1\tcau\t1\n4\tcau\t1\n");
    assertProblem(read(), queries + ":4: ", "needs _id and text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 cau | is no judgement: write query, document and grade",
        "1 0 cau 1 thêm | is no judgement: write query, document and grade",
        "1 cau cao | has the grade 'cao', no whole number",
        "1 cau 1.5 | has the grade '1.5', no whole number",
        "1 cau 2 | grades document 'cau' of query '1' 2, but before 1",
      })
  void aLineThatIsNoJudgementIsNamedAndTheRestIsRead(String line, String reason)
      throws IOException {
    var file =
        qrels("test.tsv", HEADING + "1\tcau\t1\n" + line.replace(' ', '\t') + "\n2\tca-phe\t1\n");
    var set = read();
    assertEquals(List.of("1", "2"), ids(set));
    assertEquals(Map.of("cau", 1), set.questions().get(0).relevant());
    assertProblem(set, file + ":3: ", reason);
  }

  @Test
  void gradesThatContradictEachOtherInTwoFilesAreNamedWhereTheSecondStands() throws IOException {
    qrels("a.tsv", HEADING + "1\tcau\t1\n");
    var second = qrels("b.tsv", HEADING + "1\tcau\t0\n");
    assertProblem(read(), second + ":2: ", "grades document 'cau' of query '1' 0, but before 1");
  }

  @Test
  void judgementsOfAQueryThatIsNotAskedAreRefused() throws IOException {
    var file = qrels("test.tsv", HEADING + "1\tcau\t1\n8\tcau\t1\n9\tcau\t0\n");
    var refused = assertThrows(QuestionSetException.class, this::read);
    assertEquals(
        "2 queries are judged but not asked, the first is '8' at %s:3: add it or remove its judgements."
            .formatted(file),
        refused.getMessage());
  }

  @Test
  void aQueryThatIsNotAskedBecauseItsLineIsBrokenIsRefusedWithThatLine() throws IOException {
    var queries = beir().resolve("queries.jsonl");
    write(queries, Files.readString(queries) + "{\"_id\": \"4\", \"text\": \"bến\n");
    qrels("test.tsv", HEADING + "1\tcau\t1\n4\tcau\t1\n");
    var refused = assertThrows(QuestionSetException.class, this::read);
    assertTrue(refused.getMessage().contains("'4'"), refused.getMessage());
    assertTrue(
        refused.getMessage().contains("First problem: " + queries + ":4: is not valid JSON"),
        refused.getMessage());
  }

  @Test
  void aFolderWithoutJudgementsAndAnswersIsRefused() {
    var refused = assertThrows(QuestionSetException.class, this::read);
    assertEquals(beir() + " has no question with anything to check.", refused.getMessage());
  }

  @Test
  void theCorpusMayBeElsewhere() throws IOException {
    qrels("test.tsv", HEADING + "1\tcau\t1\n");
    Files.delete(beir().resolve("corpus.jsonl"));
    assertEquals(Optional.empty(), read().corpus());
  }

  private static void assertProblem(QuestionSet set, String place, String reason) {
    assertEquals(1, set.problems().size(), set.problems().toString());
    var problem = set.problems().get(0);
    assertTrue(problem.startsWith(place), problem);
    assertTrue(problem.contains(reason), problem);
  }

  private Path qrels(String name, String text) throws IOException {
    return write(beir().resolve("qrels").resolve(name), text);
  }

  private QuestionSet read() {
    return SetFiles.read(beir());
  }

  private Path beir() {
    return folder.resolve("tin-tuc");
  }
}
