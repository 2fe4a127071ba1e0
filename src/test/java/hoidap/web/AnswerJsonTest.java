package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.NewsArticles;
import hoidap.answer.Answer;
import hoidap.answer.Antecedent;
import hoidap.answer.Citation;
import hoidap.text.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String BODY = "Ông Hà Văn Ngọ trồng chè. Ông có 3 ha chè Shan.";

  @Test
  void whatAWordRefersToIsGivenWithWhereBothStand() throws IOException {
    var antecedent = new Antecedent(new Span(0, 3), "Hà Văn Ngọ", new Span(4, 14));
    var article = NewsArticles.article("che", "Chè Shan", BODY);
    var citation =
        new Citation(
            1, article, new Span(26, BODY.length()), List.of(), List.of(antecedent), List.of());
    var answer = new Answer.Found(citation.shown() + " [1]", List.of(citation), List.of(), 1);
    var json = MAPPER.readTree(Json.write(AnswerJson.of(answer, "", 1, Duration.ZERO)));
    assertEquals("Ông [Hà Văn Ngọ] có 3 ha chè Shan. [1]", json.path("answer").textValue());
    assertEquals("Ông có 3 ha chè Shan.", json.at("/citations/0/quote").textValue());
    assertEquals(
        "[{\"start\":0,\"end\":3,\"name\":\"Hà Văn Ngọ\",\"nameStart\":4,\"nameEnd\":14}]",
        json.at("/citations/0/antecedents").toString());
    assertEquals("Hà Văn Ngọ", BODY.substring(4, 14));
  }

  private static JsonNode quoting(List<Span> highlights) throws IOException {
    var article = NewsArticles.article("che", "Chè Shan", BODY);
    var citation = new Citation(1, article, new Span(0, 25), List.of(), List.of(), highlights);
    var answer = new Answer.Found(citation.quote() + " [1]", List.of(citation), List.of(), 1);
    return MAPPER.readTree(Json.write(AnswerJson.of(answer, "", 1, Duration.ZERO)));
  }

  @Test
  void theShortAnswerIsGivenWhereThereIsOne() throws IOException {
    assertEquals("Hà Văn Ngọ", quoting(List.of(new Span(4, 14))).path("short").textValue());
    assertEquals("", quoting(List.of()).path("short").textValue());
    var refusal =
        AnswerJson.of(new Answer.NotFound("Không có.", List.of(), 0), "", 1, Duration.ZERO);
    assertEquals("", MAPPER.readTree(Json.write(refusal)).path("short").textValue());
  }

  @Test
  void aQuotationIsGivenWithWhatStandsBesideIt() throws IOException {
    var citation = quoting(List.of()).at("/citations/0");
    assertEquals("", citation.path("before").textValue());
    assertEquals(" Ông có 3 ha chè Shan.", citation.path("after").textValue());
  }
}
