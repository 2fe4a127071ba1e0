package hoidap.embed;

import java.util.Arrays;

/**
 * Words by their characters. A node's children are found in one open-addressed table keyed by node
 * and character.
 */
final class WordTrie {
  static final int ROOT = 0;
  private static final int FIRST_CAPACITY = 1 << 20;
  private static final long HASH = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio

  private long[] keys = new long[FIRST_CAPACITY];
  private int[] children = new int[FIRST_CAPACITY];
  private int[] words = new int[1 << 16];
  private int nodes = 1;

  WordTrie() {
    Arrays.fill(words, -1);
  }

  void add(String word, int number) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = childOrNew(node, word.charAt(i));
    }
    words[node] = number;
  }

  /** Returns the node that {@code c} leads to, or -1. */
  int child(int node, char c) {
    int slot = slot(keys, key(node, c));
    return keys[slot] == 0 ? -1 : children[slot];
  }

  /** Returns the number of the word that ends at a node, or -1. */
  int word(int node) {
    return words[node];
  }

  private int childOrNew(int node, char c) {
    long key = key(node, c);
    int slot = slot(keys, key);
    if (keys[slot] != 0) {
      return children[slot];
    }
    if (nodes * 2 > keys.length) {
      grow();
      slot = slot(keys, key);
    }
    if (nodes == words.length) {
      words = Arrays.copyOf(words, nodes * 2);
      Arrays.fill(words, nodes, words.length, -1);
    }
    keys[slot] = key;
    children[slot] = nodes;
    return nodes++;
  }

  private void grow() {
    var largerKeys = new long[keys.length * 2];
    var largerChildren = new int[largerKeys.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = slot(largerKeys, keys[i]);
        largerKeys[slot] = keys[i];
        largerChildren[slot] = children[i];
      }
    }
    keys = largerKeys;
    children = largerChildren;
  }

  private static long key(int node, char c) {
    return ((long) node << 16 | c) + 1; // never 0, which marks a free slot
  }

  private static int slot(long[] table, long key) {
    int mask = table.length - 1;
    int slot = (int) (key * HASH >>> 40) & mask;
    while (table[slot] != 0 && table[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
