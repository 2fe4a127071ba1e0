package hoidap.archive;

import hoidap.text.Words;
import java.util.List;

/** Runs of neighbouring words as numbers: equal runs have equal numbers, others hardly ever. */
final class Shingles {
  private static final int HIGH = 32; // the better mixed half of a number

  private Shingles() {}

  /** Returns the words of {@code text} as numbers. */
  static long[] words(String text) {
    return numbers(Words.forms(text));
  }

  /** Returns the same with all figures of a word alike: "8h30" and "9h15" are the same word. */
  static long[] wordsWithoutFigures(String text) {
    return numbers(Words.forms(text).stream().map(Shingles::withoutFigures).toList());
  }

  private static long[] numbers(List<String> words) {
    return words.stream().mapToLong(word -> mixed(word.hashCode())).toArray();
  }

  /** Returns the number of each run of {@code length} words; of a shorter text one of them all. */
  static long[] runs(long[] words, int length) {
    int runs = Math.max(1, words.length - length + 1);
    var numbers = new long[runs];
    for (int start = 0; start < runs; start++) {
      long run = 0;
      for (int i = start; i < Math.min(start + length, words.length); i++) {
        run = mixed(run + words[i]);
      }
      numbers[start] = run;
    }
    return numbers;
  }

  /** Returns half of a run's number, to store. */
  static int half(long run) {
    return (int) (run >>> HIGH);
  }

  private static String withoutFigures(String word) {
    var letters = word.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.isDigit(letters[i]) ? '0' : letters[i];
    }
    return new String(letters);
  }

  /** Spreads numbers evenly (the finaliser of SplitMix64). */
  private static long mixed(long number) {
    long mixed = number + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
