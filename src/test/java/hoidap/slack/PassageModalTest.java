package hoidap.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.slack.SlackAnswer.Source;
import hoidap.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassageModalTest {
  private static final Span QUOTE = new Span(24, 46);

  @Test
  void showsTheParagraphWithTheQuoteBold() {
    var view = PassageModal.of(SampleAnswers.bridge(), QUOTE);
    BlockRules.check(view.path("blocks"), 100);
    assertEquals(
        "{'type':'modal','title':{'type':'plain_text','text':'Đoạn trích','emoji':false},"
            + "'close':{'type':'plain_text','text':'Đóng','emoji':false},'blocks':["
            + "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
            + "{'type':'link','url':'https://bao.example/cau?a=1&b=2','text':'Cầu Mỹ Lợi'}]}]},"
            + "{'type':'context','elements':[{'type':'plain_text','text':"
            + "'Báo Mẫu · 05/02/2026','emoji':false}]},"
            + "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
            + "{'type':'text','text':'Cầu thông xe năm 2015.','style':{'bold':true}},"
            + "{'type':'text','text':' Vốn đầu tư là 1.438 tỷ đồng.'}]}]}]}",
        view.toString().replace('"', '\''));
  }

  @Test
  void staysWithinLimitsInAParagraphWithoutEnd() {
    var body = "từ ".repeat(20_000) + "Đây là câu." + " từ".repeat(20_000);
    int at = body.indexOf("Đây");
    var view = PassageModal.of(SampleAnswers.article("a", "T", "", body), new Span(at, at + 11));
    BlockRules.check(view.path("blocks"), 100);
    assertTrue(view.toString().contains("{\"type\":\"text\",\"text\":\"Đây là câu.\",\"style\""));
    assertTrue(view.toString().length() < 20_000, view.toString());
  }

  @Test
  void referencesGoThroughAButtonAndTellWhetherTheTextIsStillThere() {
    var bridge = SampleAnswers.bridge();
    var reference = PassageReference.of(new Source(1, bridge, QUOTE, List.of()));
    var read = PassageReference.of(reference.value().orElseThrow()).orElseThrow();
    assertEquals(reference, read);
    assertEquals(Optional.of(QUOTE), read.in(bridge));
    var changed = SampleAnswers.article("a1", "Cầu", "", bridge.body().replace("2015", "2016"));
    assertEquals(Optional.empty(), read.in(changed));
    assertEquals(Optional.empty(), read.in(SampleAnswers.article("a1", "Cầu", "", "Ngắn.")));
  }

  @Test
  void readsNoOtherReferences() {
    assertEquals(Optional.empty(), PassageReference.of("x"));
    assertEquals(Optional.empty(), PassageReference.of("null"));
    assertEquals(Optional.empty(), PassageReference.of("{\"start\":1,\"end\":2}"));
  }
}
