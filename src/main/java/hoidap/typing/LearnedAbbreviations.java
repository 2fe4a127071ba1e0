package hoidap.typing;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Abbreviations that articles explain: "Ủy ban nhân dân (UBND)" and "UBND (Ủy ban nhân dân)". A
 * letter of the abbreviation must be the initial of each word.
 */
final class LearnedAbbreviations {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 10;
  private static final int LONGEST_MEANING = 80; // characters

  /** Abbreviation without points to what it stands for, with a count. */
  private final Map<String, Map<String, Integer>> meanings = new HashMap<>();

  /** Learns from one text. */
  void read(String text) {
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      int close = open > 0 && text.charAt(open - 1) == ' ' ? close(text, open) : -1;
      if (close > open) {
        var before = before(text, open - 1);
        var within = text.substring(open + 1, close);
        if (isShort(within)) {
          learn(key(within), before, true);
        } else {
          var last = before.substring(before.lastIndexOf(' ') + 1);
          if (isShort(last)) {
            learn(key(last), within, false);
          }
        }
      }
    }
  }

  /** Returns where the bracket closes, or -1 where it does not do so soon. */
  private static int close(String text, int open) {
    int last = Math.min(text.length() - 1, open + LONGEST_MEANING);
    for (int at = open + 1; at <= last; at++) {
      if (text.charAt(at) == ')') {
        return at;
      }
    }
    return -1;
  }

  /** Returns what stands before a place in its line, as far as a meaning may reach. */
  private static String before(String text, int end) {
    int start = end;
    while (start > Math.max(0, end + 1 - LONGEST_MEANING) && text.charAt(start - 1) != '\n') {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean isShort(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(c -> Character.isUpperCase(c) || "&.-".indexOf(c) >= 0);
  }

  static String key(String abbreviation) {
    return abbreviation.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private void learn(String key, String text, boolean fromEnd) {
    var words = Words.of(text);
    int first = fromEnd ? words.size() - key.length() : 0;
    if (key.length() < SHORTEST || key.length() > LONGEST || first < 0) {
      return;
    }
    if (!fromEnd && words.size() != key.length()) {
      return;
    }
    for (int i = 0; i < key.length(); i++) {
      if (!isInitial(key.charAt(i), words.get(first + i).form().charAt(0))) {
        return;
      }
    }
    var meaning =
        text.substring(words.get(first).start(), words.get(first + key.length() - 1).end());
    meanings.computeIfAbsent(key, any -> new HashMap<>()).merge(meaning, 1, Integer::sum);
  }

  /** "Ủy" may be abbreviated as "U" or "Ủ", but "Đ" is no "D". */
  private static boolean isInitial(char letter, char initial) {
    char lower = Character.toLowerCase(letter);
    return lower == initial
        || initial != 'đ'
            && VietnameseText.fold(String.valueOf(initial))
                .equals(VietnameseText.lowerCase(String.valueOf(lower)));
  }

  /** Returns what {@code key} was explained as, most often first. */
  List<String> meanings(String key) {
    return meanings.getOrDefault(key, Map.of()).entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
