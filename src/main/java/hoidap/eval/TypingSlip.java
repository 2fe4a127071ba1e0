package hoidap.eval;

import hoidap.text.Word;
import hoidap.text.Words;
import java.text.Normalizer;
import java.util.List;
import java.util.SplittableRandom;

/** Makes the mistake of one finger: a letter swapped, left out, doubled, missed, or its tone. */
final class TypingSlip {
  private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final int SHORTEST_WORD = 3;

  private final String text;
  private final SplittableRandom random;

  private TypingSlip(String text, long seed) {
    this.text = text;
    random = new SplittableRandom(seed ^ text.hashCode());
  }

  /** Returns NFC {@code text} with one slip in one of its longer words, always the same one. */
  static String in(String text, long seed) {
    return new TypingSlip(text, seed).slipped();
  }

  private String slipped() {
    var words =
        Words.of(text).stream()
            .filter(word -> word.end() - word.start() >= SHORTEST_WORD)
            .filter(word -> word.form().chars().allMatch(Character::isLetter))
            .toList();
    if (words.isEmpty()) {
      return text;
    }
    Word word = words.get(random.nextInt(words.size()));
    int at = word.start() + random.nextInt(word.end() - word.start() - 1);
    return switch (random.nextInt(5)) {
      case 0 -> swapped(at);
      case 1 -> replaced(at, 1, "");
      case 2 -> replaced(at, 1, "" + text.charAt(at) + text.charAt(at));
      case 3 -> neighbour(at);
      default -> wrongTone(word, at);
    };
  }

  /** Returns the text with two letters swapped, or one left out where both are the same. */
  private String swapped(int at) {
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    return first == second ? replaced(at, 1, "") : replaced(at, 2, "" + second + first);
  }

  private String replaced(int at, int length, String by) {
    return text.substring(0, at) + by + text.substring(at + length);
  }

  /** Returns the text with the key beside the right one, or a letter left out that has no key. */
  private String neighbour(int at) {
    char letter = text.charAt(at);
    for (var row : KEYS) {
      int place = row.indexOf(Character.toLowerCase(letter));
      if (place >= 0) {
        char beside = row.charAt(place == 0 ? 1 : place - 1);
        return replaced(
            at, 1, "" + (Character.isUpperCase(letter) ? Character.toUpperCase(beside) : beside));
      }
    }
    return replaced(at, 1, "");
  }

  /** Returns the text with another tone on a letter of {@code word}, or a letter left out. */
  private String wrongTone(Word word, int otherwise) {
    for (int i = word.start(); i < word.end(); i++) {
      var apart = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
      for (int j = 1; j < apart.length(); j++) {
        int tone = TONES.indexOf(apart.charAt(j));
        if (tone >= 0) {
          var other = TONES.charAt((tone + 1) % TONES.length());
          // the tone last, else it would part the letter from its vowel mark
          var letter = apart.substring(0, j) + apart.substring(j + 1) + other;
          return replaced(i, 1, Normalizer.normalize(letter, Normalizer.Form.NFC));
        }
      }
    }
    return replaced(otherwise, 1, "");
  }
}
