package hoidap;

import hoidap.answer.ExtractiveComposer;
import hoidap.answer.QuestionAnswering;
import hoidap.archive.Archive;
import hoidap.archive.Archives;
import hoidap.embed.Embedder;
import java.nio.file.Path;

/** An archive and the model that makes its vectors. */
record OpenArchive(Archive archive, Embedder embedder) implements AutoCloseable {

  /** Opens the archive of {@code settings}, or makes an empty one. */
  static OpenArchive open(Settings settings) {
    var embedder = Embedder.open(settings.model());
    try {
      return new OpenArchive(open(settings.archive(), embedder), embedder);
    } catch (RuntimeException e) {
      embedder.close();
      throw e;
    }
  }

  /** Opens the archive of {@code settings}, which must be there. */
  static OpenArchive openExisting(Settings settings) {
    requireExisting(settings);
    return open(settings);
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

  /** Returns the one that answers from this archive. */
  QuestionAnswering answering() {
    return new QuestionAnswering(archive, embedder, new ExtractiveComposer());
  }

  @Override
  public void close() {
    archive.close();
    embedder.close();
  }
}
