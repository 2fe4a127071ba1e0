package hoidap.retrieve;

import hoidap.text.Terms;
import hoidap.text.VietnameseText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * How many of a large collection of news articles each term occurs in. A small archive's own counts
 * say little: "bao nhiêu" is rare in articles and common in questions.
 *
 * <p>Terms are known by a 64-bit hash in an open-addressed table, filled straight from the text of
 * the resource: making two hundred thousand strings would be a good part of a cold start.
 */
final class Background {
  private static final int SLOTS = 1 << 19; // more than twice the terms of the resource
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private final long[] hashes = new long[SLOTS];
  private final int[] counts = new int[SLOTS];
  private int articles;

  private Background() {}

  /** Returns the share of articles that {@code term} occurs in, from 0 to 1. */
  double frequency(String term) {
    int slot = slot(hash(term, 0, term.length()));
    return Math.min(1, (double) counts[slot] / articles);
  }

  /** Read on first use; others who need them wait. */
  private static final class Loaded {
    static final Background COUNTS = load(false);
  }

  /** Read on first use, since most questions have their accents. */
  private static final class Folded {
    static final Background COUNTS = load(true);
  }

  /** Returns the counts that come with the program. */
  static Background usual() {
    return Loaded.COUNTS;
  }

  /** Returns the counts that come with the program for terms without accents. */
  static Background unaccented() {
    return Folded.COUNTS;
  }

  private static Background load(boolean folded) {
    try (var stream =
        new GZIPInputStream(
            Background.class.getResourceAsStream("background-df.tsv.gz"), 1 << 16)) {
      var text =
          VietnameseText.canonical(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      var background = new Background();
      background.read(folded ? VietnameseText.fold(text) : text);
      return background;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource background-df.tsv.gz", e);
    }
  }

  /** Reads lines of a term, a tab and its count; the first counts the articles. */
  private void read(String text) {
    for (int start = 0; start < text.length(); ) {
      int tab = text.indexOf('\t', start);
      int end = text.indexOf('\n', tab);
      end = end < 0 ? text.length() : end;
      int count = Integer.parseInt(text, tab + 1, end, 10);
      if (text.charAt(start) == '#') {
        articles = count;
      } else {
        int slot = slot(hash(text, start, tab));
        hashes[slot] = hash(text, start, tab);
        counts[slot] += count; // spellings of one term come together
      }
      start = end + 1;
    }
  }

  /** Returns the slot of a hash, or the free one where it would be. */
  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & SLOTS - 1;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  /** FNV-1a over characters, mixed once more; never 0, which marks a free slot. */
  private static long hash(String text, int start, int end) {
    long hash = FNV_OFFSET;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = (hash ^ (c == ' ' ? Terms.JOINT : c)) * FNV_PRIME;
    }
    hash ^= hash >>> 29;
    hash *= 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
