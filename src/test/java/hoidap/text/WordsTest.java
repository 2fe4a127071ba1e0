package hoidap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @Test
  void cutsAtEverythingButLettersAndDigits() {
    assertEquals(
        List.of("6", "21", "tỷ", "usd", "tp", "hcm", "covid", "19"),
        Words.forms("6,21 tỷ USD – TP.HCM (Covid-19)"));
    assertEquals(List.of(), Words.forms(" … !"));
    assertEquals(List.of(), Words.forms(""));
  }

  @Test
  void wordsKnowWhereTheyStand() {
    var text = "Ủy ban “Hòa Bình”";
    var words = Words.of(text);
    assertEquals(List.of("uỷ", "ban", "hoà", "bình"), Words.forms(text));
    assertEquals("Hòa", text.substring(words.get(2).start(), words.get(2).end()));
    assertEquals("Bình", text.substring(words.get(3).start(), words.get(3).end()));
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "' ', 0", "một, 1", "' hai  ba ', 2", "'6,21 tỷ USD.', 3", "'a - b', 3"})
  void countsAsAReaderDoes(String text, int count) {
    assertEquals(count, Words.count(text));
  }
}
