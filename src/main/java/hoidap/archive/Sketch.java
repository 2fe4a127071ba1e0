package hoidap.archive;

import java.util.Arrays;

/**
 * A small sample of a text, by which texts that share much find each other.
 *
 * <p>It holds the least numbers among those of the text's runs of five words. Where two texts share
 * runs, the least of these are in both samples, also when one text is several times as long.
 */
final class Sketch {
  /** How many numbers two copies share at least. */
  static final int SHARED = 2;

  /** How many numbers a sketch has at most. */
  static final int SIZE = 16;

  private static final int RUN = 5; // words
  private static final int SHORTEST = 12; // words; less is a heading or a caption

  private Sketch() {}

  /** Returns the numbers in order; none for a text of a few words. */
  static int[] of(String text) {
    var words = Shingles.words(text);
    return words.length < SHORTEST
        ? new int[0]
        : Arrays.stream(Shingles.runs(words, RUN))
            .mapToInt(Shingles::half)
            .sorted()
            .distinct()
            .limit(SIZE)
            .toArray();
  }
}
