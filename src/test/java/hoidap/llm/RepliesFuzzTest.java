package hoidap.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.NewsArticles;
import hoidap.fuzz.Fuzzing;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Passage.Sentence;
import hoidap.retrieve.Passage.Shared;
import hoidap.retrieve.Passage.Signals;
import hoidap.text.Sentences;
import hoidap.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever a model writes, and however it is cut, it is judged soon. */
class RepliesFuzzTest {
  private static final Signals SIGNALS = new Signals(0, 0, 0, 0, 0, 0, 0, 0, false);
  private static final String BODY =
      "Vụ này nông dân Gia Hòa hái 1.200 tấn cà phê. Giá bán tại vườn là 98.000 đồng một kg. Ông"
          + " Trần Văn Lực nói: “Mưa thuận, nắng đều”. Cầu dự kiến khởi công ngày 5/6/2025.";

  private static Source source(int number, String body) {
    var article = NewsArticles.article("a" + number, "Nông dân Gia Hòa trúng mùa", body);
    var sentences =
        Sentences.of(body).stream()
            .map(
                span -> new Sentence(span, SIGNALS, 0, 0, new Shared(0, 0, 0, 0), Optional.empty()))
            .toList();
    var span = new Span(0, body.length());
    var passage = new Passage(article, "a", span, 1, sentences, SIGNALS, SIGNALS);
    return Source.of(List.of(passage), 1, 100_000).stream().findFirst().orElseThrow();
  }

  @Test
  void areJudged() {
    var check = new Check(List.of(source(1, BODY)), new Prompt("Chỉ nêu", ""), LocalDate.EPOCH);
    Fuzzing.of("model-replies")
        .run(
            1_000,
            input -> {
              var reader = new DraftReader();
              var text = new String(input, StandardCharsets.UTF_8);
              int half = text.length() / 2;
              var drafts = new java.util.ArrayList<>(reader.read(text.substring(0, half)));
              drafts.addAll(reader.read(text.substring(half)));
              drafts.addAll(reader.end());
              for (var draft : drafts.subList(0, Math.min(10, drafts.size()))) {
                for (var place : check.of(draft).places()) {
                  assertEquals(place.span().of(BODY), place.span().of(BODY).strip());
                }
              }
              Expansion.read("Hái bao nhiêu?", text);
              Rewriting.read("Còn năm nay?", List.of("Hái bao nhiêu?", BODY), text);
            });
  }

  @Test
  void areHeldAgainstWhateverAnArticleHolds() {
    Fuzzing.of("article-text")
        .run(
            300,
            input -> {
              var text = hoidap.text.VietnameseText.nfc(new String(input, StandardCharsets.UTF_8));
              if (Sentences.of(text).isEmpty() || InstructionSigns.in(text)) {
                return;
              }
              var source = source(1, text);
              source.shown();
              var check = new Check(List.of(source), new Prompt("", ""), LocalDate.EPOCH);
              var whole = source.sentences().get(0).span().of(text);
              check.of(new Draft(whole, java.util.Set.of(1)));
            });
  }
}
