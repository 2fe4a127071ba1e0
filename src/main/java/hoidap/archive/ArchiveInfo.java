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
 * @param sections sections with their numbers of articles, most first; "" for those without
 * @param months months of publication ("2025-10") with their numbers of articles, oldest first
 * @param model name of the model that made the vectors
 * @param bytes size of the archive's file
 */
public record ArchiveInfo(
    long articles,
    long copies,
    long chunks,
    String firstPublished,
    String lastPublished,
    List<Count> publishers,
    List<Count> sections,
    List<Count> months,
    String model,
    long bytes) {
  public ArchiveInfo {
    publishers = List.copyOf(publishers);
    sections = List.copyOf(sections);
    months = List.copyOf(months);
  }

  /** How many articles there are of one name. */
  public record Count(String name, long articles) {}

  /** Returns how many articles have no known date. */
  public long undated() {
    return articles - months.stream().mapToLong(Count::articles).sum();
  }
}
