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
 * @param notices what there is to know about what was taken
 */
public record UploadState(
    String state,
    int files,
    int read,
    int articles,
    int unchanged,
    List<SkippedJson> skipped,
    List<NoticeJson> notices) {
  public UploadState {
    skipped = List.copyOf(skipped);
    notices = List.copyOf(notices);
  }

  /** A file or record that was passed over, and why, in Vietnamese. */
  public record SkippedJson(String file, String reason) {}

  /** Something about an article that was taken, in Vietnamese. */
  public record NoticeJson(String file, String text) {}
}
