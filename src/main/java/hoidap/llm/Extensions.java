package hoidap.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds names given in full that a sentence calls by their first or last words: "nhà máy". */
final class Extensions {
  private final List<Token> draft;
  private final List<Telling> tellings;
  private final Map<List<Integer>, List<Integer>> known = new HashMap<>();

  Extensions(List<Token> draft, List<Telling> tellings) {
    this.draft = draft;
    this.tellings = tellings;
  }

  /**
   * Returns where in the draft a name may end of which a sentence has only the word before.
   *
   * @param from where the rest of it would begin in the draft
   * @param telling the sentence
   * @param head its word
   */
  List<Integer> of(int from, int telling, int head) {
    return known.computeIfAbsent(List.of(from, telling, head), key -> found(from, telling, head));
  }

  private List<Integer> found(int from, int telling, int head) {
    var main = tellings.get(telling);
    boolean isNamed =
        head + 1 < main.size() && main.at(head + 1).isCapital() && !main.isBreak(head + 1);
    var ends = new ArrayList<Integer>();
    for (int other = 0; other < tellings.size(); other++) {
      var full = tellings.get(other);
      for (int at = 0; other != telling && at + 1 < full.size(); at++) {
        if (full.at(at).form().equals(main.at(head).form())) {
          int end = end(from, full, at + 1);
          boolean isFull = end > from && isName(from, end) && full.isWhole(at + end - from);
          if (isFull && !isNamed && isOnly(full, at)) {
            ends.add(end);
          }
        }
      }
    }
    return ends;
  }

  /** Returns where the tokens from there end that both have in a row. */
  private int end(int from, Telling full, int at) {
    int length = 0;
    while (from + length < draft.size()
        && at + length < full.size()
        && !full.isBreak(at + length)
        && !(length > 0 && draft.get(from + length).isAfterBreak())
        && draft.get(from + length).isSaidBy(full.at(at + length))) {
      length++;
      if (isName(from, from + length) && full.isWhole(at + length - 1)) {
        break;
      }
    }
    return from + length;
  }

  private boolean isName(int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> draft.get(i).isCapital())
        && IntStream.range(from, to).noneMatch(i -> draft.get(i).isFigure());
  }

  /** Returns whether no other name is called by the same words. */
  private boolean isOnly(Telling full, int head) {
    var name = full.at(nameBehind(full, head)).form();
    return tellings.stream()
        .allMatch(
            one ->
                IntStream.range(0, one.size())
                    .filter(i -> one.at(i).form().equals(full.at(head).form()))
                    .filter(i -> i + 1 < one.size() && one.at(i + 1).isCapital())
                    .allMatch(i -> one.at(i + 1).form().equals(name)));
  }

  private static int nameBehind(Telling full, int head) {
    int at = head + 1;
    while (at + 1 < full.size() && !full.at(at).isCapital()) {
      at++;
    }
    return at;
  }

  /** Returns where in the draft a name may end with which it and another sentence begin. */
  List<Integer> beginnings(List<Omission> omissions) {
    var ends = new ArrayList<Integer>();
    for (int other = 0; other < tellings.size(); other++) {
      var full = tellings.get(other);
      for (int at = 0; at < full.size(); at++) {
        if (draft.get(0).isSaidBy(full.at(at)) && omissions.get(other).mayStart(at)) {
          int end = endOfName(full, at);
          if (end > 0) {
            ends.add(end);
          }
        }
      }
    }
    return ends;
  }

  private int endOfName(Telling full, int at) {
    int length = 0;
    while (length < draft.size()
        && at + length < full.size()
        && (length == 0 || !full.isBreak(at + length))
        && draft.get(length).isSaidBy(full.at(at + length))) {
      length++;
      if (isName(0, length) && full.isWhole(at + length - 1)) {
        return length;
      }
    }
    return 0;
  }
}
