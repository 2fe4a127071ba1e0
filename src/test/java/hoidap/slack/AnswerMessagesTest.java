package hoidap.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.answer.Answer;
import hoidap.answer.Antecedent;
import hoidap.answer.Citation;
import hoidap.answer.Series;
import hoidap.answer.Statement;
import hoidap.slack.AnswerMessages.Controls;
import hoidap.slack.SlackAnswer.Part;
import hoidap.text.Span;
import hoidap.typing.Reading;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerMessagesTest {
  private static SlackMessage rendered(Answer answer) {
    return only(SampleAnswers.LINKED, answer, SampleAnswers.NO_CONTROLS);
  }

  private static SlackMessage only(AnswerMessages messages, Answer answer, Controls controls) {
    var made = messages.of(SlackAnswer.of("Cầu dài bao nhiêu?", answer), controls);
    assertEquals(1, made.size());
    BlockRules.check(made.get(0).blocks(), 50);
    return made.get(0);
  }

  @Test
  void rendersAnAnswerWithItsSource() {
    var message = rendered(SampleAnswers.length());
    assertEquals(
        "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
            + "{'type':'text','text':'1.691 m','style':{'bold':true}}]}]},"
            + "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
            + "{'type':'text','text':'Cầu Mỹ Lợi dài '},"
            + "{'type':'text','text':'1.691 m','style':{'bold':true}},"
            + "{'type':'text','text':'.'},{'type':'text','text':'\u00A0'},"
            + "{'type':'link','url':'https://bao.example/cau?a=1&b=2','text':'[1]'}]}]},"
            + "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
            + "{'type':'text','text':'Nguồn','style':{'bold':true}},"
            + "{'type':'text','text':'\\n[1] '},"
            + "{'type':'link','url':'https://bao.example/cau?a=1&b=2','text':'Cầu Mỹ Lợi'},"
            + "{'type':'text','text':' · Báo Mẫu · 05/02/2026'}]}]},"
            + "{'type':'actions','elements':[{'type':'button','action_id':'passage:1','text':"
            + "{'type':'plain_text','text':'Xem đoạn trích','emoji':false},'value':"
            + "'{\\'article\\':\\'a1\\',\\'start\\':0,\\'end\\':23,\\'hash\\':"
            + "Cầu Mỹ Lợi dài 1.691 m.".hashCode()
            + "}'}]}]",
        message.blocks().toString().replace('"', '\''));
    assertEquals(
        "1.691 m\nCầu Mỹ Lợi dài 1.691 m.\u00A0[1]\nNguồn\n[1] Cầu Mỹ Lợi · Báo Mẫu · 05/02/2026",
        message.text());
  }

  @Test
  void beginsWithTheSentenceWhereThereIsNoShortAnswer() {
    var message = rendered(SampleAnswers.quoting(SampleAnswers.bridge(), "Cầu thông xe năm 2015."));
    assertEquals("Cầu thông xe năm 2015.\u00A0[1]", message.text().lines().findFirst().get());
    assertEquals(1, message.text().split("thông xe", -1).length - 1, message.text());
  }

  @Test
  void showsAHostileShortAnswerAsItIs() {
    var quote = "Kênh <!here> *a* mở năm 2015 tại tỉnh Mẫu.";
    var citation =
        SampleAnswers.citation(1, SampleAnswers.article("a", "T", "", quote), quote, "<!here> *a*");
    var answer = new Answer.Found(quote + " [1]", List.of(citation), List.of(), 0.9);
    var message = rendered(answer);
    assertEquals("&lt;!here&gt; *a*", message.text().lines().findFirst().get());
    assertEquals(List.of(), markup(message.blocks()));
  }

  @Test
  void rendersNativeCitations() {
    var messages = new AnswerMessages(true, new WebChat(Optional.empty()));
    var message = only(messages, SampleAnswers.length(), SampleAnswers.NO_CONTROLS);
    var runs = message.blocks().path(1).path("elements").path(0).path("elements");
    assertEquals(
        "{'type':'citation','url':'https://bao.example/cau?a=1&b=2','text':'1','index':1,"
            + "'details':{'citation_type':'web','display_name':'Báo Mẫu · 05/02/2026',"
            + "'title':'Cầu Mỹ Lợi','snippet':'Cầu Mỹ Lợi dài 1.691 m.'}}",
        runs.path(4).toString().replace('"', '\''));
    assertEquals(
        List.of("1.691 m", "Cầu Mỹ Lợi dài 1.691 m.\u00A0[1]"),
        message.text().lines().limit(2).toList());
  }

  @Test
  void showsHostileTextAsItIs() {
    var quote = "<!here> @channel <@U1> *a* _b_ ~c~ `d` http://x.example :tada: \u202E&amp;";
    var message =
        rendered(
            SampleAnswers.quoting(
                SampleAnswers.article("a", "<!channel> | x", "https://b.example/", quote), quote));
    var answer = message.blocks().path(0).path("elements").path(0).path("elements");
    assertEquals(
        "{\"type\":\"text\",\"text\":\"" + quote.replace("\u202E", "") + "\"}",
        answer.path(0).toString());
    assertEquals(List.of(), markup(message.blocks()));
    assertEquals(
        "&lt;!here&gt; @channel &lt;@U1&gt; *a* _b_ ~c~ `d` http://x.example :tada: &amp;amp;",
        message.text().substring(0, message.text().indexOf('\u00A0')));
    assertFalse(message.text().contains("<"));
  }

  /** Returns objects in which Slack would read a text as markup. */
  private static List<String> markup(JsonNode node) {
    var found = new ArrayList<String>();
    if (List.of("mrkdwn", "markdown").contains(node.path("type").asText())
        || node.path("emoji").asBoolean(false)) {
      found.add(node.toString());
    }
    node.forEach(child -> found.addAll(markup(child)));
    return found;
  }

  @Test
  void keepsBracketsThatCiteNothing() {
    var article = SampleAnswers.article("a", "T", "", "Theo [7] thì có.");
    var parts = SlackAnswer.of("?", SampleAnswers.quoting(article, "Theo [7] thì có.")).parts();
    assertEquals(List.of(new Part("Theo [7] thì có.", List.of(), List.of(1))), parts);
  }

  @Test
  void marksHighlightsBehindWhatWordsReferTo() {
    var article = SampleAnswers.article("a", "T", "", "Ông Lê A đến. Ông sinh năm 1950.");
    var antecedent = new Antecedent(new Span(0, 3), "Lê A", new Span(4, 8));
    var citation =
        new Citation(
            1, article, new Span(14, 32), List.of(), List.of(antecedent), List.of(new Span(9, 17)));
    var answer =
        new Answer.Found("Ông [Lê A] sinh năm 1950. [1]", List.of(citation), List.of(), 0.9);
    var part = SlackAnswer.of("?", answer).parts().get(0);
    assertEquals("Ông [Lê A] sinh năm 1950.", part.text());
    assertEquals("năm 1950", part.highlights().get(0).of(part.text()));
  }

  @Test
  void listsTheSentencesOfOneArticleOnce() {
    var bridge = SampleAnswers.bridge();
    var first = SampleAnswers.citation(1, bridge, "Cầu thông xe năm 2015.", "");
    var second = SampleAnswers.citation(2, bridge, "Vốn đầu tư là 1.438 tỷ đồng.", "");
    var copy = SampleAnswers.article("b", "Cầu", "https://khac.example/", "x");
    var cited = new Citation(1, bridge, first.span(), List.of(copy), List.of(), List.of());
    var answer =
        new Answer.Found(
            first.quote() + " [1] " + second.quote() + " [2]",
            List.of(cited, second),
            List.of(),
            0.9);
    assertEquals(
        "Cầu thông xe năm 2015.\u00A0[1] Vốn đầu tư là 1.438 tỷ đồng.\u00A0[2]\n"
            + "Nguồn\n[1] [2] Cầu Mỹ Lợi · Báo Mẫu · 05/02/2026"
            + " · Cũng đăng trên: Báo Mẫu, 05/02/2026",
        rendered(answer).text());
  }

  @Test
  void refusesWithTheNearestArticles() {
    var near = new Answer.Excerpt(SampleAnswers.bridge(), new Span(0, 23), 1);
    var message = rendered(new Answer.NotFound("Kho lưu trữ không có.", List.of(near), 0.1));
    assertEquals(
        "Kho lưu trữ không có.\nBài gần nhất (không phải câu trả lời)\n"
            + "• Cầu Mỹ Lợi · Báo Mẫu · 05/02/2026",
        message.text());
    assertEquals(2, message.blocks().size());
  }

  @Test
  void tellsWhatWasUnderstoodBehindTheShortAnswer() {
    var readings =
        List.of(
            new Reading(Reading.Kind.FOLLOW_UP, "Còn vốn?", "Vốn cầu Mỹ Lợi?"),
            new Reading(Reading.Kind.SPELLING, "cau", "cầu"),
            new Reading(Reading.Kind.TIME, "năm ngoái", "năm 2025"));
    var blocks = rendered(SampleAnswers.length().with(readings)).blocks();
    var first = blocks.path(1);
    assertTrue(blocks.path(0).toString().contains("1.691 m"), blocks.toString());
    assertEquals("context", first.path("type").asText());
    assertEquals(
        "Hiểu là: Vốn cầu Mỹ Lợi?\nÝ bạn là: cầu (cau)\nTìm trong: năm 2025",
        first.path("elements").path(0).path("text").asText());
  }

  @Test
  void alignsASeries() {
    var points =
        List.of(
            new Series.Point("2023-09", "tháng 9/2023", OptionalDouble.of(241), "241 dự án", 2),
            new Series.Point("2025", "năm 2025", OptionalDouble.of(9), "9 dự án", 1));
    var answer =
        new Answer.Found(
            List.of(new Statement("", "Có 9 dự án. [1]", List.of(1))),
            List.of(SampleAnswers.citation(1, SampleAnswers.bridge(), "Cầu", "")),
            List.of(),
            0.9,
            List.of(),
            Optional.of(new Series("dự án", "dự án", points)));
    var table = rendered(answer).blocks().path(2).path("elements").path(0);
    assertEquals("rich_text_preformatted", table.path("type").asText());
    assertEquals(
        "tháng 9/2023  241 dự án  [2]\nnăm 2025      9 dự án    [1]",
        table.path("elements").path(0).path("text").asText());
  }

  @Test
  void endsWithControls() {
    var messages =
        new AnswerMessages(
            false, new WebChat(Optional.of(URI.create("https://hoi.example/chat/"))));
    var controls =
        new Controls(
            Optional.of("c1:3"), Optional.of("draft-1"), Optional.empty(), Optional.empty());
    var blocks = only(messages, SampleAnswers.length(), controls).blocks();
    assertEquals(
        "[{'type':'button','action_id':'share','text':{'type':'plain_text','text':"
            + "'Chia sẻ với kênh','emoji':false},'value':'draft-1'},"
            + "{'type':'button','action_id':'open','text':{'type':'plain_text','text':"
            + "'Mở trong trang hỏi đáp','emoji':false},'url':'https://hoi.example/chat/?q="
            + "C%E1%BA%A7u+d%C3%A0i+bao+nhi%C3%AAu%3F'}]",
        blocks.path(4).path("elements").toString().replace('"', '\''));
    var feedback = blocks.path(5).path("elements").path(0);
    assertEquals("feedback_buttons", feedback.path("type").asText());
    assertEquals("up:c1:3", feedback.path("positive_button").path("value").asText());
    assertEquals("down:c1:3", feedback.path("negative_button").path("value").asText());
  }

  @Test
  void splitsALongAnswerBetweenSentences() {
    var answer = SampleAnswers.ofWords(3_500);
    var controls =
        new Controls(Optional.of("c1:1"), Optional.empty(), Optional.empty(), Optional.empty());
    var made = SampleAnswers.LINKED.of(SlackAnswer.of("?", answer), controls);
    made.forEach(message -> BlockRules.check(message.blocks(), 50));
    assertEquals(7, made.size());
    var runs = new ArrayList<JsonNode>();
    for (var message : made) {
      for (var block : message.blocks()) {
        block.path("elements").path(0).path("elements").forEach(runs::add);
      }
    }
    var shown = new StringBuilder();
    runs.forEach(run -> shown.append(run.path("text").asText()));
    var expected = answer.text().replace(" [", "\u00A0[") + "Nguồn\n";
    assertEquals(expected, shown.substring(0, expected.length()));
    var sources =
        IntStream.rangeClosed(1, 175)
            .mapToObj(i -> "\n[" + i + "] Bài " + i + " · Báo Mẫu · 05/02/2026")
            .reduce("Nguồn", String::concat);
    assertEquals(sources, shown.substring(expected.length() - "Nguồn\n".length()));
    assertEquals(
        List.of(made.size() - 1),
        IntStream.range(0, made.size())
            .filter(i -> made.get(i).blocks().toString().contains("feedback_buttons"))
            .boxed()
            .toList());
    for (var message : made) {
      var first = message.blocks().path(0).path("elements").path(0).path("elements").path(0);
      assertFalse(first.path("text").asText().startsWith("\u00A0"), "a citation without its text");
    }
  }

  @Test
  void splitsOneEndlessSentence() {
    var word = "dài😀 ";
    var quote = word.repeat(4_000).strip();
    var article = SampleAnswers.article("a", "T", "https://b.example/", quote);
    var made =
        SampleAnswers.LINKED.of(
            SlackAnswer.of("?", SampleAnswers.quoting(article, quote)), SampleAnswers.NO_CONTROLS);
    made.forEach(message -> BlockRules.check(message.blocks(), 50));
    var shown = new StringBuilder();
    for (var message : made) {
      for (var block : message.blocks()) {
        for (var run : block.path("elements").path(0).path("elements")) {
          var text = run.path("text").asText();
          assertFalse(Character.isLowSurrogate(text.charAt(0)), text);
          shown.append(text);
        }
      }
    }
    assertEquals(quote + "\u00A0[1]", shown.substring(0, quote.length() + 4));
  }

  @Test
  void makesNoButtonOfAnIdThatIsTooLong() {
    var article = SampleAnswers.article("a".repeat(2_000), "T", "", "Có.");
    assertEquals(2, rendered(SampleAnswers.quoting(article, "Có.")).blocks().size());
  }
}
