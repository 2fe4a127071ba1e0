package hoidap.typing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways to understand a row of tokens, of which the likeliest is found (Viterbi). */
final class Lattice {
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

  /** A way through the tokens so far, by its last edge. */
  private record Path(double score, Edge edge, @Nullable Path before) {}

  /** Returns the edges of the likeliest way. */
  List<Edge> best() {
    var ends = new ArrayList<List<Path>>();
    for (int i = 0; i <= edges.size(); i++) {
      ends.add(new ArrayList<>());
    }
    for (int at = 0; at < edges.size(); at++) {
      for (var edge : edges.get(at)) {
        if (at == 0) {
          ends.get(edge.to()).add(new Path(score("", edge), edge, null));
        } else if (!ends.get(at).isEmpty()) {
          ends.get(edge.to()).add(extended(ends.get(at), edge));
        }
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

  private Path extended(List<Path> paths, Edge edge) {
    Path best = null;
    for (var path : paths) {
      var before = breaks.get(edge.from()) ? "" : path.edge.last();
      double score = path.score + score(before, edge);
      if (best == null || score > best.score) {
        best = new Path(score, edge, path);
      }
    }
    return best == null ? new Path(0, edge, null) : best;
  }

  private double score(String before, Edge edge) {
    var first = edge.syllables().get(0);
    if (edge.isOne()) {
      return (before.isEmpty() ? 0 : lexicon.attraction(before, first)) - edge.cost();
    }
    double score = -edge.cost();
    for (var syllable : edge.syllables()) {
      score += lexicon.likelihood(before, syllable);
      before = syllable;
    }
    return score;
  }
}
