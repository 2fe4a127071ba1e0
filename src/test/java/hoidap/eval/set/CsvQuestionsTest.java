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

class CsvQuestionsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "\ufeff,", "\ufeff;", "\ufeff\t"})
  void cellsArePartedByCommaSemicolonOrTabWithOrWithoutAMark(String style) throws IOException {
    var mark = style.startsWith("\ufeff") ? "\ufeff" : "";
    var separator = style.substring(mark.length());
    var rows =
        """
        question~answers~all~articles~none
        Cầu Rạch Vẹt dài bao nhiêu?~286 m | 286 mét~~cau|cau-2~
        Ai tới dự lễ thông xe?~~bà Lan|Lan & ông Minh~cau~no
        Giá vàng hôm nay bao nhiêu?~~~~true
        """;
    var set = read(file(), mark + rows.replace("~", separator));
    assertEquals(
        List.of(
            plain(
                "q1",
                "Cầu Rạch Vẹt dài bao nhiêu?",
                Expected.anyOf(List.of("286 m", "286 mét")),
                Map.of("cau", 1, "cau-2", 1)),
            plain(
                "q2",
                "Ai tới dự lễ thông xe?",
                new Expected(
                    List.of(), List.of(List.of("bà Lan", "Lan"), List.of("ông Minh")), false),
                Map.of("cau", 1)),
            plain("q3", "Giá vàng hôm nay bao nhiêu?", Expected.refusal(), Map.of())),
        set.questions());
    assertEquals(List.of(), set.problems());
    assertEquals(List.of(), set.notes());
  }

  private static GoldQuestion plain(
      String id, String question, Expected expected, Map<String, Integer> relevant) {
    return GoldQuestion.plain(id, question, expected, relevant, GoldQuestion.NO_TYPE);
  }

  @Test
  void everyFieldHasItsColumn() throws IOException {
    var set =
        read(
            file(),
            """
            note , publisher,to,from,asOf,type,conversation,evidence,articles,all,answers,question,id
            cũ,Báo Ví dụ,2025-11-30,2025-11-01,2025,number,cau,Cầu dài 286 m.,cau,Vẹt,286,Dài bao nhiêu?,c1
            """);
    assertEquals(
        new GoldQuestion(
            "c1",
            "Dài bao nhiêu?",
            new Expected(List.of("286"), List.of(List.of("Vẹt")), false),
            Map.of("cau", 1),
            "Cầu dài 286 m.",
            new Filter(
                Optional.of(LocalDate.parse("2025-11-01")),
                Optional.of(LocalDate.parse("2025-11-30")),
                Optional.of("Báo Ví dụ")),
            "2025",
            "number",
            "cau",
            "cũ"),
        set.questions().get(0));
  }

  @Test
  void quotedCellsMayHoldSeparatorsQuotesAndLineBreaks() throws IOException {
    var set =
        read(
            file(),
            """
            question,answers,evidence
            "Cầu Rạch Vẹt, dài
            bao nhiêu?","6,21 km|6.21 km","Ông nói: ""Cầu dài 6,21 km.""
            Dân vui."
            "Cầu nào?",Rạch Vẹt
            """);
    var first = set.questions().get(0);
    assertEquals("Cầu Rạch Vẹt, dài\nbao nhiêu?", first.question());
    assertEquals(List.of("6,21 km", "6.21 km"), first.expected().answers());
    assertEquals("Ông nói: \"Cầu dài 6,21 km.\"\nDân vui.", first.evidence());
    assertEquals("Cầu nào?", set.questions().get(1).question());
    assertEquals(List.of(), set.problems());
  }

  @Test
  void anAmpersandWithoutBlanksPartsNothing() throws IOException {
    var set = read(file(), "question,all\nĐơn vị nào thi công?,R&D|Vẹt & Lộc\n");
    assertEquals(
        List.of(List.of("R&D", "Vẹt"), List.of("Lộc")), set.questions().get(0).expected().all());
  }

  @Test
  void aRowWithTooManyCellsIsNamedAndTheRestIsRead() throws IOException {
    var set =
        read(
            file(),
            """
            question,answers
            Cầu dài bao nhiêu?,286 m
            Cầu dài, rộng bao nhiêu?,286 m
            "Cầu ở
            đâu?",An Lộc,cau
            Cầu nào?,Rạch Vẹt
            """);
    assertEquals(List.of("q1", "q4"), ids(set));
    assertEquals(
        List.of(
            file()
                + ":3: has 3 cells, but there are 2 columns: put quotes around text with separators",
            file()
                + ":5: has 3 cells, but there are 2 columns: put quotes around text with separators"),
        set.problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        ";286 m;;;; ~ has no question",
        "Cầu dài bao nhiêu?;;;;; ~ has nothing to check",
        "Cầu dài bao nhiêu?;286 m;yes;;; ~ both 'none' and what the answer is",
        "Cầu dài bao nhiêu?;286 m;;2026-2;; ~ has asOf: '2026-2'",
        "Cầu dài bao nhiêu?;286 m;;;2026-03-01;2026-02-01 ~ from 2026-03-01 is after to 2026-02-01",
      })
  void aRowThatIsNoQuestionIsNamedAndTheRestIsRead(String row, String reason) throws IOException {
    var text =
        """
        question;answers;none;asOf;from;to
        Cầu nào?;Rạch Vẹt;;;;

        %s
        Cầu ở đâu?;An Lộc;;;;
        """
            .formatted(row);
    var set = read(file(), text);
    assertEquals(List.of("q1", "q3"), ids(set));
    assertEquals(1, set.problems().size(), set.problems().toString());
    var problem = set.problems().get(0);
    assertTrue(problem.startsWith(file() + ":4: "), problem);
    assertTrue(problem.contains(reason), problem);
  }

  @Test
  void aQuoteThatIsNotClosedIsNamedAndWhatCameBeforeIsKept() throws IOException {
    var set = read(file(), "question,answers\nCầu nào?,Rạch Vẹt\n\"Cầu ở đâu?,An Lộc\n");
    assertEquals(List.of("q1"), ids(set));
    assertEquals(1, set.problems().size(), set.problems().toString());
    assertTrue(set.problems().get(0).contains("what follows was not read"), set.problems().get(0));
  }

  @Test
  void columnsThatAreNotKnownAreNoted() throws IOException {
    var set = read(file(), "question,answers,người soạn\nCầu nào?,Rạch Vẹt,Lan\n");
    assertEquals(List.of("the field 'người soạn' is not known and was passed over"), set.notes());
    assertEquals(1, set.questions().size());
  }

  @Test
  void aTableWithoutQuestionsInItsHeadingIsRefused() {
    var refused =
        assertThrows(
            QuestionSetException.class, () -> read(file(), "Câu hỏi,answers\nCầu nào?,Vẹt\n"));
    assertTrue(refused.getMessage().contains("has no column 'question'"), refused.getMessage());
    assertTrue(refused.getMessage().contains("[Câu hỏi, answers]"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "question,answers\n", "question,answers\nCầu nào?,\n"})
  void aTableWithNothingToCheckIsRefused(String text) {
    var refused = assertThrows(QuestionSetException.class, () -> read(file(), text));
    assertTrue(
        refused.getMessage().contains("has no question with anything to check"),
        refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5_000})
  void textInAnotherEncodingIsRefusedWhereverItStands(int goodRows) throws IOException {
    var text =
        "question,answers\n"
            + "Cau nao?,Rach Vet\n".repeat(goodRows)
            + "C\u00e0u n\u00e0o?,V\u00e9t\n";
    SetFiles.write(file(), text, Charset.forName("windows-1252"));
    var refused = assertThrows(QuestionSetException.class, () -> read(file()));
    assertTrue(
        refused.getMessage().contains("is not text in UTF-8: save it as UTF-8."),
        refused.getMessage());
  }

  private Path file() {
    return folder.resolve("cau-hoi.csv");
  }
}
