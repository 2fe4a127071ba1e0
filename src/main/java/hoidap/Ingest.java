package hoidap;

import hoidap.archive.Archive;
import hoidap.article.Article;
import hoidap.article.ArticleReader;
import hoidap.article.ArticleReader.Skipped;
import hoidap.embed.Embedder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;

/**
 * Raw files into an archive: reads, cleans, cuts, embeds and adds, counting what it passes over.
 *
 * <p>Articles already in the archive unchanged are left alone, so a run that was killed is
 * completed by running it again.
 */
final class Ingest implements ArticleReader.Sink {
  private static final char UNREADABLE =
      '\ufffd'; // in a file's name, where it could not be decoded

  private final Map<String, String> known;
  private final Map<String, String> seen = new HashMap<>();
  private final IndexingPipeline pipeline;
  private final ProgressBar progress;
  private final List<Skipped> skipped = new ArrayList<>();
  private List<Article> batch = new ArrayList<>();
  private Path file = Path.of("");
  private int unchanged;

  private Ingest(Archive archive, Embedder embedder, ProgressBar progress) {
    known = archive.fingerprints();
    pipeline = new IndexingPipeline(archive, embedder);
    this.progress = progress;
  }

  /**
   * What a run did.
   *
   * @param articles added or replaced
   * @param chunks of those
   * @param unchanged articles that were in the archive already
   * @param skipped what could not be read, and why
   * @param seconds how long it took
   */
  record Summary(
      long articles, long chunks, int unchanged, List<Skipped> skipped, double seconds) {}

  /**
   * Adds every article in {@code paths}, files or folders with all below them.
   *
   * @throws UsageException if a path does not exist
   */
  static Summary run(Archive archive, Embedder embedder, List<Path> paths) {
    long start = System.nanoTime();
    var found = ArticleFiles.in(paths);
    try (var progress = Progress.bar("Nạp bài báo", found.files())) {
      var ingest = new Ingest(archive, embedder, progress);
      ingest.skipped.addAll(found.unreadable());
      try (var pipeline = ingest.pipeline) {
        found.files().forEach(ingest::read);
        ingest.flush();
        pipeline.finish();
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      return ingest.summary(millis / 1e3);
    }
  }

  private Summary summary(double seconds) {
    return new Summary(
        pipeline.articles(), pipeline.chunks(), unchanged, List.copyOf(skipped), seconds);
  }

  private void read(Path next) {
    file = next;
    if (next.toString().indexOf(UNREADABLE) >= 0) {
      skipped(
          new Skipped(
              next.toString(),
              "has a name that is not in the system's encoding: set LC_ALL=C.UTF-8 and try again"));
      return;
    }
    ArticleReader.read(next, this);
  }

  @Override
  public void article(Article article) {
    progress.step();
    var fingerprint = IndexingPipeline.fingerprint(article);
    var earlier = seen.putIfAbsent(article.id(), fingerprint);
    if (earlier != null) {
      if (!earlier.equals(fingerprint)) {
        skipped(
            new Skipped(
                file.toString(),
                "has the id '%s' of another article of this run: give it an id of its own"
                    .formatted(article.id())));
      }
      return;
    }
    if (fingerprint.equals(known.get(article.id()))) {
      unchanged++;
      return;
    }
    batch.add(article);
    if (batch.size() == IndexingPipeline.BATCH) {
      flush();
    }
  }

  @Override
  public void skipped(Skipped reason) {
    skipped.add(reason);
  }

  private void flush() {
    if (!batch.isEmpty()) {
      pipeline.index(batch);
      batch = new ArrayList<>();
    }
  }
}
