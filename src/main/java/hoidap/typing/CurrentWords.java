package hoidap.typing;

import hoidap.archive.Archive;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of an archive. They are read aside when they are first asked for, and again when the
 * archive has changed; the old ones serve until then. Questions wait for the first reading, but not
 * for long: in an archive of many thousand articles they do without at first.
 */
final class CurrentWords implements Supplier<ArchiveWords> {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentWords.class);
  private static final long CHECK_NANOS = 1_000_000_000L; // between looks for changes
  private static final long MANY_CHUNKS = 5_000; // read in more than a second or so
  private static final long SHORT_WAIT_MS = 1_500;
  private static final long LONGEST_WAIT_MS = 60_000;

  private final Archive archive;
  private volatile Snapshot current = new Snapshot(ArchiveWords.none(), "", 0);
  private volatile boolean isWaitedFor = true; // by the first question, once
  private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

  private record Snapshot(ArchiveWords words, String changes, long checked) {}

  CurrentWords(Archive archive) {
    this.archive = archive;
  }

  @Override
  public ArchiveWords get() {
    var known = current;
    if (isWaitedFor) {
      boolean isSmall = archive.chunkCount() < MANY_CHUNKS;
      await(start(), isSmall ? LONGEST_WAIT_MS : SHORT_WAIT_MS);
      isWaitedFor = false;
    } else if (isRead() && System.nanoTime() - known.checked > CHECK_NANOS) {
      current = new Snapshot(known.words, known.changes, System.nanoTime());
      if (!known.changes.equals(changes())) {
        begin();
      }
    }
    return current.words;
  }

  /** Reads the words if they are not read yet, however long it takes. */
  void prepare() {
    if (!isRead()) {
      start().join();
      isWaitedFor = false;
    }
  }

  private boolean isRead() {
    return !current.changes.isEmpty();
  }

  /** Returns whether the archive has {@code syllable}, even when its words are not read yet. */
  boolean has(String syllable) {
    var words = get();
    return isRead()
        ? words.count(TermTable.hash(syllable)) > 0
        : archive.documentFrequencies(List.of(syllable), false).getOrDefault(syllable, 0) > 0;
  }

  private static void await(CompletableFuture<Void> reading, long millis) {
    try {
      reading.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.debug("The archive's words are not read yet");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.warn("The archive's words could not be read", e);
    }
  }

  private String changes() {
    return archive.setting("changes").orElse("0");
  }

  private synchronized CompletableFuture<Void> start() {
    begin();
    return reading;
  }

  private synchronized void begin() {
    if (reading.isDone() && (!isRead() || !current.changes.equals(changes()))) {
      var made = new CompletableFuture<Void>();
      reading = made;
      var thread = new Thread(() -> read(made), "words");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void read(CompletableFuture<Void> made) {
    try {
      long start = System.nanoTime();
      var changes = changes();
      current = new Snapshot(ArchiveWords.of(archive), changes, System.nanoTime());
      LOG.debug("Read the archive's words in {} ms", (System.nanoTime() - start) / 1_000_000);
      made.complete(null);
    } catch (RuntimeException e) {
      made.completeExceptionally(e); // such as an archive that was closed meanwhile
    }
  }
}
