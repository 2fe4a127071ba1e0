package hoidap.answer;

import hoidap.text.ResourceLines;
import hoidap.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people are called by before their names: "ông", "giám đốc". */
public final class Titles {
  private static final Set<List<String>> ALL =
      Stream.of("titles.txt", "offices.txt")
          .flatMap(list -> ResourceLines.of(Titles.class, list).stream())
          .map(Words::forms)
          .collect(Collectors.toUnmodifiableSet());

  private Titles() {}

  /** Returns whether these words, in canonical form, are one. */
  public static boolean is(List<String> words) {
    return ALL.contains(words);
  }
}
