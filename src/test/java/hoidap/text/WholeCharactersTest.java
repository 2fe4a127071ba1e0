package hoidap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WholeCharactersTest {
  private static final String FACES = "a😀b😀";

  @Test
  void noCharacterIsParted() {
    assertEquals(1, WholeCharacters.end(FACES, 1));
    assertEquals(1, WholeCharacters.end(FACES, 2));
    assertEquals(3, WholeCharacters.end(FACES, 3));
    assertEquals(4, WholeCharacters.end(FACES, 5));
    assertEquals(6, WholeCharacters.end(FACES, 6));
  }

  @Test
  void aBeginningIsAtMostSoLong() {
    assertEquals("a", WholeCharacters.beginning(FACES, 2));
    assertEquals("a😀b", WholeCharacters.beginning(FACES, 5));
    assertEquals(FACES, WholeCharacters.beginning(FACES, 6));
  }
}
