package hoidap.archive;

import java.time.Instant;
import java.util.List;

/**
 * Articles that somebody sent to the page at one time.
 *
 * @param time when they were received
 * @param sender as far as known, such as an address; empty where nothing is
 * @param articles how many of them are in the archive
 * @param headlines the first of these, as many as are shown
 */
public record ArchivedUpload(
    String id, Instant time, String sender, long articles, List<Headline> headlines) {
  public ArchivedUpload {
    headlines = List.copyOf(headlines);
  }
}
