package hoidap.retrieve;

import java.util.List;

/** Puts passages in a better order than the retriever could. Safe to use from several threads. */
public interface Reranker extends AutoCloseable {
  /** Leaves them as they are. */
  Reranker NONE = (question, passages) -> passages;

  /**
   * Returns the same passages, best first, with scores that tell so.
   *
   * @param passages best first
   */
  List<Passage> reranked(Question question, List<Passage> passages);

  @Override
  default void close() {}
}
