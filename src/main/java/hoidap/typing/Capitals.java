package hoidap.typing;

import hoidap.text.VietnameseText;

/**
 * How often articles write syllables, and pairs of them, with a capital letter inside sentences,
 * where it tells a name. In {@link VietnameseText#canonical} form but for the capitals.
 */
final class Capitals {
  private static final int FIRST_SLOTS = 1 << 12;

  /** Behind one of these any word may have a capital. */
  private static final String OPENING = ".!?…:\n“”\"'‘’";

  private final TermTable counts = new TermTable(FIRST_SLOTS);
  private final TermTable openings = new TermTable(FIRST_SLOTS);

  /** Counts the words of a text. */
  void read(String text) {
    var cased = cased(text);
    int first = 0;
    int firstEnd = 0;
    boolean firstOpens = true;
    for (int start = next(cased, 0); start < cased.length(); start = next(cased, firstEnd)) {
      int end = end(cased, start);
      boolean adjoins = start == firstEnd + 1 && cased.charAt(firstEnd) == ' ';
      boolean opens = firstEnd == 0 || opens(cased, firstEnd, start);
      if (opens) {
        openings.add(TermTable.hash(VietnameseText.canonical(cased.substring(start, end))), 1);
      } else {
        add(cased, adjoins && !firstOpens ? first : start, firstEnd, start, end);
      }
      if (adjoins && firstOpens) {
        openings.add(TermTable.hash(VietnameseText.canonical(cased.substring(first, end))), 1);
      }
      firstOpens = opens;
      first = start;
      firstEnd = end;
    }
  }

  /** Counts a syllable, and it with the first if there is one that it adjoins. */
  private void add(String text, int first, int firstEnd, int start, int end) {
    boolean isCapital = Character.isUpperCase(text.charAt(start));
    boolean isFirstCapital = first < start && Character.isUpperCase(text.charAt(first));
    if (isCapital) {
      counts.add(TermTable.hash(text, start, end), 1);
      counts.add(beginning(text, start, end), isFirstCapital ? 0 : 1);
    }
    if (first < start && (isCapital || isFirstCapital)) {
      counts.add(TermTable.closed(TermTable.opened(text, first, firstEnd), text, start, end), 1);
    }
  }

  private static long beginning(String text, int start, int end) {
    return TermTable.closed(TermTable.opened("", 0, 0), text, start, end);
  }

  /** Counts a name as if articles had it so many times; the parts of one mean nothing alone. */
  void add(String name, int times) {
    var words = Tokens.of(cased(name));
    for (int i = 0; i < words.size(); i++) {
      if (words.size() == 1) {
        counts.add(TermTable.hash(words.written(i)), times);
        counts.add(TermTable.pair("", words.written(i)), times);
      }
      if (i > 0 && words.gap(i).equals(" ")) {
        counts.add(TermTable.pair(words.written(i - 1), words.written(i)), times);
      }
    }
  }

  /** Returns the form in which words are compared, with the capitals of {@code text}. */
  private static String cased(String text) {
    var letters = VietnameseText.canonical(text).toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        letters[i] = Character.toUpperCase(letters[i]);
      }
    }
    return new String(letters);
  }

  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int end(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean opens(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (OPENING.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns how often a syllable is written so; it has a capital. */
  int count(String written) {
    return counts.count(TermTable.hash(written));
  }

  /** Returns in how many of these cases no capital is before it: it may begin a name. */
  int beginning(String written) {
    return counts.count(TermTable.pair("", written));
  }

  /** Returns how often a syllable, or two, open a sentence, where a capital says nothing. */
  int openings(long hash) {
    return openings.count(hash);
  }

  /** Returns how often two syllables are written so; one of them has a capital. */
  int pair(String first, String second) {
    return counts.count(TermTable.pair(first, second));
  }
}
