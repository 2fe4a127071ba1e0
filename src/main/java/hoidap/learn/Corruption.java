package hoidap.learn;

import hoidap.text.VietnameseText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Makes questions that nothing answers out of ones that something does: a name, a number or two
 * words are exchanged for those of another question.
 */
final class Corruption {
  private static final int TRIES = 20;

  private final Map<Kind, List<String>> parts = new EnumMap<>(Kind.class);
  private final Random random;

  /** What is exchanged. */
  private enum Kind {
    NAME,
    NUMBER,
    WORDS
  }

  /** A part of a question, by its words. */
  private record Part(Kind kind, int from, int to) {
    String of(List<String> words) {
      return String.join(" ", words.subList(from, to));
    }
  }

  /**
   * Makes it.
   *
   * @param questions whose parts are exchanged
   */
  Corruption(List<String> questions, long seed) {
    random = new Random(seed);
    for (var kind : Kind.values()) {
      parts.put(kind, new ArrayList<>());
    }
    for (var question : questions) {
      var words = words(question);
      parts(words).forEach(part -> parts.get(part.kind).add(part.of(words)));
    }
  }

  /** Returns the question with one part of another; empty if it has none to exchange. */
  Optional<String> of(String question) {
    var words = words(question);
    var own = parts(words);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    var part = own.get(random.nextInt(own.size()));
    return other(question, part.kind)
        .map(
            other -> {
              var changed = new ArrayList<>(words.subList(0, part.from));
              changed.add(other);
              changed.addAll(words.subList(part.to, words.size()));
              return String.join(" ", changed) + "?";
            });
  }

  /** Returns a part of that kind that the question does not have. */
  private Optional<String> other(String question, Kind kind) {
    var folded = VietnameseText.fold(question);
    var pool = parts.get(kind);
    return random
        .ints(TRIES, 0, pool.size())
        .mapToObj(pool::get)
        .filter(other -> !folded.contains(VietnameseText.fold(other)))
        .findFirst();
  }

  private static List<String> words(String question) {
    return Arrays.stream(question.strip().split("\\s+"))
        .map(word -> word.replaceAll("^[\\p{P}]+|[\\p{P}]+$", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<Part> parts(List<String> words) {
    var parts = new ArrayList<Part>();
    for (int from = 0; from < words.size(); ) {
      int to = from + 1;
      if (words.get(from).chars().anyMatch(Character::isDigit)) {
        parts.add(new Part(Kind.NUMBER, from, to));
      } else if (from > 0 && isCapitalised(words.get(from))) {
        while (to < words.size() && isCapitalised(words.get(to))) {
          to++;
        }
        parts.add(new Part(Kind.NAME, from, to));
      } else if (to < words.size() && isPlain(words.get(from)) && isPlain(words.get(to))) {
        to++;
        parts.add(new Part(Kind.WORDS, from, to));
      }
      from = to;
    }
    return parts;
  }

  private static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  private static boolean isPlain(String word) {
    return !isCapitalised(word) && word.chars().noneMatch(Character::isDigit);
  }
}
