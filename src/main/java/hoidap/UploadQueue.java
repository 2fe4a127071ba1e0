package hoidap;

import hoidap.archive.ArchivedUpload;
import hoidap.archive.Page;
import hoidap.article.ArticleFile;
import hoidap.text.VietnameseText;
import hoidap.web.UploadState;
import hoidap.web.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds uploads to the archive one after the other, while questions are answered. */
final class UploadQueue implements Uploads, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UploadQueue.class);
  private static final int MOST_WAITING = 8;
  private static final int REMEMBERED = 100; // uploads
  private static final int UNPACKED = 4; // times as large as sent
  private static final int LONGEST_NAME = 100;
  private static final int PATIENCE_SECONDS = 30;
  private static final int HEADLINES = 20; // of an upload, that are listed

  private final Supplier<OpenArchive> open;
  private final UploadRule rule;
  private final long mostBytes;
  private final ExecutorService running = Executors.newSingleThreadExecutor();
  private volatile boolean closing;
  private final Map<String, Upload> uploads =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Upload> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Makes a queue.
   *
   * @param open the archive; waits until it is open
   * @param rule what is taken
   * @param mostBytes of one upload
   */
  UploadQueue(Supplier<OpenArchive> open, UploadRule rule, long mostBytes) {
    this.open = open;
    this.rule = rule;
    this.mostBytes = mostBytes;
  }

  @Override
  public boolean allowed() {
    return rule != UploadRule.OFF;
  }

  @Override
  public long mostBytes() {
    return mostBytes;
  }

  @Override
  public Optional<String> add(List<SentFile> sent, String sender) {
    var id = UUID.randomUUID().toString();
    var upload = new Upload(id, sender, sent.size());
    synchronized (uploads) {
      if (uploads.values().stream().filter(Upload::isWaiting).count() >= MOST_WAITING) {
        return Optional.empty();
      }
      uploads.put(id, upload);
    }
    var folder = TemporaryFolder.make("hoidap-upload");
    try {
      var files = store(sent, folder);
      running.execute(() -> run(upload, folder, files));
      return Optional.of(id);
    } catch (RuntimeException | Error e) {
      upload.failed();
      delete(folder);
      throw e;
    }
  }

  /** Writes the files under names of our own; what they are called is kept beside. */
  private List<ArticleFile> store(List<SentFile> sent, TemporaryFolder folder) {
    var files = new ArrayList<ArticleFile>();
    for (var file : sent) {
      var path = folder.path().resolve(String.valueOf(files.size()));
      try (var content = file.content()) {
        Files.copy(content, path);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot keep an uploaded file", e);
      }
      files.add(new ArticleFile(path, safeName(file.name()), UNPACKED * mostBytes));
    }
    return files;
  }

  /** Returns the end of a client's name for a file, of letters, digits and few marks. */
  static String safeName(String name) {
    var last = VietnameseText.nfc(name).replaceFirst("(?s)^.*[/\\\\]", "");
    var safe = last.replaceAll("[^\\p{L}\\d._ -]", "_").strip().replaceFirst("^\\.+", "");
    var end = safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
    return end.isBlank() ? "khong-ten" : end;
  }

  /** Reads an upload in; whatever happens to it, the next one has its turn. */
  private void run(Upload upload, TemporaryFolder folder, List<ArticleFile> files) {
    try {
      if (!closing) {
        add(upload, files);
      }
    } catch (Throwable e) { // an Error too: nothing else would tell the client
      upload.failed();
      LOG.error("an upload failed", e);
    } finally {
      delete(folder);
    }
  }

  private void add(Upload upload, List<ArticleFile> files) {
    upload.begun();
    var archive = open.get();
    archive.archive().remember(upload.id(), upload.received(), upload.sender());
    var summary =
        Ingest.runBeside(
            archive.archive(),
            archive.embedder(),
            files,
            upload.id(),
            rule == UploadRule.REPLACE,
            upload);
    upload.done(summary);
    LOG.info(
        "Upload: {} articles, {} unchanged, {} skipped",
        summary.articles(),
        summary.unchanged(),
        summary.skipped().size());
  }

  private static void delete(TemporaryFolder folder) {
    try {
      folder.close();
    } catch (RuntimeException e) {
      LOG.warn("an upload's files stay in {}", folder.path(), e);
    }
  }

  @Override
  public Optional<UploadState> state(String id) {
    synchronized (uploads) {
      return Optional.ofNullable(uploads.get(id)).map(Upload::state);
    }
  }

  @Override
  public Page<ArchivedUpload> kept(int offset, int limit) {
    return open.get().archive().uploads(offset, limit, HEADLINES);
  }

  @Override
  public OptionalInt takeBack(String id) {
    synchronized (uploads) {
      var upload = uploads.get(id);
      if (upload != null && !upload.hasEnded()) {
        return OptionalInt.empty();
      }
    }
    int removed = open.get().archive().removeUpload(id);
    LOG.info("Upload {} taken back: {} articles", id, removed);
    return OptionalInt.of(removed);
  }

  /** Ends the upload under way; what of it is in the archive stays. */
  @Override
  public void close() {
    closing = true;
    running.shutdownNow().forEach(Runnable::run); // which only deletes their files
    try {
      if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("an upload does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
