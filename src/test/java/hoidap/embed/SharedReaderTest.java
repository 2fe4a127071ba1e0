package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trained reader gives what those who trained it got. */
class SharedReaderTest {
  /** How far 8 bits may put the sum of two logits off; .48 was seen. */
  private static final double QUANTISED = 0.6;

  private static Path folder;
  private static JsonNode reference;

  @BeforeAll
  static void load(@TempDir Path copied) throws IOException {
    folder = SharedReader.in(copied);
    reference =
        new ObjectMapper().readTree(SharedReader.shared().resolve("reference.json").toFile());
  }

  private static String text(String field) {
    return reference.get(field).asText();
  }

  private static Window window() {
    var text = text("window");
    return new Window(text("headline"), text, List.of(new Span(0, text.length())));
  }

  private static ReaderInput input() {
    var card = ReaderCard.read(folder);
    try (var tokenizer = PieceTokenizer.open(card)) {
      var form = new ReaderInput.Form(card, tokenizer);
      return form.of(
          tokenizer.encode(text("question")), tokenizer.encode(text("headline")), window());
    }
  }

  private static double logit(String output, int token) {
    return reference.get(output).get(token).asDouble();
  }

  @Test
  void theInputIsThatOfTheReference() {
    assertArrayEquals(numbers("input_ids"), input().ids());
    assertArrayEquals(numbers("token_type_ids"), input().types());
  }

  private static long[] numbers(String field) {
    var array = reference.get(field);
    return IntStream.range(0, array.size()).mapToLong(i -> array.get(i).asLong()).toArray();
  }

  @Test
  void theLogitsAreThoseOfTheReference() {
    var input = input();
    int from = input.offset();
    int to = from + input.pieces().size();
    double best =
        IntStream.range(from, to)
            .mapToDouble(
                start ->
                    logit("start_logits", start)
                        + IntStream.range(start, to)
                            .mapToDouble(end -> logit("end_logits", end))
                            .max()
                            .orElseThrow())
            .max()
            .orElseThrow();
    try (var reader = SpanReader.open(folder)) {
      var reading = reader.read(text("question"), List.of(window())).get(0);
      assertEquals(logit("start_logits", 0) + logit("end_logits", 0), reading.none(), QUANTISED);
      assertEquals(best, reading.best().orElseThrow().logit(), QUANTISED);
    }
  }

  @Test
  void itAnswersFromTheWindowThatDoes() {
    var other = "Hội nghị diễn ra trong hai ngày tại Viêng Chăn. Trời nhiều mây.";
    var says = "Dự án do Công ty An Phú thực hiện. Theo kế hoạch, cầu dài 320 m.";
    try (var reader = SpanReader.open(folder)) {
      var readings =
          reader.read(
              "Cầu mới dài bao nhiêu mét?",
              List.of(
                  new Window("Tin trong ngày", other, List.of(new Span(0, 47), new Span(48, 63))),
                  new Window("Xây cầu mới", says, List.of(new Span(0, 34), new Span(35, 64)))));
      var best = readings.get(1).best().orElseThrow();
      assertEquals(1, best.sentence());
      assertEquals("320 m", best.span().of(says));
      assertTrue(best.logit() > readings.get(1).none(), readings.toString());
      assertTrue(readings.get(0).probabilityOfNone() > 0.9, readings.toString());
    }
  }
}
