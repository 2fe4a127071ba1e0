package hoidap.archive;

import hoidap.article.Article;
import hoidap.article.Chunk;
import java.util.List;

/**
 * An article ready to be added.
 *
 * @param fingerprint changes when anything of the article does
 * @param titleTokens the model's token numbers of the title; may be empty
 * @param chunks its chunks, in order
 * @param replaces whether it may take the place of an article of its id
 */
public record ArchiveEntry(
    Article article,
    String fingerprint,
    int[] titleTokens,
    List<Indexed> chunks,
    boolean replaces) {
  /** Makes one that may take the place of an article of its id. */
  public ArchiveEntry(
      Article article, String fingerprint, int[] titleTokens, List<Indexed> chunks) {
    this(article, fingerprint, titleTokens, chunks, true);
  }

  /** Returns the same under another id. */
  ArchiveEntry as(String id) {
    return new ArchiveEntry(
        article.as(id, article.origin()), fingerprint, titleTokens, chunks, replaces);
  }

  /**
   * A chunk with all that is searched.
   *
   * @param vector length 1, as many floats as the archive's model makes
   * @param sentenceTokens the model's token numbers of each sentence; empty when it has none
   * @param words words of three and more syllables in it, joined by "_"
   */
  public record Indexed(
      Chunk chunk, float[] vector, List<int[]> sentenceTokens, List<String> words) {}
}
