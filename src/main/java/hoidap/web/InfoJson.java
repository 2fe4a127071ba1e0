package hoidap.web;

import hoidap.archive.ArchiveInfo;
import java.util.List;

/** What the archive holds, as the HTTP interface and the command line give it. */
public record InfoJson(
    long articles,
    long copies,
    long chunks,
    String firstPublished,
    String lastPublished,
    List<PublisherJson> publishers,
    List<PublisherJson> sections,
    String model) {
  public InfoJson {
    publishers = List.copyOf(publishers);
    sections = List.copyOf(sections);
  }

  /** Returns what {@code info} says. */
  public static InfoJson of(ArchiveInfo info) {
    return new InfoJson(
        info.articles(),
        info.copies(),
        info.chunks(),
        info.firstPublished(),
        info.lastPublished(),
        PublisherJson.all(info.publishers()),
        PublisherJson.all(info.sections()),
        info.model());
  }

  /**
   * How many articles one publisher or section has.
   *
   * @param name empty for the articles of which it is unknown
   */
  public record PublisherJson(String name, long articles) {
    static List<PublisherJson> all(List<ArchiveInfo.Count> counts) {
      return counts.stream()
          .map(count -> new PublisherJson(count.name(), count.articles()))
          .toList();
    }
  }
}
