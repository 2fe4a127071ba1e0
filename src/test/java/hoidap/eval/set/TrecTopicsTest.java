package hoidap.eval.set;

import static hoidap.eval.set.SetFiles.ids;
import static hoidap.eval.set.SetFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrecTopicsTest {
  private static final String TAGGED =
      """
      <top>
      <num> Number: 301
      <title> cầu Rạch Vẹt

      <desc> Description:
      Cầu dài bao nhiêu, ở đâu?
      </top>

      <top>
      <num>302</num>
      <title>Topic: cà phê Gia Hòa</title>
      <narr>Bài nói về vụ mùa.</narr>
      </top>
      <top>
      <num> Number: 303
      <title> bến phà cũ
      </top>
      """;
  private static final String LINES = "301\tcầu Rạch Vẹt\n302\tcà phê Gia Hòa\n303\tbến phà cũ\n";
  private static final String QRELS =
      """
      301 0 cau 2
      301 0 pha 0
      301 0 xa 1
      302 Q0 ca-phe 1
      303 0 cau 0
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {TAGGED, LINES, "\ufeff" + LINES, "\ufeff" + TAGGED})
  void topicsAreTaggedOrStandOnLines(String topics) throws IOException {
    var set = read(topics, QRELS);
    assertEquals(
        List.of(
            topic("301", "cầu Rạch Vẹt", Map.of("cau", 2, "xa", 1)),
            topic("302", "cà phê Gia Hòa", Map.of("ca-phe", 1))),
        set.questions());
    assertEquals("bao", set.name());
    assertEquals(Optional.empty(), set.corpus());
    assertEquals(List.of(), set.problems());
    assertEquals(
        List.of("topics without relevant documents were passed over, as trec_eval does"),
        set.notes());
  }

  private static GoldQuestion topic(String id, String question, Map<String, Integer> relevant) {
    return GoldQuestion.plain(id, question, Expected.UNKNOWN, relevant, GoldQuestion.NO_TYPE);
  }

  @Test
  void severalFilesOfJudgementsAreReadTogether() throws IOException {
    var topics = write(folder.resolve("bao.tsv"), LINES);
    var first = write(folder.resolve("q1"), "301 0 cau 1\n");
    var second = write(folder.resolve("q2"), "301 0 xa 3\n302\tca-phe\t1\n");
    var set = QuestionSets.read(topics, List.of(first, second), folder);
    assertEquals(Map.of("cau", 1, "xa", 3), set.questions().get(0).relevant());
    assertEquals(List.of("301", "302"), ids(set));
  }

  @Test
  void aFolderHasTopicsAndQrelsByTheirNames() throws IOException {
    var trec = folder.resolve("bao");
    write(trec.resolve("topics.301-303.txt"), TAGGED);
    write(trec.resolve("qrels.txt"), QRELS);
    var set = SetFiles.read(trec);
    assertEquals(List.of("301", "302"), ids(set));
    assertEquals(Optional.empty(), set.corpus());
    var corpus = write(trec.resolve("corpus.jsonl"), "{\"id\": \"cau\", \"text\": \"Cầu dài.\"}\n");
    assertEquals(Optional.of(corpus), SetFiles.read(trec).corpus());
    var more = write(folder.resolve("them"), "303 0 pha 1\n");
    assertEquals(List.of("301", "302", "303"), ids(QuestionSets.read(trec, List.of(more), folder)));
  }

  @Test
  void aLineThatIsNoTopicIsNamedAndTheRestIsRead() throws IOException {
    var set = read(LINES + "304 không có tab\n\n\tkhông có số\n305\t \n", QRELS);
    assertEquals(List.of("301", "302"), ids(set));
    assertEquals(
        List.of(
            topics() + ":4: is no topic: write a number and a question",
            topics() + ":6: is no topic: write a number and a question",
            topics() + ":7: is no topic: write a number and a question"),
        set.problems());
  }

  @Test
  void aTaggedTopicWithoutNumberOrTitleIsNamedWithItsLine() throws IOException {
    var more = "  <top>\n<title> không số\n</top>\n<top>\n<num> 305\n</top>\n";
    var set = read(TAGGED + more, QRELS);
    assertEquals(List.of("301", "302"), ids(set));
    long lines = TAGGED.lines().count();
    assertEquals(
        List.of(
            topics() + ":" + (lines + 1) + ": is no topic: write a number and a question",
            topics() + ":" + (lines + 4) + ": is no topic: write a number and a question"),
        set.problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"301\tcầu nào\n", "<top>\n<num> 301\n<title> cầu nào\n</top>\n"})
  void aNumberThatIsTakenIsNamedWithBothLines(String topic) throws IOException {
    var set = read(topic + topic, "301 0 cau 1\n");
    assertEquals(1, set.questions().size());
    assertEquals(
        List.of(
            "%s:%d: has the id '301' of %s:1"
                .formatted(topics(), topic.lines().count() + 1, topics())),
        set.problems());
  }

  @Test
  void aLineThatIsNoJudgementIsNamed() throws IOException {
    var set = read(LINES, "301 cau\n" + QRELS + "302 0 ca-phe nhiều\n301 0 cau 1\n");
    assertEquals(
        List.of(
            qrels() + ":1: is no judgement: write query, document and grade",
            qrels() + ":7: has the grade 'nhiều', no whole number",
            qrels() + ":8: grades document 'cau' of query '301' 1, but before 2"),
        set.problems());
    assertEquals(List.of("301", "302"), ids(set));
  }

  @Test
  void judgementsOfATopicThatIsNotAskedAreRefused() {
    var refused =
        assertThrows(QuestionSetException.class, () -> read(LINES, QRELS + "999 0 cau 1\n"));
    assertTrue(
        refused.getMessage().contains("1 queries are judged but not asked, the first is '999' at "),
        refused.getMessage());
  }

  @Test
  void topicsOfWhichNothingIsRelevantAreRefused() {
    var refused = assertThrows(QuestionSetException.class, () -> read(LINES, "301 0 cau 0\n"));
    assertTrue(
        refused.getMessage().contains("has no question with anything to check"),
        refused.getMessage());
  }

  @Test
  void textInAnotherEncodingIsRefused() throws IOException {
    var latin = Charset.forName("windows-1252");
    write(topics(), "301\tc\u00e0u\n", latin);
    var judged = write(qrels(), QRELS);
    var refused =
        assertThrows(
            QuestionSetException.class, () -> QuestionSets.read(topics(), List.of(judged), folder));
    assertTrue(refused.getMessage().startsWith(topics().toString()), refused.getMessage());
    assertTrue(refused.getMessage().contains("UTF-8"), refused.getMessage());
    write(topics(), LINES);
    write(judged, "301 0 c\u00e0u 1\n", latin);
    var other =
        assertThrows(
            QuestionSetException.class, () -> QuestionSets.read(topics(), List.of(judged), folder));
    assertEquals(judged + " is not text in UTF-8: save it as UTF-8.", other.getMessage());
  }

  private QuestionSet read(String topics, String judgements) throws IOException {
    write(topics(), topics);
    return QuestionSets.read(topics(), List.of(write(qrels(), judgements)), folder);
  }

  private Path topics() {
    return folder.resolve("bao.txt");
  }

  private Path qrels() {
    return folder.resolve("bao.qrels");
  }
}
