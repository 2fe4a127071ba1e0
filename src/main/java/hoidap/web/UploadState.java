package hoidap.web;

import java.util.List;

/**
 * How far an upload is.
 *
 * @param state "waiting", "running", "done" or "failed"
 * @param files how many files it has
 * @param read how many of those have been read
 * @param articles how many articles were new or changed
 * @param unchanged how many the archive had already
 * @param skipped what could not be taken
 */
public record UploadState(
    String state, int files, int read, int articles, int unchanged, List<SkippedJson> skipped) {
  public UploadState {
    skipped = List.copyOf(skipped);
  }

  /** A file or record that was passed over, and why, in Vietnamese. */
  public record SkippedJson(String file, String reason) {}
}
