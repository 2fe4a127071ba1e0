package hoidap;

import hoidap.answer.ExtractiveComposer;
import hoidap.answer.QuestionAnswering;
import hoidap.archive.Archive;
import hoidap.archive.Archives;
import hoidap.embed.Embedder;
import hoidap.embed.SpanReader;
import hoidap.retrieve.AdaptiveReader;
import hoidap.retrieve.CrossEncoderReranker;
import hoidap.retrieve.PassageReader;
import hoidap.retrieve.RankingWeights;
import hoidap.retrieve.Reranker;
import hoidap.retrieve.Retriever;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An archive and the models that help to answer from it.
 *
 * @param embedder makes its vectors
 * @param reranker orders its passages
 * @param reader reads its passages, where there is one
 */
record OpenArchive(
    Archive archive, Embedder embedder, Reranker reranker, Optional<SpanReader> reader)
    implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenArchive.class);

  /** Makes one that reranks and reads nothing. */
  OpenArchive(Archive archive, Embedder embedder) {
    this(archive, embedder, Reranker.NONE, Optional.empty());
  }

  /** Opens the archive of {@code settings}, or makes an empty one. */
  static OpenArchive open(Settings settings) {
    long start = System.nanoTime();
    var embedder = Embedder.open(settings.model());
    try {
      var archive = open(settings.archive(), embedder);
      LOG.info(
          "Opened {} with {} in {} s",
          settings.archive(),
          embedder.card().identity(),
          String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9));
      return new OpenArchive(archive, embedder);
    } catch (RuntimeException e) {
      embedder.close();
      throw e;
    }
  }

  /** Opens the archive of {@code settings}, which must be there, to answer from it. */
  static OpenArchive openToAnswer(Settings settings) {
    requireExisting(settings);
    aside(Retriever::prepare);
    return openWithReader(settings);
  }

  /**
   * Opens the archive of {@code settings}, or makes an empty one, with the reader, which is loaded
   * beside the rest.
   */
  static OpenArchive openWithReader(Settings settings) {
    var reading =
        CompletableFuture.supplyAsync(
            () -> settings.reader().map(SpanReader::open), OpenArchive::aside);
    try {
      return open(settings).read(reading);
    } catch (RuntimeException e) {
      aside(() -> closeOnceRead(reading));
      throw e;
    }
  }

  private static void closeOnceRead(CompletableFuture<Optional<SpanReader>> reading) {
    try {
      reading.join().ifPresent(SpanReader::close);
    } catch (CompletionException e) {
      LOG.debug("The reader could not be loaded either", e);
    }
  }

  /** Returns the same with a reader that is being loaded; closes this if there is a fault. */
  private OpenArchive read(CompletableFuture<Optional<SpanReader>> reading) {
    try {
      return new OpenArchive(archive, embedder, reranker, reading.join());
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** Returns the same with the reader in {@code folder}; closes this if there is a fault. */
  OpenArchive readBy(Optional<Path> folder) {
    try {
      return new OpenArchive(archive, embedder, reranker, folder.map(SpanReader::open));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Returns the same with the reranker of {@code settings}; closes this if there is a fault. */
  OpenArchive reranked(Settings settings) {
    try {
      return new OpenArchive(archive, embedder, reranker(settings), reader);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Opens the reranker of {@code settings}, or the one that does nothing. */
  static Reranker reranker(Settings settings) {
    return settings.reranker().<Reranker>map(CrossEncoderReranker::open).orElse(Reranker.NONE);
  }

  /** Runs {@code task} on a thread of its own, which sees the same class path as this one. */
  static void aside(Runnable task) {
    var thread = new Thread(task, "loading");
    thread.setDaemon(true);
    thread.start();
  }

  /** Opens an archive for {@code embedder}, or makes an empty one. */
  static Archive open(Path file, Embedder embedder) {
    return Archives.open(file, embedder.card().identity(), embedder.card().dimension());
  }

  /**
   * Returns the archive's file.
   *
   * @throws UsageException if there is none
   */
  static Path requireExisting(Settings settings) {
    var file = settings.archive();
    if (!Archives.exists(file)) {
      throw new UsageException(
          "There is no archive %s. Make one with 'ingest', or name another with --archive."
              .formatted(file));
    }
    return file;
  }

  /** Returns the one that answers from this archive, to which today is what a clock says. */
  QuestionAnswering answering(Clock clock) {
    return new QuestionAnswering(
            archive, embedder, new ExtractiveComposer(), RankingWeights.DEFAULT, clock)
        .rerankedBy(reranker)
        .readBy(passageReader());
  }

  /** Returns what reads passages before an answer is composed. */
  PassageReader passageReader() {
    return reader.<PassageReader>map(AdaptiveReader::new).orElse(PassageReader.NONE);
  }

  @Override
  public void close() {
    archive.close();
    embedder.close();
    reranker.close();
    reader.ifPresent(SpanReader::close);
  }
}
