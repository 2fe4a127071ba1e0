package hoidap;

import hoidap.archive.Archive;
import hoidap.archive.ArchiveEntry;
import hoidap.article.Chunk;
import hoidap.article.Chunker;
import hoidap.embed.EmbeddedPassage;
import hoidap.embed.Embedder;
import hoidap.embed.Embedder.PassageText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Cuts and embeds batches of articles on all processors and adds them to the archive in the order
 * given, so that the same articles always make the same archive.
 */
final class IndexingPipeline implements AutoCloseable {
  /** Articles that are embedded together. */
  static final int BATCH = 32;

  /** Length from which on a batch is embedded though it has fewer, in code units. */
  static final int BATCH_LENGTH = 1_000_000;

  /** Articles in a transaction: each leaves segments in the keyword index that must be merged. */
  private static final int TRANSACTION = 512;

  /** Chunks from which on a transaction is written though it has fewer articles. */
  private static final int TRANSACTION_CHUNKS = 16_384;

  private static final int BATCHES_IN_FLIGHT = 24;

  private final Archive archive;
  private final Embedder embedder;
  private final ExecutorService embedding;
  private final ExecutorService writing = Executors.newSingleThreadExecutor();
  private final Semaphore inFlight = new Semaphore(BATCHES_IN_FLIGHT);
  private final List<Future<?>> written = new ArrayList<>();

  /** Embedded but not yet written; only the writing thread touches it. */
  private final List<ArchiveEntry> pending = new ArrayList<>();

  private final Runnable embedded;
  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong chunks = new AtomicLong();

  /**
   * Makes one that embeds on all processors.
   *
   * @param embedded is called for each article that is embedded, by any thread
   */
  IndexingPipeline(Archive archive, Embedder embedder, Runnable embedded) {
    this(archive, embedder, Runtime.getRuntime().availableProcessors(), embedded);
  }

  /** Makes one that embeds on so many threads. */
  IndexingPipeline(Archive archive, Embedder embedder, int threads) {
    this(archive, embedder, threads, () -> {});
  }

  private IndexingPipeline(Archive archive, Embedder embedder, int threads, Runnable embedded) {
    this.archive = archive;
    this.embedder = embedder;
    this.embedded = embedded;
    embedding = Executors.newFixedThreadPool(threads);
  }

  /** What is done about an article that breaks the program before it is in the archive. */
  interface Breakage {
    /** Ends the run. */
    Breakage ENDS_THE_RUN =
        (incoming, failure) -> {
          var id = incoming.article().id();
          throw new IllegalStateException("cannot index the article " + id, failure);
        };

    /** Takes the failure in, or throws it. May be called by any thread. */
    void of(Incoming incoming, Throwable failure);
  }

  /** Takes a batch on; waits while too many are under way. */
  void index(List<Incoming> batch, Breakage breakage) {
    inFlight.acquireUninterruptibly();
    var entries =
        embedding.submit(
            () -> batch.stream().flatMap(incoming -> entry(incoming, breakage)).toList());
    written.removeIf(IndexingPipeline::isDone);
    written.add(writing.submit(() -> write(entries)));
  }

  private void write(Future<List<ArchiveEntry>> entries) {
    try {
      pending.addAll(await(entries));
      if (pending.size() >= TRANSACTION || chunks(pending) >= TRANSACTION_CHUNKS) {
        writePending();
      }
    } finally {
      inFlight.release();
    }
  }

  private void writePending() {
    archive.add(pending);
    articles.addAndGet(pending.size());
    chunks.addAndGet(chunks(pending));
    pending.clear();
  }

  private static int chunks(List<ArchiveEntry> entries) {
    return entries.stream().mapToInt(entry -> entry.chunks().size()).sum();
  }

  private static boolean isDone(Future<?> future) {
    if (future.isDone()) {
      await(future); // a failure must not pass unseen
    }
    return future.isDone();
  }

  /** Waits until every batch is in the archive. */
  void finish() {
    written.forEach(IndexingPipeline::await);
    await(writing.submit(this::writePending));
  }

  long articles() {
    return articles.get();
  }

  long chunks() {
    return chunks.get();
  }

  private Stream<ArchiveEntry> entry(Incoming incoming, Breakage breakage) {
    try {
      var entry = entry(incoming);
      embedded.run();
      return Stream.of(entry);
    } catch (RuntimeException | StackOverflowError e) {
      breakage.of(incoming, e);
      return Stream.empty();
    }
  }

  private ArchiveEntry entry(Incoming incoming) {
    var article = incoming.article();
    var cut = Chunker.cut(article.body());
    var passages =
        cut.stream()
            .map(chunk -> new PassageText(article.title(), article.body(), chunk.sentences()))
            .toList();
    var embedded = embedder.passages(passages);
    var indexed = new ArrayList<ArchiveEntry.Indexed>(cut.size());
    for (int i = 0; i < cut.size(); i++) {
      indexed.add(indexed(cut.get(i), embedded.get(i)));
    }
    return new ArchiveEntry(
        article,
        incoming.fingerprint(),
        embedded.get(0).titleTokens(),
        List.copyOf(indexed),
        incoming.replaces());
  }

  private static ArchiveEntry.Indexed indexed(Chunk chunk, EmbeddedPassage embedded) {
    return new ArchiveEntry.Indexed(
        chunk, embedded.vector(), embedded.sentenceTokens(), embedded.words());
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while indexing", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("indexing failed: " + e.getCause(), e.getCause());
    }
  }

  @Override
  public void close() {
    embedding.shutdownNow();
    writing.shutdownNow();
  }
}
