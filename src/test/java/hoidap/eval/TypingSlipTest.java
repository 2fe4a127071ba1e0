package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.text.VietnameseText;
import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypingSlipTest {
  private static final int SEEDS = 500;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cầu Rạch Vẹt dài bao nhiêu mét?",
        "AI LÀ CHỦ TỊCH TỈNH LONG KHÊ?",
        "Xoong nồi nào nặng nhất ở chợ Được?",
        "Một hội, một giặc, một tập, một bợm",
        "cho biet gia gao tai cho"
      })
  void aSlipIsOneLetterSwappedMissedDoubledLeftOutOrItsTone(String question) {
    for (long seed = 0; seed < SEEDS; seed++) {
      var slipped = TypingSlip.in(question, seed);
      assertEquals(1, distance(question, slipped), slipped);
      assertEquals(VietnameseText.nfc(slipped), slipped);
      assertTrue(
          slipped.codePoints().noneMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK),
          slipped);
    }
  }

  /** Returns how many letters were swapped, put in, left out or replaced (Damerau's distance). */
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, cost, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(String one, String other, int[][] cost, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean isSwap =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return isSwap ? Math.min(least, 1 + cost[i - 2][j - 2]) : least;
  }

  @Test
  void theSameSeedMakesTheSameSlipAndOthersMakeOthers() {
    var question = "Nông dân Gia Hòa hái bao nhiêu tấn cà phê?";
    var slips = new HashSet<String>();
    LongStream.range(0, SEEDS)
        .forEach(
            seed -> {
              assertEquals(TypingSlip.in(question, seed), TypingSlip.in(question, seed));
              slips.add(TypingSlip.in(question, seed));
            });
    assertTrue(slips.size() > 50, slips.toString());
  }

  @Test
  void everyKindOfSlipIsMade() {
    var slips = new HashSet<String>();
    LongStream.range(0, SEEDS).forEach(seed -> slips.add(TypingSlip.in("giàn", seed)));
    assertTrue(slips.contains("igàn"), "swapped: " + slips);
    assertTrue(slips.contains("gàn"), "left out: " + slips);
    assertTrue(slips.contains("giiàn"), "doubled: " + slips);
    assertTrue(slips.contains("fiàn"), "the key beside: " + slips);
    assertTrue(slips.contains("gián"), "another tone: " + slips);
  }

  @Test
  void numbersAndShortWordsAreLeftAlone() {
    for (long seed = 0; seed < SEEDS; seed++) {
      assertEquals("3 xã, 286 m, 2025?", TypingSlip.in("3 xã, 286 m, 2025?", seed));
      var slipped = TypingSlip.in("286 mét và 1.200 tấn", seed);
      assertTrue(slipped.startsWith("286 ") && slipped.contains(" và 1.200 "), slipped);
    }
  }
}
