package hoidap.article;

import hoidap.text.Span;
import java.util.List;

/**
 * A run of whole sentences of one article: the unit that is embedded and retrieved.
 *
 * @param ordinal position among the article's chunks, from 0
 * @param sentences where its sentences stand in the article's body; never empty
 */
public record Chunk(int ordinal, List<Span> sentences) {
  public Chunk {
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("chunk " + ordinal + " has no sentence");
    }
    sentences = List.copyOf(sentences);
  }

  /** Returns where the chunk begins in the body, in UTF-16 code units. */
  public int start() {
    return sentences.get(0).start();
  }

  /** Returns where the chunk ends in the body, exclusive. */
  public int end() {
    return sentences.get(sentences.size() - 1).end();
  }
}
