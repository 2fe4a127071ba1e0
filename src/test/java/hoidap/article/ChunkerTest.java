package hoidap.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.text.Sentences;
import hoidap.text.Words;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkerTest {
  @Test
  void aShortArticleIsOneChunk() {
    var body = "Cầu Rạch Vẹt thông xe.\nCầu dài 286 m.";
    var chunks = Chunker.cut(body);
    assertEquals(1, chunks.size());
    assertEquals(0, chunks.get(0).ordinal());
    assertEquals(0, chunks.get(0).start());
    assertEquals(body.length(), chunks.get(0).end());
  }

  @Test
  void aSingleLongSentenceIsOneChunk() {
    var body = sentence(400);
    assertEquals(1, Chunker.cut(body).size());
  }

  @Test
  void aLongSentenceDoesNotSwallowItsNeighbours() {
    var body = sentence(100) + " " + sentence(300) + " " + sentence(100);
    assertEquals(List.of(100, 300, 100), sizes(body));
  }

  @Test
  void blankTextHasNoChunk() {
    assertEquals(List.of(), Chunker.cut(" \n "));
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 120, 160, 161, 200, 240, 500, 1000})
  void chunksHaveEightyToAHundredAndSixtyWordsWhereSentencesAllow(int words) {
    var body = IntStream.range(0, words / 10).mapToObj(i -> sentence(10)).toList();
    for (int size : sizes(String.join(" ", body))) {
      assertTrue(size >= 80 && size <= 160, size + " words of " + words);
    }
  }

  @Test
  void cutsBetweenParagraphsRatherThanWithin() {
    var paragraph = sentence(40) + " " + sentence(30) + " " + sentence(30);
    var body = String.join("\n", paragraph, paragraph, paragraph);
    assertEquals(List.of(100, 100, 100), sizes(body));
  }

  @RepeatedTest(20)
  void everySentenceLiesInExactlyOneChunkAndTheSameEveryTime() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var body =
        IntStream.range(0, 1 + random.nextInt(60))
            .mapToObj(
                i ->
                    sentence(1 + random.nextInt(random.nextInt(9) == 0 ? 400 : 45))
                        + (random.nextInt(3) == 0 ? "\n" : " "))
            .collect(Collectors.joining())
            .strip();
    var chunks = Chunker.cut(body);
    var sentences = chunks.stream().flatMap(chunk -> chunk.sentences().stream()).toList();
    assertEquals(Sentences.of(body), sentences, "seed " + seed);
    assertEquals(chunks, Chunker.cut(body), "seed " + seed);
    int outside = sizes(body).stream().mapToInt(ChunkerTest::outside).sum();
    assertEquals(fewestOutside(body), outside, "seed " + seed);
  }

  /** Returns how many words at least lie outside the bounds, over all ways to cut. */
  private static int fewestOutside(String body) {
    var words = Sentences.of(body).stream().map(span -> Words.count(span.of(body))).toList();
    var fewest = new int[words.size() + 1];
    for (int end = 1; end <= words.size(); end++) {
      fewest[end] = Integer.MAX_VALUE;
      for (int start = 0; start < end; start++) {
        int size = words.subList(start, end).stream().mapToInt(Integer::intValue).sum();
        fewest[end] = Math.min(fewest[end], fewest[start] + outside(size));
      }
    }
    return fewest[words.size()];
  }

  private static int outside(int words) {
    return Math.max(0, Math.max(80 - words, words - 160));
  }

  @Test
  void aChunkIsNeverEmpty() {
    assertThrows(IllegalArgumentException.class, () -> new Chunk(0, List.of()));
  }

  private static List<Integer> sizes(String body) {
    return Chunker.cut(body).stream()
        .map(chunk -> Words.count(body.substring(chunk.start(), chunk.end())))
        .toList();
  }

  private static String sentence(int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> i == 0 ? "Bà" : "con")
        .collect(Collectors.joining(" ", "", "."));
  }
}
