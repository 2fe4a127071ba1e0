package hoidap.learn;

import hoidap.answer.Incompatible;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Makes questions that nothing answers out of ones that something does: a name, a number or two
 * words are exchanged for those of another question, or a word for one that it excludes.
 */
final class Corruption {
  private static final int TRIES = 20;

  private final Map<Kind, List<String>> parts = new EnumMap<>(Kind.class);
  private final Random random;

  /** What is exchanged. */
  private enum Kind {
    NAME,
    NUMBER,
    WORDS,
    EXCLUDED
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
    for (var question : questions) {
      var words = words(question);
      parts(words).forEach(part -> pool(part.kind).add(part.of(words)));
    }
  }

  /** Returns the question with another part, once for each kind of part that it has. */
  List<String> of(String question) {
    var words = words(question);
    var own = parts(words);
    own.addAll(withExcluded(words));
    return Arrays.stream(Kind.values())
        .map(kind -> own.stream().filter(part -> part.kind == kind).toList())
        .filter(some -> !some.isEmpty())
        .map(some -> some.get(random.nextInt(some.size())))
        .flatMap(part -> changed(question, words, part).stream())
        .toList();
  }

  private Optional<String> changed(String question, List<String> words, Part part) {
    var other =
        part.kind == Kind.EXCLUDED
            ? Optional.of(excludedBy(words, part))
            : other(question, part.kind);
    return other.map(
        exchanged -> {
          var changed = new ArrayList<>(words.subList(0, part.from));
          changed.add(exchanged);
          changed.addAll(words.subList(part.to, words.size()));
          return String.join(" ", changed) + "?";
        });
  }

  private String excludedBy(List<String> words, Part part) {
    var all = excluded(words.subList(part.from, part.to));
    return String.join(" ", all.get(random.nextInt(all.size())));
  }

  private static List<List<String>> excluded(List<String> words) {
    return Incompatible.with(Words.forms(String.join(" ", words)), false)
        .map(Incompatible::others)
        .orElse(List.of());
  }

  /** Returns the words that exclude others, the longest at each place. */
  private static List<Part> withExcluded(List<String> words) {
    var parts = new ArrayList<Part>();
    for (int from = 0; from < words.size(); ) {
      int to = Math.min(words.size(), from + Incompatible.LONGEST);
      while (to > from && excluded(words.subList(from, to)).isEmpty()) {
        to--;
      }
      if (to > from) {
        parts.add(new Part(Kind.EXCLUDED, from, to));
      }
      from = Math.max(to, from + 1);
    }
    return parts;
  }

  /** Returns a part of that kind that the question does not have. */
  private Optional<String> other(String question, Kind kind) {
    var folded = VietnameseText.fold(question);
    var pool = pool(kind);
    return pool.isEmpty()
        ? Optional.empty()
        : random
            .ints(TRIES, 0, pool.size())
            .mapToObj(pool::get)
            .filter(other -> !folded.contains(VietnameseText.fold(other)))
            .findFirst();
  }

  private List<String> pool(Kind kind) {
    return parts.computeIfAbsent(kind, none -> new ArrayList<>());
  }

  private static List<String> words(String question) {
    return Arrays.stream(question.strip().split("\\s+"))
        .map(word -> word.replaceAll("^\\p{P}++|(?<!\\p{P})\\p{P}++$", ""))
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
