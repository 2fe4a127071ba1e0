package hoidap;

import hoidap.article.ArticleReader.Skipped;
import hoidap.article.Notice;
import hoidap.web.UploadState;
import hoidap.web.UploadState.NoticeJson;
import hoidap.web.UploadState.SkippedJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How far an upload is: told by the thread that runs it, asked by others. */
final class Upload implements Ingest.Watch {
  private static final int MOST_SKIPPED = 1_000; // that are told of

  private final String id;
  private final Instant received = Instant.now();
  private final String sender;
  private final int files;
  private final List<NoticeJson> notices = new ArrayList<>();
  private final List<SkippedJson> skipped = new ArrayList<>();
  private String state = "waiting";
  private int read;
  private int articles;
  private int unchanged;

  Upload(String id, String sender, int files) {
    this.id = id;
    this.sender = sender;
    this.files = files;
  }

  String id() {
    return id;
  }

  Instant received() {
    return received;
  }

  /** Returns who sent it, as far as known. */
  String sender() {
    return sender;
  }

  synchronized boolean hasEnded() {
    return state.equals("done") || state.equals("failed");
  }

  synchronized boolean isWaiting() {
    return state.equals("waiting");
  }

  synchronized void begun() {
    state = "running";
  }

  synchronized void done(Ingest.Summary summary) {
    articles = Math.toIntExact(summary.articles());
    unchanged = summary.unchanged();
    state = "done";
  }

  synchronized void failed() {
    state = "failed";
  }

  @Override
  public synchronized void file() {
    read++;
  }

  @Override
  public synchronized void article(boolean isNew) {
    if (isNew) {
      articles++;
    } else {
      unchanged++;
    }
  }

  @Override
  public synchronized void skipped(Skipped one) {
    if (skipped.size() < MOST_SKIPPED) {
      skipped.add(new SkippedJson(one.file(), one.reasonInVietnamese()));
    }
  }

  @Override
  public synchronized void noticed(Notice one) {
    if (notices.size() < MOST_SKIPPED) {
      notices.add(new NoticeJson(one.file(), one.textInVietnamese()));
    }
  }

  synchronized UploadState state() {
    return new UploadState(state, files, read, articles, unchanged, skipped, notices);
  }
}
