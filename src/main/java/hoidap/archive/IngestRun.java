package hoidap.archive;

import java.time.Instant;
import java.util.List;

/**
 * What was read into an archive at one time.
 *
 * @param articles how many were added or replaced
 * @param unchanged how many were there already
 * @param skippedCount how many files and records were passed over
 * @param skipped the first of those, at most {@link #MOST_SKIPPED}
 */
public record IngestRun(
    Instant started,
    Instant finished,
    long articles,
    long unchanged,
    long skippedCount,
    List<SkippedFile> skipped) {
  /** Most skipped files that are remembered of a run. */
  public static final int MOST_SKIPPED = 1_000;

  public IngestRun {
    skipped = List.copyOf(skipped.subList(0, Math.min(MOST_SKIPPED, skipped.size())));
  }

  /** Makes a run that skipped what is listed, and nothing else. */
  public IngestRun(
      Instant started, Instant finished, long articles, long unchanged, List<SkippedFile> skipped) {
    this(started, finished, articles, unchanged, skipped.size(), skipped);
  }
}
