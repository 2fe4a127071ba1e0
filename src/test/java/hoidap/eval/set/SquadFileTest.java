package hoidap.eval.set;

import static hoidap.eval.set.SetFiles.ids;
import static hoidap.eval.set.SetFiles.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.article.Article;
import hoidap.article.ArticleReader;
import hoidap.article.Notice;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SquadFileTest {
  private static final String BRIDGE = "Cầu Rạch Vẹt dài 286 m vừa thông xe ở xã An Lộc.";
  private static final String FERRY = "Bến phà cũ chở khách\nqua sông suốt \"bốn mươi\" năm.";
  private static final String COFFEE = "Nông dân Gia Hòa hái 1.200 tấn cà phê.";

  @TempDir Path folder;

  @Test
  void versionOneHasAnAnswerForEveryQuestion() throws IOException {
    var set = read(file(), twoDocuments(""));
    assertEquals(
        List.of(
            answerable("a1", "Cầu dài bao nhiêu?", List.of("286 m", "286"), "1.1"),
            answerable("a2", "Cầu ở xã nào?", List.of("An Lộc"), "1.1"),
            answerable("b1", "Phà chở khách bao lâu?", List.of("bốn mươi năm"), "1.2"),
            answerable("c1", "Hái được bao nhiêu?", List.of("1.200 tấn"), "2.1")),
        set.questions());
    assertEquals("dev-v1.1", set.name());
    assertEquals(List.of(), set.problems());
    assertEquals(List.of(), set.notes());
  }

  @Test
  void versionTwoHasQuestionsThatMustBeRefused() throws IOException {
    var impossible =
        """
        , {"id": "i1", "question": "Cầu rộng bao nhiêu?", "is_impossible": true, "answers": [],
           "plausible_answers": [{"text": "286 m", "answer_start": 17}]}
        """;
    var set = read(file(), twoDocuments(impossible));
    assertEquals(List.of("a1", "a2", "i1", "b1", "c1"), ids(set));
    assertEquals(
        GoldQuestion.plain("i1", "Cầu rộng bao nhiêu?", Expected.refusal(), Map.of(), "impossible"),
        set.questions().get(2));
    assertEquals(List.of(), set.problems());
  }

  private static GoldQuestion answerable(
      String id, String question, List<String> answers, String paragraph) {
    return GoldQuestion.plain(
        id, question, Expected.anyOf(answers), Map.of(paragraph, 1), "answerable");
  }

  @Test
  void theParagraphsAreWrittenAsArticles() throws IOException {
    var file = SetFiles.write(file(), twoDocuments(""));
    var articles = Files.createDirectory(folder.resolve("bai"));
    var corpus = QuestionSets.read(file, List.of(), articles).corpus().orElseThrow();
    assertEquals(articles, corpus.getParent());
    var read = new ArrayList<Article>();
    ArticleReader.read(
        corpus,
        new ArticleReader.Sink() {
          @Override
          public void article(Article article, String where) {
            read.add(article);
          }

          @Override
          public void skipped(ArticleReader.Skipped skipped) {
            throw new AssertionError(skipped);
          }

          @Override
          public void noticed(Notice notice) {
            throw new AssertionError(notice.toString());
          }
        });
    assertEquals(List.of("1.1", "1.2", "2.1"), read.stream().map(Article::id).toList());
    assertEquals(
        List.of("Cầu Rạch Vẹt", "Cầu Rạch Vẹt", "Cà phê"),
        read.stream().map(Article::title).toList());
    assertEquals(List.of(BRIDGE, FERRY, COFFEE), read.stream().map(Article::body).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'question': 'Ai?', 'answers': [{'text': 'Lan'}]} | '' | needs id and question",
        "{'id': 'x', 'answers': [{'text': 'Lan'}]} | 'x' | needs id and question",
        "{'id': 'x', 'question': null, 'answers': [{'text': 'Lan'}]} | 'x' | needs id and question",
        "{'id': 'x', 'question': 'Ai?', 'answers': []} | 'x' | has no answer and is not marked",
        "{'id': 'x', 'question': 'Ai?', 'answers': [{'text': ' '}]} | 'x' | has no answer",
        "{'id': 'x', 'question': 'Ai?', 'answers': [{'text': null}]} | 'x' | has no answer",
        "{'id': 'a1', 'question': 'Ai?', 'answers': [{'text': 'Lan'}]} | 'a1' | has the id 'a1' of",
      })
  void aQuestionThatCannotBeUsedIsNamedAndTheRestIsRead(String question, String id, String reason)
      throws IOException {
    var set = read(file(), twoDocuments(", " + question.replace('\'', '"')));
    assertEquals(List.of("a1", "a2", "b1", "c1"), ids(set));
    assertEquals(1, set.problems().size(), set.problems().toString());
    var problem = set.problems().get(0);
    assertTrue(
        problem.startsWith("%s, paragraph 1.1, question %s: ".formatted(file(), id)), problem);
    assertTrue(problem.contains(reason), problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\": \"1.1\", \"data\": []}",
        "{\"data\": [{\"title\": \"Cầu\", \"paragraphs\": [{\"context\": \"Cầu dài.\", \"qas\":"
            + " []}]}]}",
      })
  void aFileWithoutQuestionsIsRefused(String text) {
    var refused = assertThrows(QuestionSetException.class, () -> read(file(), text));
    assertEquals(file() + " has no question with anything to check.", refused.getMessage());
  }

  @Test
  void aMistakeInTheSyntaxIsRefusedWithItsLine() {
    var refused =
        assertThrows(QuestionSetException.class, () -> read(file(), "{\"data\": [\n{]\n}"));
    assertTrue(
        refused.getMessage().startsWith(file() + ":2: is not valid JSON"), refused.getMessage());
  }

  @Test
  void textInAnotherEncodingIsRefused() throws IOException {
    SetFiles.write(file(), "{\"data\": [\"C\u00e0u\"]}", Charset.forName("windows-1252"));
    var refused = assertThrows(QuestionSetException.class, () -> read(file()));
    assertTrue(refused.getMessage().contains("UTF-8"), refused.getMessage());
  }

  /** Returns two documents, the first of two paragraphs. */
  private static String twoDocuments(String moreOfTheFirstParagraph) {
    return """
    {"version": "x", "data": [
      {"title": "Cầu_Rạch_Vẹt", "paragraphs": [
        {"context": "%s", "qas": [
          {"id": "a1", "question": "Cầu dài bao nhiêu? ", "answers": [
            {"text": "286 m", "answer_start": 17}, {"text": "286", "answer_start": 17},
            {"text": " 286 m", "answer_start": 16}]},
          {"id": "a2", "question": "Cầu ở xã nào?", "is_impossible": false,
           "answers": [{"text": "An Lộc", "answer_start": 41}]}%s]},
        {"context": "%s", "qas": [
          {"id": "b1", "question": "Phà chở khách bao lâu?",
           "answers": [{"text": "bốn mươi năm", "answer_start": 37}]}]}]},
      {"title": "Cà phê", "paragraphs": [
        {"context": "%s", "qas": [
          {"id": "c1", "question": "Hái được bao nhiêu?",
           "answers": [{"text": "1.200 tấn", "answer_start": 21}]}]}]}]}
    """
        .formatted(
            BRIDGE,
            moreOfTheFirstParagraph,
            FERRY.replace("\n", "\\n").replace("\"", "\\\""),
            COFFEE);
  }

  private Path file() {
    return folder.resolve("dev-v1.1.json");
  }
}
