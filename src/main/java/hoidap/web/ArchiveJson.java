package hoidap.web;

import hoidap.archive.ArchiveInfo;
import hoidap.archive.ArchiveInfo.Count;
import hoidap.archive.ArchivedUpload;
import hoidap.archive.Headline;
import hoidap.archive.IngestRun;
import hoidap.archive.Page;
import hoidap.archive.SkippedFile;
import hoidap.web.InfoJson.PublisherJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the archive holds, for its own page.
 *
 * @param undated articles of unknown date
 * @param months months of publication, oldest first, those without articles left out
 * @param lastIngest null where none is remembered
 * @param uploads whether files may be added
 */
record ArchiveJson(
    long articles,
    long copies,
    long chunks,
    String firstPublished,
    String lastPublished,
    long undated,
    List<PublisherJson> publishers,
    List<PublisherJson> sections,
    List<MonthJson> months,
    String model,
    @Nullable IngestJson lastIngest,
    boolean uploads) {

  static ArchiveJson of(ArchiveInfo info, Optional<IngestRun> last, boolean uploads) {
    return new ArchiveJson(
        info.articles(),
        info.copies(),
        info.chunks(),
        info.firstPublished(),
        info.lastPublished(),
        info.undated(),
        PublisherJson.all(info.publishers()),
        PublisherJson.all(info.sections()),
        info.months().stream().map(MonthJson::of).toList(),
        info.model(),
        last.map(IngestJson::of).orElse(null),
        uploads);
  }

  /**
   * How many articles were published in a month.
   *
   * @param month "2025-10"
   */
  record MonthJson(String month, long articles) {
    static MonthJson of(Count count) {
      return new MonthJson(count.name(), count.articles());
    }
  }

  /**
   * What was read in at one time.
   *
   * @param started such as "2026-02-05T03:04:05Z"
   * @param articles how many were new or changed
   */
  record IngestJson(String started, String finished, long articles, long unchanged, long skipped) {
    static IngestJson of(IngestRun run) {
      return new IngestJson(
          run.started().toString(),
          run.finished().toString(),
          run.articles(),
          run.unchanged(),
          run.skippedCount());
    }
  }

  /** What the last ingests skipped, the last one's first. */
  record SkippedPage(long total, List<SkippedFileJson> skipped) {
    static SkippedPage of(Page<SkippedFile> page) {
      return new SkippedPage(page.total(), page.items().stream().map(SkippedFileJson::of).toList());
    }
  }

  /** A file or record that was passed over. */
  record SkippedFileJson(String file, String reason, String time) {
    static SkippedFileJson of(SkippedFile skipped) {
      return new SkippedFileJson(skipped.file(), skipped.reason(), skipped.time().toString());
    }
  }

  /** Articles that have one text between them. */
  record CopiesPage(long total, List<StoryJson> stories) {
    static CopiesPage of(Page<List<Headline>> page) {
      var stories =
          page.items().stream()
              .map(story -> new StoryJson(story.stream().map(HeadlineJson::of).toList()))
              .toList();
      return new CopiesPage(page.total(), stories);
    }
  }

  /** The articles of one story, the first published first. */
  record StoryJson(List<HeadlineJson> articles) {}

  /** An article in a list. */
  record HeadlineJson(
      String articleId, String title, String publisher, String published, boolean uploaded) {
    static HeadlineJson of(Headline headline) {
      return new HeadlineJson(
          headline.articleId(),
          headline.title(),
          headline.publisher(),
          headline.published(),
          headline.isUpload());
    }
  }

  /** What has been uploaded, the last first. */
  record UploadsPage(long total, List<UploadedJson> uploads) {
    static UploadsPage of(Page<ArchivedUpload> page) {
      return new UploadsPage(page.total(), page.items().stream().map(UploadedJson::of).toList());
    }
  }

  /**
   * Articles that were uploaded at one time.
   *
   * @param sender as far as known, such as an address
   * @param headlines of the first of them
   */
  record UploadedJson(
      String upload, String time, String sender, long articles, List<HeadlineJson> headlines) {
    static UploadedJson of(ArchivedUpload upload) {
      return new UploadedJson(
          upload.id(),
          upload.time().toString(),
          upload.sender(),
          upload.articles(),
          upload.headlines().stream().map(HeadlineJson::of).toList());
    }
  }
}
