package hoidap.eval.set;

import static hoidap.eval.set.SetFiles.ids;
import static hoidap.eval.set.SetFiles.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

class DocumentQuestionsTest {
  private static final GoldQuestion EVERYTHING =
      new GoldQuestion(
          "cau-1",
          "Cầu Rạch Vẹt dài bao nhiêu?",
          new Expected(
              List.of("286 m"), List.of(List.of("Vẹt"), List.of("An Lộc", "xã Lộc")), false),
          Map.of("cau", 1),
          "Cầu dài 286 m.",
          new Filter(
              Optional.of(LocalDate.parse("2025-11-01")),
              Optional.of(LocalDate.parse("2025-11-30")),
              Optional.of("Báo Ví dụ")),
          "2025-11-17",
          "number",
          "cau",
          "cũ");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"cau-hoi.yaml", "cau-hoi.yml"})
  void yamlSaysEverythingAboutAQuestion(String name) throws IOException {
    var set =
        read(
            folder.resolve(name),
            """
            # cầu đường
            - id: cau-1
              question: Cầu Rạch Vẹt dài bao nhiêu?
              answers: ["286 m"]
              all:
                - Vẹt
                - [An Lộc, xã Lộc]
              articles: cau
              evidence: >
                Cầu dài
                286 m.
              asOf: 2025-11-17
              from: 2025-11-01
              to: 2025-11-30
              publisher: Báo Ví dụ
              type: number
              conversation: cau
              note: cũ

            - question: Giá vàng hôm nay?
              none: true
            """);
    assertEquals(EVERYTHING, set.questions().get(0));
    assertEquals(Expected.refusal(), set.questions().get(1).expected());
    assertEquals("q2", set.questions().get(1).id());
    assertEquals("cau-hoi", set.name());
    assertEquals(List.of(), set.problems());
    assertEquals(List.of(), set.notes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff"})
  void aJsonListSaysTheSame(String mark) throws IOException {
    var text =
        mark
            + """
            [
              {"id": "cau-1", "question": "Cầu Rạch Vẹt dài bao nhiêu?", "answers": ["286 m"],
               "all": [["Vẹt"], ["An Lộc", "xã Lộc"]], "articles": ["cau"],
               "evidence": "Cầu dài 286 m.", "asOf": "2025-11-17", "from": "2025-11-01",
               "to": "2025-11-30", "publisher": "Báo Ví dụ", "type": "number",
               "conversation": "cau", "note": "cũ"},
              {"question": "Giá vàng hôm nay?", "none": true}
            ]
            """;
    var set = read(folder.resolve("cau-hoi.json"), text);
    assertEquals(EVERYTHING, set.questions().get(0));
    assertEquals(Expected.refusal(), set.questions().get(1).expected());
    assertEquals(List.of(), set.problems());
  }

  @Test
  void numbersStayAsTheyAreWritten() throws IOException {
    var yaml =
        """
        - {id: 1.0, question: "Bao nhiêu hộ?", answers: [5.000, 6.10, 05/02, 0x10, 1_000], asOf: 2026}
        - {id: 1, question: "Bao nhiêu hộ?", all: [[5.000, 6.10], 7.0]}
        """;
    var set = read(folder.resolve("so.yaml"), yaml);
    var first = set.questions().get(0);
    assertEquals("1.0", first.id());
    assertEquals(List.of("5.000", "6.10", "05/02", "0x10", "1_000"), first.expected().answers());
    assertEquals("2026", first.asOf());
    assertEquals(
        List.of(List.of("5.000", "6.10"), List.of("7.0")), set.questions().get(1).expected().all());
    var json = "[{\"question\": \"Bao nhiêu hộ?\", \"answers\": [5.000, 6.10]}]";
    assertEquals(
        List.of("5.000", "6.10"),
        read(folder.resolve("so.json"), json).questions().get(0).expected().answers());
  }

  @Test
  void aQuestionThatCannotBeUsedIsNamedWithItsLineAndTheRestIsRead() throws IOException {
    var set =
        read(
            folder.resolve("a.yaml"),
            """
            - id: a
              question: Cầu nào?
              answers: Rạch Vẹt

            - id: b
              answers: Rạch Vẹt
            - id: c
              question: Cầu nào?
            - id: a
              question: Cầu ở đâu?
              answers: An Lộc
            - id: d
              question: Cầu ở đâu?
              answers: An Lộc
              tác giả: Lan
            """);
    assertEquals(List.of("a", "d"), ids(set));
    var file = folder.resolve("a.yaml");
    assertEquals(
        List.of(
            file + ":5: has no question",
            file + ":7: has nothing to check: give answers, all, articles, or none: true",
            file + ":9: has the id 'a' of " + file + ":1"),
        set.problems());
    assertEquals(List.of("the field 'tác giả' is not known and was passed over"), set.notes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'- id: b\n  question: \"Cầu ở đâu?\n  none: true\n' ~ is not valid, what follows was not read",
        "'- id: b\n  question: Cầu: ở đâu?\n' ~ is not valid, what follows was not read",
        "'- id: b\n\tquestion: Cầu ở đâu?\n' ~ is not valid, what follows was not read",
        "'- chỉ là chữ\n- {id: c, question: Ở đâu, none: true}\n' ~ is no question; what follows",
      })
  void whatFollowsAMistakeInYamlIsNotReadAndTheMistakeIsNamed(String rest, String reason)
      throws IOException {
    var file = folder.resolve("a.yaml");
    var set = read(file, "- {id: a, question: Cầu gì, answers: Rạch Vẹt}\n" + rest);
    assertEquals(List.of("a"), ids(set));
    assertEquals(1, set.problems().size(), set.problems().toString());
    var problem = set.problems().get(0);
    assertTrue(problem.matches("(?s)\\Q" + file + "\\E:[2-4]: .*"), problem);
    assertTrue(problem.contains(reason), problem);
  }

  @Test
  void aMistakeInJsonIsRefusedWithItsLine() {
    var file = folder.resolve("a.json");
    var text = "[\n{\"question\": \"Cầu nào?\", \"none\": true},\n{\"question\": }\n]";
    var refused = assertThrows(QuestionSetException.class, () -> read(file, text));
    assertTrue(
        refused.getMessage().startsWith(file + ":3: is not valid JSON"), refused.getMessage());
  }

  @Test
  void anElementOfAJsonListThatIsNoQuestionIsNamed() throws IOException {
    var file = folder.resolve("a.json");
    var set = read(file, "[\n{\"question\": \"Cầu nào?\", \"none\": true},\n7\n]");
    assertEquals(List.of("q1"), ids(set));
    assertEquals(List.of(file + ":3: is no question; what follows was not read"), set.problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a.yaml ~ 'question: Cầu nào?' ~ is no list of questions",
        "a.yaml ~ '' ~ is no list of questions",
        "a.yaml ~ '[]' ~ has no question with anything to check",
        "a.yaml ~ '- question: Cầu nào?' ~ First problem: ",
        "a.json ~ '{\"question\": \"Cầu nào?\"}' ~ is no list of questions",
        "a.json ~ '' ~ is no list of questions",
        "a.json ~ '[]' ~ has no question with anything to check",
      })
  void aDocumentWithNothingToCheckIsRefused(String name, String text, String reason) {
    var refused = assertThrows(QuestionSetException.class, () -> read(folder.resolve(name), text));
    assertTrue(
        refused.getMessage().startsWith(folder.resolve(name).toString()), refused.getMessage());
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json"})
  void textInAnotherEncodingIsRefused(String name) throws IOException {
    var text = "[{\"question\": \"C\u00e0u n\u00e0o?\", \"none\": true}]";
    SetFiles.write(folder.resolve(name), text, Charset.forName("windows-1252"));
    var refused = assertThrows(QuestionSetException.class, () -> read(folder.resolve(name)));
    assertTrue(refused.getMessage().contains("UTF-8"), refused.getMessage());
  }
}
