package hoidap.archive;

import java.util.List;

/**
 * What an archive holds.
 *
 * @param articles number of articles
 * @param copies how many of those are copies of another that is there
 * @param chunks number of chunks
 * @param firstPublished earliest known publication date, or empty
 * @param lastPublished latest known publication date, or empty
 * @param publishers publishers with their numbers of articles, most first
 * @param model name of the model that made the vectors
 * @param bytes size of the archive's file
 */
public record ArchiveInfo(
    long articles,
    long copies,
    long chunks,
    String firstPublished,
    String lastPublished,
    List<PublisherCount> publishers,
    String model,
    long bytes) {
  public ArchiveInfo {
    publishers = List.copyOf(publishers);
  }

  /** How many articles one publisher has. */
  public record PublisherCount(String name, long articles) {}
}
