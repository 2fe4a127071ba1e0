package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.FilledArchive;
import hoidap.answer.Inquiry;
import hoidap.answer.Trace;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.article.Published;
import hoidap.conversation.Conversation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of how answers came about. */
class TraceJsonTest {
  private static FilledArchive archive;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    archive =
        FilledArchive.ofArticles(
            folder.resolve("archive.db"),
            List.of(
                article(
                    "cu",
                    "Xuất khẩu gạo",
                    "Tỉnh Long Khê xuất khẩu 31.000 tấn gạo. Nông dân rất vui.",
                    "2024-03-02"),
                article(
                    "moi",
                    "Xuất khẩu gạo",
                    "Tỉnh Long Khê xuất khẩu 40.000 tấn gạo.",
                    "2025-02-10"),
                article(
                    "cau",
                    "Thông xe cầu Rạch Vẹt",
                    "Cầu Rạch Vẹt dài 286 m, rộng 12 m. Cầu được thông xe sáng 5/1/2025.",
                    "2025-01-05")));
  }

  private static Article article(String id, String title, String body, String day) {
    var published = Published.stated(LocalDate.parse(day));
    return new Article(id, title, "", body, List.of(), "Báo Bến Nước", published, "", "", "");
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static Trace trace(String question) {
    return archive.answering().trace(new Inquiry(question, Filter.NONE), Conversation.inMemory());
  }

  private static JsonNode explained(String question) throws IOException {
    var json = Json.write(TraceJson.of(trace(question)));
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static final String RICE = "Năm 2025 tỉnh Long Khê xuất khẩu bao nhiêu tấn gạo?";

  @Test
  void theQuestionIsToldAsItWasRead() throws IOException {
    var question = explained(RICE).path("question");
    assertEquals(
        """
        {"typed":"Năm 2025 tỉnh Long Khê xuất khẩu bao nhiêu tấn gạo?",\
        "understood":"Năm 2025 tỉnh Long Khê xuất khẩu bao nhiêu tấn gạo?",\
        "kind":"number","unit":"tấn",\
        "times":[{"text":"Năm 2025","from":"2025-01-01","to":"2025-12-31"}],\
        "words":[{"text":"năm","role":"weak"},{"text":"2025","role":"weak"},\
        {"text":"tỉnh","role":"content"},{"text":"long","role":"name"},\
        {"text":"khê","role":"name"},{"text":"xuất khẩu","role":"content"},\
        {"text":"tấn","role":"content"},{"text":"gạo","role":"content"}]}""",
        question.toString());
    var since = explained("Từ năm 2020 Long Khê xuất khẩu bao nhiêu gạo?").at("/question/times/0");
    assertEquals("2020-01-01", since.path("from").textValue());
    assertEquals("", since.path("to").textValue());
  }

  @Test
  void articlesAreToldWithBothScores() throws IOException {
    var trace = trace(RICE);
    var candidates = explained(RICE).path("candidates");
    assertEquals(List.of("moi", "cu", "cau"), candidates.findValuesAsText("articleId"));
    assertEquals(List.of("true", "false", "false"), candidates.findValuesAsText("cited"));
    for (int i = 0; i < 3; i++) {
      var passage = trace.passages().get(i); // each article is one passage
      var candidate = candidates.path(i);
      assertEquals(passage.article().id(), candidate.path("articleId").textValue());
      assertEquals(passage.signals().words(), candidate.path("wordScore").doubleValue());
      assertEquals(passage.signals().meaning(), candidate.path("meaningScore").doubleValue());
      assertEquals(passage.score(), candidate.path("score").doubleValue());
    }
    assertEquals("Báo Bến Nước", candidates.at("/0/publisher").textValue());
    assertEquals("2025-02-10", candidates.at("/0/published").textValue());
    assertEquals("Thông xe cầu Rạch Vẹt", candidates.at("/2/title").textValue());
  }

  @Test
  void whatIsNotQuotedHasItsReason() throws IOException {
    var sentences = explained(RICE).path("sentences");
    assertEquals(5, sentences.size());
    assertTaken("Tỉnh Long Khê xuất khẩu 40.000 tấn gạo.", "", sentences.path(0));
    assertTaken(
        "Tỉnh Long Khê xuất khẩu 31.000 tấn gạo.",
        "Đoạn này nói về thời gian khác.",
        sentences.path(1));
    assertTaken("Nông dân rất vui.", "Câu này không nêu con số được hỏi.", sentences.path(2));
    assertTaken(
        "Cầu Rạch Vẹt dài 286 m, rộng 12 m.",
        "Bài báo không nhắc đến “tỉnh”, “xuất khẩu” và “tấn gạo”.",
        sentences.path(3));
    double all = 0;
    for (var sentence : sentences) {
      all += sentence.path("likelihood").doubleValue();
    }
    assertEquals(1, all, 1e-9);
  }

  private static void assertTaken(String text, String reason, JsonNode sentence) {
    assertEquals(text, sentence.path("text").textValue());
    assertEquals(reason, sentence.path("reason").textValue());
    assertEquals(reason.isEmpty(), sentence.path("chosen").booleanValue());
  }

  @Test
  void whatIsQuotedForItsEarlierValueIsChosenToo() throws IOException {
    var sentences = explained("Tỉnh Long Khê xuất khẩu bao nhiêu tấn gạo?").path("sentences");
    assertEquals(
        List.of("true", "true", "false", "false", "false"), sentences.findValuesAsText("chosen"));
  }

  @Test
  void anAnswerSaysHowSureItIs() throws IOException {
    var trace = trace(RICE);
    var sufficiency = explained(RICE).path("sufficiency");
    assertEquals(trace.answer().confidence(), sufficiency.path("probability").doubleValue());
    assertEquals(0.13, sufficiency.path("threshold").doubleValue());
    assertEquals("[]", sufficiency.path("missing").toString());
  }

  @Test
  void aRefusalSaysWhatIsMissing() throws IOException {
    var reason = explained("Vì sao cầu Rạch Vẹt sập?");
    assertEquals(
        "[\"Bài báo không nhắc đến “sập”.\"]", reason.at("/sufficiency/missing").toString());
    var other = explained("Cầu Gò Mây dài bao nhiêu mét?");
    assertEquals(
        "Bài báo không nhắc đến “Gò Mây”.", other.at("/sufficiency/missing/1").textValue());
    assertEquals("false", other.at("/candidates/0/cited").asText());
    assertEquals("Bài báo không nhắc đến “Gò Mây”.", other.at("/sentences/0/reason").textValue());
  }

  @Test
  void aQuestionThatSaysNothingIsToldSo() throws IOException {
    var empty = explained("là gì?");
    assertEquals(
        "[\"Câu hỏi chưa nói rõ hỏi về điều gì.\"]", empty.at("/sufficiency/missing").toString());
    assertEquals(0, empty.at("/sufficiency/probability").doubleValue());
  }

  @Test
  void itHasTheFieldsOfTheDescription() throws IOException {
    var trace = explained(RICE);
    assertFields("Trace", trace);
    assertFields("TraceQuestion", trace.path("question"));
    assertFields("TraceTime", trace.at("/question/times/0"));
    assertFields("TraceWord", trace.at("/question/words/0"));
    assertFields("TraceTimings", trace.path("timings"));
    assertFields("TraceCandidate", trace.at("/candidates/0"));
    assertFields("TraceSentence", trace.at("/sentences/0"));
    assertFields("TraceSufficiency", trace.path("sufficiency"));
  }

  private static void assertFields(String name, JsonNode json) throws IOException {
    var description = Json.read(WebServer.description().getBytes(StandardCharsets.UTF_8));
    var required = new ArrayList<String>();
    description
        .at("/components/schemas/" + name + "/required")
        .forEach(field -> required.add(field.textValue()));
    var names = new ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    assertEquals(required, names, name);
  }
}
