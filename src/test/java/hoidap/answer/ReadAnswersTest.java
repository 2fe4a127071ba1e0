package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.NewsArticles;
import hoidap.answer.Answer.Found;
import hoidap.answer.Answer.NotFound;
import hoidap.article.Filter;
import hoidap.conversation.Conversation;
import hoidap.embed.SpanReader;
import hoidap.retrieve.AdaptiveReader;
import hoidap.retrieve.Passage;
import hoidap.retrieve.PassageReader;
import hoidap.retrieve.SentenceReading;
import hoidap.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader finds decides which sentence answers, with which words, and whether one does. */
class ReadAnswersTest {
  private static final String QUESTION = "Vì sao xưởng giấy Vân Đình dừng máy?";
  private static final String FIRST = "Xưởng giấy Vân Đình dừng máy từ hôm qua.";
  private static final String SECOND = "Nguồn tre nứa đã cạn.";
  private static final String ANSWER = "tre nứa đã cạn";

  private static FilledArchive archive;
  private static QuestionAnswering answering;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    archive =
        FilledArchive.ofArticles(
            folder.resolve("archive.db"),
            List.of(
                NewsArticles.article(
                    "xuong-giay",
                    "Xưởng giấy Vân Đình dừng máy",
                    FIRST + " " + SECOND + " Công nhân được nghỉ hưởng lương.")));
    answering = archive.answering();
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  /** Returns a reader that finds {@link #ANSWER} with that logit, and little elsewhere. */
  private static PassageReader finding(double logit, double elsewhere) {
    return (question, passages) ->
        passages.stream().map(passage -> read(passage, logit, elsewhere)).toList();
  }

  private static Passage read(Passage passage, double logit, double elsewhere) {
    var body = passage.article().body();
    int at = body.indexOf(ANSWER);
    var answer = new Span(at, at + ANSWER.length());
    return new Passage(
        passage.article(),
        passage.story(),
        passage.span(),
        passage.score(),
        passage.sentences().stream()
            .map(
                sentence ->
                    sentence.span().of(body).contains(ANSWER)
                        ? read(sentence, new SentenceReading(answer, logit, logit))
                        : read(
                            sentence, new SentenceReading(sentence.span(), elsewhere, elsewhere)))
            .toList(),
        passage.signals(),
        passage.context());
  }

  private static Passage.Sentence read(Passage.Sentence sentence, SentenceReading reading) {
    return new Passage.Sentence(
        sentence.span(),
        sentence.signals(),
        sentence.newWords(),
        sentence.beyondTitle(),
        sentence.shared(),
        Optional.of(reading));
  }

  @Test
  void theSentenceThatAnswersComesBeforeTheOneThatRepeatsTheQuestion() {
    var before = answering.ask(QUESTION, Filter.NONE);
    assertEquals(FIRST, before.citations().get(0).quote());
    var answer = answering.readBy(finding(10, -8)).ask(QUESTION, Filter.NONE);
    var found = assertInstanceOf(Found.class, answer);
    assertEquals(SECOND, found.citations().get(0).quote());
    assertEquals(List.of(ANSWER), found.citations().get(0).highlighted());
  }

  @Test
  void whatNoSentenceAnswersIsRefused() {
    var asked = "Vì sao xưởng giấy Vân Đình thuê thêm thợ?";
    var refused = answering.readBy(finding(-14, -14)).ask(asked, Filter.NONE);
    assertInstanceOf(NotFound.class, refused);
    var answered = answering.readBy(finding(10, -8)).ask(asked, Filter.NONE);
    assertInstanceOf(Found.class, answered);
  }

  @Test
  void theClearerTheAnswerTheMoreItIsTrusted() {
    double clear = answering.readBy(finding(10, -8)).ask(QUESTION, Filter.NONE).confidence();
    double unclear = answering.readBy(finding(1, -8)).ask(QUESTION, Filter.NONE).confidence();
    assertTrue(clear > unclear, clear + " " + unclear);
  }

  @Test
  void anExplanationSaysWhatWasReadAndHowSurely() {
    var trace =
        answering
            .readBy(finding(10, -8))
            .trace(new Inquiry(QUESTION, Filter.NONE), Conversation.inMemory());
    var likeliest = Explanation.of(trace).sentences().get(0);
    assertEquals(SECOND, likeliest.text());
    assertEquals(ANSWER, likeliest.read().orElseThrow().answer());
    assertEquals(1, likeliest.read().orElseThrow().probability(), 1e-3);
  }

  @Test
  void aModelReadsSentencesAtTheirPlaces() {
    try (var model = SpanReader.open(Path.of("src/test/resources/readers/bert"))) {
      var trace =
          answering
              .readBy(new AdaptiveReader(model))
              .trace(new Inquiry(QUESTION, Filter.NONE), Conversation.inMemory());
      var sentences = trace.passages().stream().flatMap(p -> p.sentences().stream()).toList();
      assertTrue(sentences.stream().allMatch(sentence -> sentence.reading().isPresent()));
      for (var sentence : sentences) {
        var answer = sentence.reading().orElseThrow().answer();
        assertTrue(sentence.span().start() <= answer.start());
        assertTrue(answer.end() <= sentence.span().end());
      }
    }
  }
}
