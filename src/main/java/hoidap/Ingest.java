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
import hoidap.article.Origin;
import hoidap.embed.Embedder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

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
  private final Identities identities;
  private final Function<ArticleFile, Origin> origins;
  private final IndexingPipeline pipeline;
  private final Watch watch;
  private final List<Skipped> skipped = Collections.synchronizedList(new ArrayList<>());
  private final List<Notice> notices = new ArrayList<>();
  private List<Incoming> batch = new ArrayList<>();
  private long batchLength;
  private Origin origin = Origin.UNKNOWN;
  private int unchanged;

  private Ingest(
      Archive archive,
      Identities identities,
      Function<ArticleFile, Origin> origins,
      IndexingPipeline pipeline,
      Watch watch) {
    this.archive = archive;
    this.identities = identities;
    this.origins = origins;
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
    var files = found.files().stream().map(Ingest::named).toList();
    long records = files.stream().mapToLong(ArticleReader::count).sum();
    try (var progress = Progress.of("Nạp bài báo", records);
        var pipeline = new IndexingPipeline(archive, embedder, progress::step)) {
      var identities = new Identities(archive.identities(), false);
      var ingest = new Ingest(archive, identities, Ingest::origin, pipeline, watch(progress));
      ingest.skipped.addAll(found.unreadable());
      return ingest.run(files);
    }
  }

  /** New articles are counted when they are embedded, which takes most of the time. */
  private static Watch watch(Progress progress) {
    return new Watch() {
      @Override
      public void article(boolean isNew) {
        progress.stepBy(isNew ? 0 : 1);
      }

      @Override
      public void skipped(Skipped skipped) {
        progress.step();
      }
    };
  }

  private static ArticleFile named(Path path) {
    return new ArticleFile(path, path.toString(), Long.MAX_VALUE);
  }

  /** The same file is the same by whatever path, or from whatever folder, it is named. */
  private static Origin origin(ArticleFile file) {
    return new Origin(file.path().toAbsolutePath().normalize().toString(), "");
  }

  /**
   * Adds every article of an upload, on one processor beside others' work.
   *
   * @param mayReplace whether an article takes the place of another of its id
   */
  static Summary runBeside(
      Archive archive,
      Embedder embedder,
      List<ArticleFile> files,
      String upload,
      boolean mayReplace,
      Watch watch) {
    var identities = new Identities(archive.identities(), mayReplace);
    try (var pipeline = new IndexingPipeline(archive, embedder, 1)) {
      return new Ingest(
              archive, identities, file -> new Origin(file.name(), upload), pipeline, watch)
          .run(files);
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
      origin = origins.apply(next);
      ArticleReader.read(next, this);
    }
    watch.file();
  }

  @Override
  public void article(Article read, String where) {
    var article = read.as(read.id(), origin);
    var fingerprint = Incoming.fingerprint(article);
    var decision = identities.next(article, fingerprint);
    watch.article(decision.isNew());
    if (decision.isNew()) {
      add(article, fingerprint, decision, where);
    } else {
      unchanged += decision.isRepeated() ? 0 : 1;
    }
  }

  private void add(
      Article article, String fingerprint, Identities.Decision decision, String where) {
    if (!decision.id().equals(article.id())) {
      noticed(Notice.of(where, Fault.OWN_ID, article.id(), decision.id()));
    }
    var kept = article.as(decision.id(), origin);
    batch.add(new Incoming(kept, fingerprint, decision.replaces(), where));
    batchLength += kept.body().length();
    if (batch.size() == IndexingPipeline.BATCH || batchLength >= IndexingPipeline.BATCH_LENGTH) {
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
      pipeline.index(
          batch, (incoming, failure) -> skipped(Skipped.broken(incoming.where(), failure)));
      batch = new ArrayList<>();
      batchLength = 0;
    }
  }
}
