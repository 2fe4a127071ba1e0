package hoidap.eval.set;

import static hoidap.eval.set.SetFiles.ids;
import static hoidap.eval.set.SetFiles.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.article.Filter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonlQuestionsTest {
  private static final String GOOD =
      "{\"id\": \"%s\", \"question\": \"Cầu Rạch Vẹt dài bao nhiêu?\", \"answers\": [\"286 m\"]}\n";

  @TempDir Path folder;

  @Test
  void aLineSaysEverythingAboutAQuestion() throws IOException {
    var text =
        """
        {"id": "cau-1", "question": " Cầu Rạch Vẹt dài bao nhiêu? ", "answers": ["286 m", " 286 mét "], \
        "all": [["Rạch Vẹt"], ["xã An Lộc", "An Lộc"]], "articles": ["cau", "https://vi.example.vn/cau"], \
        "evidence": "Cầu Rạch Vẹt dài 286 m.", "none": false, "asOf": "2025-11", "from": "2025-11-01", \
        "to": "2025-11-30", "publisher": "Báo Ví dụ", "type": "number", "conversation": "cau", \
        "note": "chiều dài cả đường dẫn là 512 m"}
        """;
    var set = read(file(), text);
    assertEquals(
        List.of(
            new GoldQuestion(
                "cau-1",
                "Cầu Rạch Vẹt dài bao nhiêu?",
                new Expected(
                    List.of("286 m", "286 mét"),
                    List.of(List.of("Rạch Vẹt"), List.of("xã An Lộc", "An Lộc")),
                    false),
                Map.of("cau", 1, "https://vi.example.vn/cau", 1),
                "Cầu Rạch Vẹt dài 286 m.",
                new Filter(
                    Optional.of(LocalDate.parse("2025-11-01")),
                    Optional.of(LocalDate.parse("2025-11-30")),
                    Optional.of("Báo Ví dụ")),
                "2025-11",
                "number",
                "cau",
                "chiều dài cả đường dẫn là 512 m")),
        set.questions());
    assertEquals("cau-hoi", set.name());
    assertEquals(Optional.empty(), set.corpus());
    assertEquals(List.of(), set.problems());
    assertEquals(List.of(), set.notes());
  }

  @Test
  void aQuestionNeedsNoMoreThanItsTextAndSomethingToCheck() throws IOException {
    var set = read(file(), "{\"question\": \"Cầu dài bao nhiêu?\", \"articles\": [\"cau\"]}");
    assertEquals(
        GoldQuestion.plain(
            "q1", "Cầu dài bao nhiêu?", Expected.UNKNOWN, Map.of("cau", 1), GoldQuestion.NO_TYPE),
        set.questions().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'answers': '286 m'",
        "'answers': ['286 m', '']",
        "'answers': '286 m', 'all': null, 'articles': null, 'asOf': null, 'none': ''",
        "'answers': ['286 m'], 'all': [], 'articles': [], 'from': '', 'none': 'no'",
      },
      quoteCharacter = '"')
  void oneTextIsAListOfOneAndWhatIsEmptyIsNotThere(String fields) throws IOException {
    var set =
        read(file(), "{'question': 'Cầu dài bao nhiêu?', %s}".formatted(fields).replace('\'', '"'));
    assertEquals(
        GoldQuestion.plain(
            "q1",
            "Cầu dài bao nhiêu?",
            Expected.anyOf(List.of("286 m")),
            Map.of(),
            GoldQuestion.NO_TYPE),
        set.questions().get(0));
    assertEquals(List.of(), set.problems());
  }

  @Test
  void ofEachGroupOneTextMustBeSaid() throws IOException {
    var set =
        read(
            file(), "{\"question\": \"Ai tới dự?\", \"all\": [\"Lan\", [\"Minh\", \"ông Minh\"]]}");
    var expected = set.questions().get(0).expected();
    assertEquals(List.of(List.of("Lan"), List.of("Minh", "ông Minh")), expected.all());
    assertEquals(List.of("Lan", "Minh", "ông Minh"), expected.strings());
    assertTrue(expected.isSaid());
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\"", "1", "\"Có\"", "\"x\""})
  void noneIsAnswerEnough(String yes) throws IOException {
    var set = read(file(), "{\"question\": \"Giá vàng hôm nay?\", \"none\": %s}".formatted(yes));
    var expected = set.questions().get(0).expected();
    assertEquals(Expected.refusal(), expected);
    assertTrue(expected.isKnown());
    assertFalse(expected.isSaid());
  }

  @Test
  void aFilterMayBeOpenOnOneSide() throws IOException {
    var line =
        "{\"question\": \"Cầu nào mới xong?\", \"answers\": \"Rạch Vẹt\", \"from\": \"2025-11-01\"}";
    assertEquals(
        new Filter(Optional.of(LocalDate.parse("2025-11-01")), Optional.empty(), Optional.empty()),
        read(file(), line).questions().get(0).filter());
  }

  @Test
  void numbersStayAsTheyAreWritten() throws IOException {
    var line = "{\"id\": 007, \"question\": \"Thu bao nhiêu?\", \"answers\": [6.10, 5.000, 1e3]}";
    var set = read(file(), line.replace("007", "7.0"));
    assertEquals("7.0", set.questions().get(0).id());
    assertEquals(List.of("6.10", "5.000", "1e3"), set.questions().get(0).expected().answers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{broken | is not valid JSON",
        "{'question': 'Ở đâu?', 'answers': ['Huế'] | is not valid JSON",
        "['Ở đâu?'] | is no JSON object",
        "null | is no JSON object",
        "{'question': 'Ở đâu?', 'none': true} {} | has more than one JSON object",
        "{'answers': ['Huế']} | has no question",
        "{'question': ' ', 'answers': ['Huế']} | has no question",
        "{'question': null, 'answers': ['Huế']} | has no question",
        "{'question': ['Ở đâu?'], 'answers': ['Huế']} | has a list or object as 'question'",
        "{'question': 'Ở đâu?'} | has nothing to check",
        "{'question': 'Ở đâu?', 'answers': [' '], 'none': false} | has nothing to check",
        "{'question': 'Ở đâu?', 'answers': ['Huế'], 'none': true} | both 'none' and what the answer",
        "{'question': 'Ở đâu?', 'all': [['Huế']], 'none': true} | both 'none' and what the answer",
        "{'question': 'Ở đâu?', 'none': 'có lẽ'} | has none: 'có lẽ'",
        "{'question': 'Ở đâu?', 'answers': {'vi': 'Huế'}} | has 'answers' that is no list",
        "{'question': 'Ở đâu?', 'answers': [['Huế']]} | has 'answers' that is no list",
        "{'question': 'Ở đâu?', 'articles': [{}]} | has 'articles' that is no list",
        "{'question': 'Ở đâu?', 'all': 'Huế'} | has an 'all' that is no list of groups",
        "{'question': 'Ở đâu?', 'all': [['Huế'], []]} | has an empty group in 'all'",
        "{'question': 'Ở đâu?', 'none': true, 'asOf': '02/2026'} | has asOf: '02/2026'",
        "{'question': 'Ở đâu?', 'none': true, 'asOf': '2026-13'} | has asOf: '2026-13'",
        "{'question': 'Ở đâu?', 'none': true, 'asOf': '2026-02-32'} | has asOf: '2026-02-32'",
        "{'question': 'Ở đâu?', 'none': true, 'from': '5/2/2026'} | has from: '5/2/2026'",
        "{'question': 'Ở đâu?', 'none': true, 'to': '2026-02-30'} | has to: '2026-02-30'",
        "{'question': 'Ở đâu?', 'none': true, 'from': '2026-02-05', 'to': '2026-02-04'} "
            + "| from 2026-02-05 is after to 2026-02-04",
      })
  void aLineThatIsNoQuestionIsNamedAndTheRestIsRead(String line, String reason) throws IOException {
    var set =
        read(file(), GOOD.formatted("a") + line.replace('\'', '"') + "\n" + GOOD.formatted("b"));
    assertEquals(List.of("a", "b"), ids(set));
    assertEquals(1, set.problems().size(), set.problems().toString());
    var problem = set.problems().get(0);
    assertTrue(problem.startsWith(file() + ":2: "), problem);
    assertTrue(problem.contains(reason), problem);
  }

  @Test
  void anIdThatIsTakenIsNamedWithTheLineThatHasIt() throws IOException {
    var text = GOOD.formatted("a") + "\n" + GOOD.formatted("b") + GOOD.formatted("a");
    var set = read(file(), text);
    assertEquals(List.of("a", "b"), ids(set));
    assertEquals(List.of("%s:4: has the id 'a' of %s:1".formatted(file(), file())), set.problems());
  }

  @Test
  void questionsWithoutIdAreNumberedInTheirOrder() throws IOException {
    var bare = "{\"question\": \"Cầu dài bao nhiêu?\", \"answers\": \"286 m\"}\n";
    assertEquals(List.of("q1", "q2"), ids(read(file(), bare + bare)));
  }

  @Test
  void aQuestionKeepsItsNumberWhenAnEarlierOneIsMended() throws IOException {
    var bare = "{\"question\": \"Cầu dài bao nhiêu?\", \"answers\": \"286 m\"}\n";
    var bad = "{\"question\": \"Cầu dài bao nhiêu?\"}\n";
    assertEquals(List.of("q1", "q3"), ids(read(file(), bare + bad + bare)));
  }

  @Test
  void fieldsThatAreNotKnownAreNotedOnce() throws IOException {
    var line = "{\"id\": \"%s\", \"question\": \"Ở đâu?\", \"anwser\": \"Huế\", \"none\": true}\n";
    var set = read(file(), line.formatted("a") + line.formatted("b"));
    assertEquals(List.of("the field 'anwser' is not known and was passed over"), set.notes());
    assertEquals(List.of(), set.problems());
    assertEquals(2, set.questions().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | has no question with anything to check.",
        "{'question': 'Ở đâu?'} | First problem: ",
        "{broken | :1: is not valid JSON",
      })
  void aSetWithNothingToCheckIsRefused(String text, String reason) {
    var refused =
        assertThrows(QuestionSetException.class, () -> read(file(), text.replace('\'', '"')));
    assertTrue(refused.getMessage().startsWith(file().toString()), refused.getMessage());
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }

  @Test
  void aByteOrderMarkAndBlankLinesDoNoHarm() throws IOException {
    var set =
        read(file(), "\ufeff" + GOOD.formatted("a") + "\n  \r\n" + GOOD.formatted("b") + "{}");
    assertEquals(List.of("a", "b"), ids(set));
    assertTrue(set.problems().get(0).startsWith(file() + ":5: "), set.problems().get(0));
  }

  @Test
  void textInAnotherEncodingIsRefused() throws IOException {
    SetFiles.write(
        file(), "{\"question\": \"C\u00e0u d\u00e0i?\"}", Charset.forName("windows-1252"));
    var refused = assertThrows(QuestionSetException.class, () -> read(file()));
    assertEquals(file() + " is not text in UTF-8: save it as UTF-8.", refused.getMessage());
  }

  private Path file() {
    return folder.resolve("cau-hoi.jsonl");
  }

  @Test
  void questionsOnOneArticleEachAreReadByTheirOwnNames() throws IOException {
    var text =
        """
        {"id": "a", "article": "cau", "question": "Cầu dài bao nhiêu?", "answer": "286 m", \
        "sentence": "Cầu dài 286 m.", "type": "number"}
        {"id": "b", "article": "cau", "question": "Cầu rộng bao nhiêu?", "none": true, \
        "kind": "missing", "why": "không nêu bề rộng"}
        """;
    var set = read(file(), text);
    assertEquals(List.of(), set.notes());
    var answered = set.questions().get(0);
    assertEquals(List.of("286 m"), answered.expected().answers());
    assertEquals(Map.of("cau", 1), answered.relevant());
    assertEquals("Cầu dài 286 m.", answered.evidence());
    var none = set.questions().get(1);
    assertTrue(none.expected().none());
    assertEquals(Map.of("cau", 1), none.relevant());
    assertEquals("missing", none.type());
    assertEquals("không nêu bề rộng", none.note());
  }
}
