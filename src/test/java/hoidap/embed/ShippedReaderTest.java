package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reader that is part of the program says what it said to those who trained it. */
class ShippedReaderTest {
  /** How far 8 bits may put the sum of two logits off. */
  private static final double QUANTISED = 1;

  private static final Path FOLDER = Path.of("models/viread");

  private static ReaderReference reference;

  @BeforeAll
  static void load() throws IOException {
    reference = ReaderReference.read(FOLDER.resolve("reference.json"));
  }

  @Test
  void theInputIsThatOfTheReference() {
    var input = reference.input(FOLDER);
    assertArrayEquals(reference.numbers("input_ids"), input.ids());
    assertArrayEquals(reference.numbers("token_type_ids"), input.types());
  }

  @Test
  void theLogitsAreThoseOfTheReference() {
    var input = reference.input(FOLDER);
    double best = reference.best(input.offset(), input.offset() + input.pieces().size());
    try (var reader = SpanReader.open(FOLDER)) {
      var reading = reader.read(reference.question(), List.of(reference.window())).get(0);
      assertEquals(reference.none(), reading.none(), QUANTISED);
      assertEquals(best, reading.best().orElseThrow().logit(), QUANTISED);
    }
  }

  @Test
  void itAnswersFromTheWindowThatDoes() {
    var other = "Hội nghị diễn ra trong hai ngày tại Viêng Chăn. Trời nhiều mây.";
    var says = "Dự án do Công ty An Phú thực hiện. Theo kế hoạch, cầu dài 320 m.";
    try (var reader = SpanReader.open(FOLDER)) {
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
