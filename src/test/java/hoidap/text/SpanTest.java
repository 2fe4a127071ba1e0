package hoidap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @Test
  void namesAStretchOfText() {
    var span = new Span(3, 6);
    assertEquals("cầu", span.of("qua cầu".substring(1)));
    assertEquals(3, span.length());
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "2, 2", "3, 2"})
  void isNeverEmptyOrNegative(int start, int end) {
    assertThrows(IllegalArgumentException.class, () -> new Span(start, end));
  }
}
