package hoidap;

import hoidap.answer.ExtractiveComposer;
import hoidap.answer.QuestionAnswering;
import hoidap.archive.Archive;
import hoidap.article.Article;
import hoidap.embed.Embedder;
import java.nio.file.Path;
import java.util.List;

/** A real archive, filled as the program fills it, with the default model. */
public record FilledArchive(Archive archive, Embedder embedder) implements AutoCloseable {
  private static final Path MODEL = Path.of("models/viword-256");

  /** Makes an archive in {@code file} of every article below {@code folder}. */
  public static FilledArchive ofFolder(Path file, Path folder) {
    var made = empty(file);
    var summary = Ingest.run(made.archive, made.embedder, List.of(folder));
    if (summary.articles() == 0 || !summary.skipped().isEmpty()) {
      made.close();
      throw new IllegalStateException(folder + " was not read whole: " + summary);
    }
    return made;
  }

  /** Makes an archive in {@code file} of {@code articles}. */
  public static FilledArchive ofArticles(Path file, List<Article> articles) {
    var made = empty(file);
    try (var pipeline = new IndexingPipeline(made.archive, made.embedder, () -> {})) {
      pipeline.index(
          articles.stream().map(Incoming::of).toList(), IndexingPipeline.Breakage.ENDS_THE_RUN);
      pipeline.finish();
    }
    return made;
  }

  /** Makes an archive in {@code file} without articles. */
  public static FilledArchive empty(Path file) {
    var embedder = Embedder.open(MODEL);
    return new FilledArchive(OpenArchive.open(file, embedder), embedder);
  }

  /** Returns the one that answers from this archive, as the program does. */
  public QuestionAnswering answering() {
    return new QuestionAnswering(archive, embedder, new ExtractiveComposer());
  }

  @Override
  public void close() {
    archive.close();
    embedder.close();
  }
}
