package hoidap.retrieve;

import java.util.List;

/**
 * Reads question and passages together and tells where answers stand. Safe to use from several
 * threads.
 */
public interface PassageReader extends AutoCloseable {
  /** Reads nothing. */
  PassageReader NONE = (question, passages) -> passages;

  /**
   * Returns the same passages in the same order; sentences that were read have a {@linkplain
   * Passage.Sentence#reading() reading}.
   *
   * @param passages best first
   */
  List<Passage> read(Question question, List<Passage> passages);

  @Override
  default void close() {}
}
