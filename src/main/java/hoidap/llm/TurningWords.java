package hoidap.llm;

import hoidap.text.ResourceLines;
import hoidap.text.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Tells whether a sentence leaves out, or adds, that something is denied or only planned. */
final class TurningWords {
  private static final List<List<List<String>>> GROUPS =
      ResourceLines.of(TurningWords.class, "turning-words.txt").stream()
          .map(line -> Arrays.stream(line.split("\\|")).map(Words::forms).toList())
          .toList();

  /** Words behind a turning word by which it is found again without it. */
  private static final int BEHIND = 2;

  private TurningWords() {}

  /** Returns whether what {@code said} says is turned otherwise than in {@code sources}. */
  static boolean differ(List<String> said, List<List<String>> sources) {
    return GROUPS.stream()
        .anyMatch(group -> adds(group, said, sources) || leavesOut(group, said, sources));
  }

  /** Returns whether a turning word begins in a stretch of {@code words}. */
  static boolean beginIn(List<String> words, int from, int to) {
    return GROUPS.stream()
        .flatMap(List::stream)
        .anyMatch(
            turning -> {
              int end = Math.min(words.size(), to + turning.size() - 1);
              return Collections.indexOfSubList(words.subList(from, end), turning) >= 0;
            });
  }

  private static boolean adds(
      List<List<String>> group, List<String> said, List<List<String>> sources) {
    return hasAny(group, said) && sources.stream().noneMatch(source -> hasAny(group, source));
  }

  private static boolean hasAny(List<List<String>> group, List<String> words) {
    return group.stream().anyMatch(turning -> Collections.indexOfSubList(words, turning) >= 0);
  }

  private static boolean leavesOut(
      List<List<String>> group, List<String> said, List<List<String>> sources) {
    return !hasAny(group, said)
        && sources.stream()
            .anyMatch(
                source -> group.stream().anyMatch(turning -> isTurned(turning, source, said)));
  }

  /** Returns whether {@code said} has the words that stand behind a turning word. */
  private static boolean isTurned(List<String> turning, List<String> source, List<String> said) {
    for (int at = 0; at + turning.size() + BEHIND <= source.size(); at++) {
      int behind = at + turning.size();
      if (source.subList(at, behind).equals(turning)
          && Collections.indexOfSubList(said, source.subList(behind, behind + BEHIND)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
