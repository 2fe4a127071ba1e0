package hoidap.archive;

import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/** Keeps the best of many hits. Of equal scores the chunk with the smaller key is better. */
final class BestHits {
  private final int limit;
  private final PriorityQueue<Hit> worstFirst;
  private double worst = Double.NEGATIVE_INFINITY;

  BestHits(int limit) {
    this.limit = limit;
    worstFirst = new PriorityQueue<>(limit + 1, BestHits::compare);
  }

  /** Takes a hit; hits must come with their chunks in ascending order. */
  void add(long chunk, long article, double score) {
    if (score <= worst) {
      return;
    }
    worstFirst.add(new Hit(chunk, article, score));
    if (worstFirst.size() > limit) {
      worstFirst.remove();
    }
    if (worstFirst.size() == limit) {
      worst = limit == 0 ? Double.POSITIVE_INFINITY : worstFirst.element().score();
    }
  }

  /** Returns the hits kept, best first. */
  List<Hit> bestFirst() {
    return worstFirst.stream().sorted((a, b) -> compare(b, a)).collect(Collectors.toList());
  }

  private static int compare(Hit one, Hit other) {
    int byScore = Double.compare(one.score(), other.score());
    return byScore != 0 ? byScore : Long.compare(other.chunk(), one.chunk());
  }
}
