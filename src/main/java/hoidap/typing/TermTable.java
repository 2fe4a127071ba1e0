package hoidap.typing;

import hoidap.text.Terms;

/**
 * Counts of terms, known by a 64-bit hash in an open-addressed table that grows. No strings are
 * kept or made: hundreds of thousands would be a good part of a cold start.
 */
final class TermTable {
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private long[] hashes;
  private int[] counts;
  private int used;

  /** Makes an empty table with room for half of {@code slots} terms, a power of two. */
  TermTable(int slots) {
    hashes = new long[slots];
    counts = new int[slots];
  }

  /** Adds {@code count} to the term of that hash; returns what it was before. */
  int add(long hash, int count) {
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      if (++used > hashes.length / 2) {
        grow();
        slot = slot(hash);
      }
    }
    int before = counts[slot];
    counts[slot] += count; // spellings of one term come together
    return before;
  }

  int count(long hash) {
    return counts[slot(hash)];
  }

  private void grow() {
    var oldHashes = hashes;
    var oldCounts = counts;
    hashes = new long[oldHashes.length * 2];
    counts = new int[oldHashes.length * 2];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** Returns the slot of a hash, or the free one where it would be. */
  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Returns the hash of a term whose syllables are joined by {@link Terms#JOINT} or a blank. */
  static long hash(String text, int start, int end) {
    return mixed(hashed(FNV_OFFSET, text, start, end));
  }

  static long hash(String term) {
    return hash(term, 0, term.length());
  }

  /** Returns the hash of two syllables as one term. */
  static long pair(String first, String second) {
    long opened = opened(first, 0, first.length());
    return mixed(hashed(opened, second, 0, second.length()));
  }

  /** Returns what {@link #closed} makes the hash of a pair of, from its first syllable. */
  static long opened(String text, int start, int end) {
    return (hashed(FNV_OFFSET, text, start, end) ^ Terms.JOINT) * FNV_PRIME;
  }

  static long closed(long opened, String text, int start, int end) {
    return mixed(hashed(opened, text, start, end));
  }

  private static long hashed(long from, String text, int start, int end) {
    long hash = from;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = (hash ^ (c == ' ' ? Terms.JOINT : c)) * FNV_PRIME;
    }
    return hash;
  }

  /** Mixes a hash once more; never gives 0, which marks a free slot. */
  private static long mixed(long hash) {
    hash ^= hash >>> 29;
    hash *= 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
