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
    String model) {
  public InfoJson {
    publishers = List.copyOf(publishers);
  }

  /** Returns what {@code info} says. */
  public static InfoJson of(ArchiveInfo info) {
    return new InfoJson(
        info.articles(),
        info.copies(),
        info.chunks(),
        info.firstPublished(),
        info.lastPublished(),
        info.publishers().stream()
            .map(publisher -> new PublisherJson(publisher.name(), publisher.articles()))
            .toList(),
        info.model());
  }

  /**
   * How many articles one publisher has.
   *
   * @param name empty for the articles whose publisher is unknown
   */
  public record PublisherJson(String name, long articles) {}
}
