package hoidap.eval.set;

import static hoidap.eval.set.SetFiles.ids;
import static hoidap.eval.set.SetFiles.read;
import static hoidap.eval.set.SetFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.article.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationsFileTest {
  private static final String BRIDGE =
      """
      {"id": "h1", "article": "cau", "turns": [\
      {"question": "Cầu nào vừa thông xe?", "answer": "Cầu Rạch Vẹt", "span": "Cầu Rạch Vẹt dài 286 m vừa thông xe."}, \
      {"question": "Nó dài bao nhiêu?", "answer": "286 m"}, \
      {"question": "Ở xã nào?", "span": "xã An Lộc", "answer": "xã An Lộc"}]}
      """;

  @TempDir Path folder;

  @Test
  void everyTurnIsAQuestionOfItsConversation() throws IOException {
    var set = read(file(), BRIDGE);
    assertEquals(
        List.of(
            turn(
                "h1.1",
                "Cầu nào vừa thông xe?",
                List.of("Cầu Rạch Vẹt", "Cầu Rạch Vẹt dài 286 m vừa thông xe."),
                "Cầu Rạch Vẹt dài 286 m vừa thông xe.",
                "first-turn"),
            turn("h1.2", "Nó dài bao nhiêu?", List.of("286 m"), "", "later-turn"),
            turn("h1.3", "Ở xã nào?", List.of("xã An Lộc"), "xã An Lộc", "later-turn")),
        set.questions());
    assertEquals(List.of(), set.problems());
    assertEquals(Optional.empty(), set.corpus());
  }

  private static GoldQuestion turn(
      String id, String question, List<String> answers, String evidence, String type) {
    return new GoldQuestion(
        id,
        question,
        Expected.anyOf(answers),
        Map.of("cau", 1),
        evidence,
        Filter.NONE,
        "",
        type,
        "h1",
        "");
  }

  @Test
  void conversationsAreAskedInTheirOrderAndOtherQuestionsByThemselves() throws IOException {
    var alone = "{\"id\": \"%s\", \"question\": \"Cầu nào?\", \"none\": true%s}\n";
    var set =
        read(
            file(),
            alone.formatted("a", "")
                + BRIDGE
                + alone.formatted("b1", ", \"conversation\": \"b\"")
                + alone.formatted("h1", "")
                + alone.formatted("b2", ", \"conversation\": \"b\""));
    assertEquals(
        List.of(List.of("a"), List.of("h1.1", "h1.2", "h1.3"), List.of("b1", "b2"), List.of("h1")),
        set.conversations().stream()
            .map(asked -> asked.stream().map(GoldQuestion::id).toList())
            .toList());
    assertEquals(List.of("a", "h1.1", "h1.2", "h1.3", "b1", "h1", "b2"), ids(set));
  }

  @Test
  void aSetCanBeMadeSmaller() throws IOException {
    var set = read(file(), BRIDGE);
    var fewer = set.of(set.questions().subList(0, 1));
    assertEquals(List.of("h1.1"), ids(fewer));
    assertEquals(set.name(), fewer.name());
  }

  @Test
  void aFolderMayBringTheArticlesToo() throws IOException {
    var lao = folder.resolve("hoi-dap");
    write(lao.resolve("conversations.jsonl"), BRIDGE);
    assertEquals(Optional.empty(), read(lao).corpus());
    var corpus = write(lao.resolve("corpus.jsonl"), "{\"id\": \"cau\", \"text\": \"Cầu dài.\"}\n");
    var set = read(lao);
    assertEquals("hoi-dap", set.name());
    assertEquals(Optional.of(corpus), set.corpus());
    assertEquals(3, set.questions().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'article': 'cau', 'turns': [{'question': 'Ai?', 'answer': 'Lan'}]} | : needs an id and turns",
        "{'id': null, 'turns': [{'question': 'Ai?', 'answer': 'Lan'}]} | : needs an id and turns",
        "{'id': 'h2', 'article': 'cau', 'turns': []} | : needs an id and turns",
        "{'id': 'h2', 'article': 'cau', 'turns': 'Ai?'} | : needs an id and turns",
        "{'id': 'h2', 'article': 'cau', 'turns': [{'answer': 'Lan'}]} | , turn 1: has no question",
        "{'id': 'h2', 'turns': [{'question': null, 'answer': 'Lan'}]} | , turn 1: has no question",
        "{'id': 'h2', 'article': 'cau', 'turns': ['Ai?']} | , turn 1: has no question",
        "{'id': 'h2', 'turns': [{'question': 'Ai?'}]} | , turn 1: has nothing to check",
        "{'id': 'h2', 'article': null, 'turns': [{'question': 'Ai?', 'answer': null}]} "
            + "| , turn 1: has nothing to check",
      })
  void whatIsNoTurnIsNamedAndTheRestIsRead(String line, String reason) throws IOException {
    var set = read(file(), BRIDGE + line.replace('\'', '"') + "\n" + BRIDGE.replace("h1", "h3"));
    assertEquals(List.of("h1.1", "h1.2", "h1.3", "h3.1", "h3.2", "h3.3"), ids(set));
    assertEquals(1, set.problems().size(), set.problems().toString());
    var problem = set.problems().get(0);
    assertTrue(problem.startsWith(file() + ":2" + reason), problem);
  }

  @Test
  void aTurnAfterABadOneKeepsItsNumber() throws IOException {
    var line =
        "{\"id\": \"h1\", \"turns\": [{}, {\"question\": \"Ai tới?\", \"answer\": \"Lan\"}]}";
    var set = read(file(), line);
    assertEquals(List.of("h1.2"), ids(set));
    assertEquals("later-turn", set.questions().get(0).type());
    assertEquals(List.of(file() + ":1, turn 1: has no question"), set.problems());
  }

  @Test
  void aConversationWithTheIdOfAnEarlierOneIsNamedTurnByTurn() throws IOException {
    var set = read(file(), BRIDGE + BRIDGE);
    assertEquals(3, set.questions().size());
    assertEquals(
        "%s:2, turn 1: has the id 'h1.1' of %s:1, turn 1".formatted(file(), file()),
        set.problems().get(0));
    assertEquals(3, set.problems().size());
  }

  private Path file() {
    return folder.resolve("noi-chuyen.jsonl");
  }
}
