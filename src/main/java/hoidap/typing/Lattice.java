package hoidap.typing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways to understand a row of tokens, of which the likeliest is found (Viterbi). */
final class Lattice {
  /** Paths that are gone on with; a letter alone may be a slip for two hundred syllables. */
  private static final int MOST_PATHS = 16;

  private final Lexicon lexicon;
  private final BitSet breaks;
  private final List<List<Edge>> edges = new ArrayList<>();

  /**
   * Makes one without edges.
   *
   * @param breaks tokens before which a new phrase begins
   */
  Lattice(Lexicon lexicon, int tokens, BitSet breaks) {
    this.lexicon = lexicon;
    this.breaks = breaks;
    for (int i = 0; i < tokens; i++) {
      edges.add(new ArrayList<>());
    }
  }

  void add(Edge edge) {
    edges.get(edge.from()).add(edge);
  }

  /** Returns whether there is a way to understand what begins at {@code token}. */
  boolean has(int token) {
    return !edges.get(token).isEmpty();
  }

  /**
   * A way through the tokens so far, by its last edge.
   *
   * @param count how often its last syllable is there
   */
  private record Path(double score, Edge edge, int count, @Nullable Path before) {
    String last() {
      return edge.last();
    }
  }

  /** Returns the edges of the likeliest way. */
  List<Edge> best() {
    var ends = new ArrayList<List<Path>>();
    for (int i = 0; i <= edges.size(); i++) {
      ends.add(new ArrayList<>());
    }
    for (int at = 0; at < edges.size(); at++) {
      var paths = worthGoingOn(ends.get(at));
      if (at > 0 && paths.isEmpty()) {
        continue; // nothing ends here
      }
      for (var edge : edges.get(at)) {
        ends.get(edge.to()).add(extended(paths, edge));
      }
    }
    var best = new ArrayDeque<Edge>();
    for (var path = likeliest(ends.get(edges.size())); path != null; path = path.before) {
      best.addFirst(path.edge);
    }
    return List.copyOf(best);
  }

  private static @Nullable Path likeliest(List<Path> paths) {
    Path best = null;
    for (var path : paths) {
      best = best == null || path.score > best.score ? path : best;
    }
    return best;
  }

  /**
   * Returns the likeliest path to each last syllable, likeliest first: what comes behind does not
   * tell others of them apart.
   */
  private static List<Path> worthGoingOn(List<Path> paths) {
    var ofSyllable = new LinkedHashMap<String, Path>();
    paths.stream()
        .sorted(Comparator.comparingDouble(Path::score).reversed())
        .forEach(path -> ofSyllable.putIfAbsent(path.last(), path));
    return ofSyllable.values().stream().limit(MOST_PATHS).toList();
  }

  private Path extended(List<Path> paths, Edge edge) {
    var first = lexicon.following(edge.syllables().get(0));
    double own = rest(edge) - edge.cost() - (edge.isOne() ? first.first() : 0);
    if (paths.isEmpty() || breaks.get(edge.from())) {
      var before = paths.isEmpty() ? null : paths.get(0);
      double score = (before == null ? 0 : before.score) + own + first.first();
      return new Path(score, edge, lexicon.count(edge.last()), before);
    }
    var before = paths.get(0);
    double best = Double.NEGATIVE_INFINITY;
    for (var path : paths) {
      if (path.score + first.most() <= best) {
        break; // nor will one of those behind it be better
      }
      double score = path.score + first.behind(path.last(), path.count);
      if (score > best) {
        best = score;
        before = path;
      }
    }
    return new Path(best + own, edge, lexicon.count(edge.last()), before);
  }

  /** Returns how likely the syllables behind the first are, of what is no expression. */
  private double rest(Edge edge) {
    double score = 0;
    var syllables = edge.syllables();
    for (int i = 1; !edge.isOne() && i < syllables.size(); i++) {
      var before = syllables.get(i - 1);
      score += lexicon.following(syllables.get(i)).behind(before, lexicon.count(before));
    }
    return score;
  }
}
