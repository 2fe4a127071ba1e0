package hoidap.retrieve;

import hoidap.embed.SpanReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Chooses what a reader reads: windows of whole sentences around those that are likeliest to
 * answer, since what answers in other words often stands beside what repeats the question.
 */
public final class Windows {
  /** Most pieces of a window, unless it is one sentence. */
  static int ROOM = 110;
  static String MODE = "score";

  private final ToIntFunction<String> pieces;

  /** Makes windows for a reader. */
  public Windows(SpanReader reader) {
    this(reader::pieces);
  }

  /** Makes windows of texts that have so many pieces. */
  Windows(ToIntFunction<String> pieces) {
    this.pieces = pieces;
  }

  /**
   * Returns windows, those best worth reading first. Two of them have one sentence in common at
   * most on either side.
   *
   * @param ranked sentences, likeliest first
   * @param passages all that was found, best first; windows do not go beyond them
   * @param most how many windows are wanted
   */
  public List<PassageWindow> of(List<RankedSentence> ranked, List<Passage> passages, int most) {
    var articles = new HashMap<String, Sentences>();
    var byArticle = new HashMap<String, List<Passage>>();
    for (var passage : passages) {
      byArticle.computeIfAbsent(passage.article().id(), id -> new ArrayList<>()).add(passage);
    }
    var scores = new HashMap<String, Map<Integer, RankedSentence>>();
    for (var sentence : ranked) {
      scores
          .computeIfAbsent(sentence.article().id(), id -> new HashMap<>())
          .put(sentence.span().start(), sentence);
    }
    var windows = new ArrayList<PassageWindow>();
    for (var sentence : ranked) {
      if (windows.size() == most) {
        break;
      }
      var id = sentence.article().id();
      var of =
          articles.computeIfAbsent(
              id, key -> new Sentences(byArticle.get(id), scores.getOrDefault(id, Map.of())));
      of.around(sentence).ifPresent(windows::add);
    }
    return windows;
  }

  final class Sentences {
    private final List<RankedSentence> all = new ArrayList<>();
    private final boolean[] covered;

    Sentences(List<Passage> passages, Map<Integer, RankedSentence> ranked) {
      for (var passage : passages) {
        for (int i = 0; i < passage.sentences().size(); i++) {
          var own = new RankedSentence(passage, i, Double.NEGATIVE_INFINITY);
          all.add(ranked.getOrDefault(own.span().start(), own));
        }
      }
      all.sort(Comparator.comparingInt(s -> s.span().start()));
      covered = new boolean[all.size()];
    }

    java.util.Optional<PassageWindow> around(RankedSentence sentence) {
      int at = 0;
      while (all.get(at).span().start() != sentence.span().start()) at++;
      if (covered[at]) return java.util.Optional.empty();
      int first = at, last = at, used = count(at);
      boolean back = true, forth = true, turn = true;
      while (true) {
        back &= first > 0 && joined(first - 1);
        forth &= last + 1 < all.size() && joined(last);
        if (!back && !forth) break;
        boolean goBack;
        if (!back || !forth) goBack = back;
        else if (MODE.equals("score")) goBack = all.get(first - 1).score() >= all.get(last + 1).score();
        else if (MODE.equals("forth")) goBack = false;
        else { goBack = turn; turn = !turn; }
        int next = goBack ? first - 1 : last + 1;
        int more = count(next);
        if (used + more > ROOM) { if (goBack) back = false; else forth = false; continue; }
        used += more;
        if (goBack) { first = next; back = !covered[next]; } else { last = next; forth = !covered[next]; }
      }
      for (int i = first; i <= last; i++) covered[i] = true;
      return java.util.Optional.of(PassageWindow.of(all.subList(first, last + 1)));
    }

    int count(int i) { return pieces.applyAsInt(all.get(i).text()); }

    boolean joined(int i) {
      var body = all.get(i).article().body();
      return body.substring(all.get(i).span().end(), all.get(i + 1).span().start()).isBlank();
    }
  }
}
