package hoidap.archive;

import hoidap.article.Article;
import hoidap.article.Filter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Articles, their chunks, an index of their words and a table of their vectors.
 *
 * <p>Readers never wait for the writer and see each batch whole or not at all. Safe to use from
 * several threads. Methods throw {@link ArchiveException} when the engine fails.
 */
public interface Archive extends AutoCloseable {
  /** Returns what the archive holds. */
  ArchiveInfo info();

  /** Adds a batch in one transaction. An article whose id is known replaces its old self whole. */
  void add(List<ArchiveEntry> batch);

  /** Removes an article everywhere; returns whether there was one. */
  boolean remove(String articleId);

  /** Returns the article of that id. */
  Optional<Article> article(String articleId);

  /** Returns the fingerprint of every article by its id. */
  Map<String, String> fingerprints();

  /** Gives every article to {@code reader}, in the order in which they were added. */
  void forEachArticle(Consumer<Article> reader);

  /**
   * Returns the chunks that best match any of the terms, best first.
   *
   * @param terms syllables, pairs and words in {@link hoidap.text.VietnameseText#canonical} form
   * @param folded whether accents are ignored; terms must then be folded
   * @param limit most hits to return
   */
  List<Hit> searchText(Collection<String> terms, boolean folded, Filter filter, int limit);

  /**
   * Returns the chunks whose vectors are nearest, best first, by exact search.
   *
   * @param vector of length 1, made by the archive's model
   * @param limit most hits to return
   */
  List<Hit> searchVector(float[] vector, Filter filter, int limit);

  /** Returns in how many chunks each term occurs; terms that occur in none may be left out. */
  Map<String, Integer> documentFrequencies(Collection<String> terms, boolean folded);

  /**
   * Returns the articles of the given chunks, each once and whole, in the order of first mention.
   *
   * @param chunks keys from {@link Hit#chunk}; those removed since are passed over
   * @param vector what each chunk's similarity is measured against
   */
  List<ArchivedArticle> articles(List<Long> chunks, float[] vector);

  /** Returns a remembered setting of this archive. */
  Optional<String> setting(String name);

  /** Remembers a setting of this archive. */
  void setSetting(String name, String value);

  @Override
  void close();
}
