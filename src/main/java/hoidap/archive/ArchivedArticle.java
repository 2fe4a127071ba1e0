package hoidap.archive;

import hoidap.article.Article;
import hoidap.text.Span;
import java.util.List;

/**
 * An article as found in an archive, with its chunks.
 *
 * @param story the same for all copies of an article, and for no other
 * @param titleTokens the model's token numbers of the title; empty when it has none
 */
public record ArchivedArticle(Article article, String story, int[] titleTokens, List<Part> chunks) {

  /**
   * One chunk.
   *
   * @param key the chunk's key in the archive
   * @param similarity cosine of its vector and the question's, in [-1, 1]
   * @param sentences in order
   */
  public record Part(long key, double similarity, List<Sentence> sentences) {}

  /**
   * One sentence.
   *
   * @param span where it stands in the article's body
   * @param tokens the model's token numbers; empty when it has none
   */
  public record Sentence(Span span, int[] tokens) {}
}
