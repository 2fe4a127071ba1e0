package hoidap.archive;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A checksum of which documents an index of words finds by which words. It is a sum over pairs, so
 * that it can be made of a text when it is added, and of the index in whatever order that has.
 */
final class TermSum {
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private TermSum() {}

  /** Returns the sum of a document's words, as they are given to the index. */
  static long of(Index index, long document, String text) {
    return of(index, document, tokens(text));
  }

  private static long of(Index index, long document, Collection<String> tokens) {
    return tokens.stream().mapToLong(token -> of(index, document, hash(token))).sum();
  }

  /** Returns what one pair adds. */
  static long of(Index index, long document, long hash) {
    return mixed(hash + mixed(2 * document + index.ordinal()));
  }

  /** The indexes of words. */
  enum Index {
    KEYWORD,
    HEADLINE
  }

  /** Returns a number for a word. */
  static long hash(String token) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < token.length(); i++) {
      hash = (hash ^ token.charAt(i)) * FNV_PRIME;
    }
    return mixed(hash);
  }

  /** Spreads what differs over all bits; the last step of MurmurHash3. */
  private static long mixed(long number) {
    long mixed = (number ^ number >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }

  /** Returns the different words of a text as FTS5's tokenizer "ascii" cuts it. */
  private static Set<String> tokens(String text) {
    var tokens = new HashSet<String>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isTokenCharacter(text.charAt(i))) {
        if (i > start) {
          tokens.add(lowered(text.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return tokens;
  }

  private static boolean isTokenCharacter(char c) {
    return c > 0x7F
        || c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c == '_'
        || c == '~';
  }

  private static String lowered(String token) {
    var lowered = token.toCharArray();
    for (int i = 0; i < lowered.length; i++) {
      if (lowered[i] >= 'A' && lowered[i] <= 'Z') {
        lowered[i] = (char) (lowered[i] + ('a' - 'A'));
      }
    }
    return new String(lowered);
  }
}
