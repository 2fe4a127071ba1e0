package hoidap;

import hoidap.archive.Archive;
import hoidap.archive.IngestRun;
import hoidap.archive.SkippedFile;
import hoidap.article.Article;
import hoidap.article.ArticleFile;
import hoidap.article.ArticleReader;
import hoidap.article.ArticleReader.Skipped;
import hoidap.article.Fault;
import hoidap.article.Notice;
import hoidap.embed.Embedder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final Instant started = Instant.now();
  private final Archive archive;
  private final Map<String, String> known;
  private final Map<String, String> seen = new HashMap<>();
  private final IndexingPipeline pipeline;
  private final Watch watch;
  private final List<Skipped> skipped = Collections.synchronizedList(new ArrayList<>());
  private final List<Notice> notices = new ArrayList<>();
  private Map<Article, String> batch = new LinkedHashMap<>(); // and where they were read
  private int unchanged;

  private Ingest(Archive archive, IndexingPipeline pipeline, Watch watch) {
    this.archive = archive;
    known = archive.fingerprints();
    this.pipeline = pipeline;
    this.watch = watch;
  }

  /** Is told what happens while it does. */
  interface Watch {
    /** A file is read. */
    default void file() {}

    /** An article is read. */
    default void article(boolean isNew) {}

    /** Something is passed over. */
    default void skipped(Skipped skipped) {}

    /** There is something worth knowing about an article. */
    default void noticed(Notice notice) {}
  }

  /**
   * What a run did.
   *
   * @param articles added or replaced
   * @param chunks of those
   * @param unchanged articles that were in the archive already
   * @param skipped what could not be read, and why
   * @param notices what is worth knowing about articles that were read
   * @param seconds how long it took
   */
  record Summary(
      long articles,
      long chunks,
      int unchanged,
      List<Skipped> skipped,
      List<Notice> notices,
      double seconds) {}

  /**
   * Adds every article in {@code paths}, files or folders with all below them.
   *
   * @throws UsageException if a path does not exist
   */
  static Summary run(Archive archive, Embedder embedder, List<Path> paths) {
    var found = ArticleFiles.in(paths);
    try (var bar = Progress.bar("Nạp bài báo", found.files());
        var pipeline = new IndexingPipeline(archive, embedder)) {
      var ingest = new Ingest(archive, pipeline, watch(bar));
      ingest.skipped.addAll(found.unreadable());
      return ingest.run(found.files().stream().map(Ingest::named).toList());
    }
  }

  private static Watch watch(ProgressBar bar) {
    return new Watch() {
      @Override
      public void article(boolean isNew) {
        bar.step();
      }
    };
  }

  private static ArticleFile named(Path path) {
    return new ArticleFile(path, path.toString(), Long.MAX_VALUE);
  }

  /** Adds every article in {@code files}, on one processor beside others' work. */
  static Summary runBeside(
      Archive archive, Embedder embedder, List<ArticleFile> files, Watch watch) {
    try (var pipeline = new IndexingPipeline(archive, embedder, 1)) {
      return new Ingest(archive, pipeline, watch).run(files);
    }
  }

  private Summary run(List<ArticleFile> files) {
    files.forEach(this::read);
    flush();
    pipeline.finish();
    var finished = Instant.now();
    archive.remember(
        new IngestRun(started, finished, pipeline.articles(), unchanged, remembered(finished)));
    return new Summary(
        pipeline.articles(),
        pipeline.chunks(),
        unchanged,
        List.copyOf(skipped),
        List.copyOf(notices),
        Duration.between(started, finished).toMillis() / 1e3);
  }

  private List<SkippedFile> remembered(Instant time) {
    return skipped.stream()
        .map(one -> new SkippedFile(shown(one.file()), one.reasonInVietnamese(), time))
        .toList();
  }

  /** Returns the end of a path: readers of the page need not know where on the machine it is. */
  private static String shown(String file) {
    var parts = file.split("[/\\\\]");
    return String.join("/", List.of(parts).subList(Math.max(0, parts.length - 2), parts.length));
  }

  private void read(ArticleFile next) {
    if (next.name().indexOf(UNREADABLE) >= 0) {
      skipped(Skipped.because(next.name(), Fault.NAME_NOT_DECODED));
    } else {
      ArticleReader.read(next, this);
    }
    watch.file();
  }

  @Override
  public void article(Article article, String where) {
    var fingerprint = IndexingPipeline.fingerprint(article);
    boolean isNew = !fingerprint.equals(known.get(article.id()));
    watch.article(isNew);
    var earlier = seen.putIfAbsent(article.id(), fingerprint);
    if (earlier != null) {
      if (!earlier.equals(fingerprint)) {
        skipped(Skipped.because(where, Fault.SAME_ID, article.id()));
      }
      return;
    }
    if (!isNew) {
      unchanged++;
      return;
    }
    batch.put(article, where);
    if (batch.size() == IndexingPipeline.BATCH) {
      flush();
    }
  }

  @Override
  public void skipped(Skipped reason) {
    skipped.add(reason);
    watch.skipped(reason);
  }

  @Override
  public void noticed(Notice notice) {
    notices.add(notice);
    watch.noticed(notice);
  }

  private void flush() {
    if (!batch.isEmpty()) {
      var places = batch;
      pipeline.index(
          List.copyOf(places.keySet()),
          (article, failure) -> skipped(Skipped.broken(places.get(article), failure)));
      batch = new LinkedHashMap<>();
    }
  }
}
