package hoidap.archive;

import hoidap.article.Article;
import hoidap.article.Filter;
import java.time.Instant;
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
  /** Returns whether nothing can be written to it, as on a medium that is only read. */
  boolean isReadOnly();

  /** Returns what the archive holds. */
  ArchiveInfo info();

  /** Returns the number of chunks, at less cost than {@link #info}, which reads every article. */
  long chunkCount();

  /**
   * Adds a batch in one transaction. An article whose id is known replaces its old self whole; one
   * that replaces nothing is given an id of its own where another has come by that id since.
   */
  void add(List<ArchiveEntry> batch);

  /** Removes an article everywhere; returns whether there was one. */
  boolean remove(String articleId);

  /** Returns the article of that id. */
  Optional<Article> article(String articleId);

  /** Returns the keys of those articles that are there and that {@code filter} allows. */
  List<Long> keys(Collection<String> articleIds, Filter filter);

  /**
   * Returns the article of that id with its copies, that is, articles that have its text, cut,
   * added to or edited; the first published first, those of unknown date last, the longest first of
   * equals. Of very many those that come first, and the article itself. Empty where there is no
   * such article.
   */
  List<Article> story(String articleId);

  /** Returns what every article is known by, by its id. */
  Map<String, Identity> identities();

  /**
   * Remembers an upload before its articles are added.
   *
   * @param sender as far as known, such as an address; empty where nothing is
   */
  void remember(String upload, Instant time, String sender);

  /**
   * Returns the uploads that have articles here, the last first.
   *
   * @param headlines most headlines of each
   */
  Page<ArchivedUpload> uploads(int offset, int limit, int headlines);

  /** Removes every article of an upload in one transaction; returns how many there were. */
  int removeUpload(String upload);

  /** Gives every article to {@code reader}, in the order in which they were added. */
  void forEachArticle(Consumer<Article> reader);

  /**
   * Returns the articles that hold most of the terms, by weight, best first; each by the chunk that
   * holds most of them. An article's score is what it holds as a whole and what that chunk holds,
   * added.
   *
   * @param terms syllables, pairs and words in {@link hoidap.text.VietnameseText#canonical} form,
   *     each with its weight; at most 64
   * @param folded whether accents are ignored; terms must then be folded
   * @param limit most hits to return
   */
  List<Hit> searchText(Map<String, Double> terms, boolean folded, Filter filter, int limit);

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
   * Returns the cosine of each chunk's vector and {@code vector}; chunks removed since are left
   * out.
   *
   * @param chunks keys from {@link Hit#chunk}
   */
  Map<Long, Double> similarities(Collection<Long> chunks, float[] vector);

  /**
   * Returns articles whole, in the order given; those removed since are passed over.
   *
   * @param articles keys from {@link Hit#article}
   * @param vector what each chunk's similarity is measured against
   */
  List<ArchivedArticle> articles(Collection<Long> articles, float[] vector);

  /**
   * Returns articles whole, in the order given; those removed since are passed over.
   *
   * @param keys from {@link #newest} or {@link Hit#article}
   */
  List<Article> articlesOf(Collection<Long> keys);

  /**
   * Returns the keys of all articles that hold all of {@code terms} in headline or body, newest
   * first; those of unknown date last.
   *
   * @param terms syllables and pairs in {@link hoidap.text.VietnameseText#canonical} form; without
   *     any, every article is returned
   * @param folded whether accents are ignored; terms must then be folded
   */
  List<Long> newest(Collection<String> terms, boolean folded, Filter filter);

  /**
   * Returns the newest articles whose headlines have all of {@code words} and a word that begins
   * with {@code prefix}, whatever their accents.
   *
   * @param words folded
   * @param prefix folded; empty for any
   */
  List<Headline> headlines(List<String> words, String prefix, int limit);

  /** Returns the stories that have several articles, that with the newest article first. */
  Page<List<Headline>> stories(int offset, int limit);

  /** Remembers what an ingest did; of earlier ones the last few stay. */
  void remember(IngestRun run);

  /** Returns the ingests remembered, the oldest first. */
  List<IngestRun> ingests();

  /** Returns what the ingests remembered have skipped, the last ingest's first. */
  Page<SkippedFile> skipped(int offset, int limit);

  /** Returns a remembered setting of this archive. */
  Optional<String> setting(String name);

  /** Remembers a setting of this archive. */
  void setSetting(String name, String value);

  @Override
  void close();
}
