package hoidap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
  @Test
  void areTheSyllablesThenThePairs() {
    assertEquals(
        List.of("vốn", "đầu", "tư", "vốn_đầu", "đầu_tư"), Terms.of(List.of("vốn", "đầu", "tư")));
  }

  @Test
  void oneWordHasNoPair() {
    assertEquals(List.of("lào"), Terms.of(List.of("lào")));
    assertEquals(List.of(), Terms.of(List.of()));
  }
}
