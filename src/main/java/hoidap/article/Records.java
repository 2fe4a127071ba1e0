package hoidap.article;

import hoidap.article.ArticleReader.Sink;
import hoidap.article.ArticleReader.Skipped;
import java.io.IOException;

/** Hands on what the records of one file hold; what breaks one leaves the others whole. */
final class Records {
  /** Faults of one file that are told one by one. */
  static final int MOST_TOLD = 1_000;

  private final String file;
  private final Sink sink;
  private long skipped;

  /**
   * Makes one.
   *
   * @param file how the file is called in reports
   */
  Records(String file, Sink sink) {
    this.file = file;
    this.sink = sink;
  }

  /** Reads one record into the article it holds. */
  interface Reading {
    RawArticle read() throws IOException, ArticleFormatException;
  }

  /**
   * Cleans one record into the sink, or reports why it is no article.
   *
   * @param place of the record in the file, such as ":17"; empty where it is all of the file
   */
  void add(String place, Reading record) throws IOException {
    RawArticle raw;
    Article article;
    try {
      raw = record.read();
      article = ArticleCleaner.clean(raw);
    } catch (ArticleFormatException e) {
      skip(Skipped.because(file + place, e));
      return;
    } catch (RuntimeException | StackOverflowError e) {
      skip(Skipped.broken(file + place, e));
      return;
    }
    if (!raw.unread().isEmpty()) {
      var names = String.join(", ", raw.unread());
      sink.noticed(Notice.of(file + place, Fault.FIELDS_NOT_READ, names));
    }
    sink.article(article, file + place); // whose failures are not the record's
  }

  /** Reports that a part of the file is no article. */
  void skip(String place, Fault fault) {
    skip(Skipped.because(file + place, fault));
  }

  private void skip(Skipped one) {
    if (++skipped <= MOST_TOLD) {
      sink.skipped(one);
    }
  }

  /** Reports how many records were not told of. */
  void end() {
    if (skipped > MOST_TOLD) {
      sink.skipped(Skipped.because(file, Fault.MORE, skipped - MOST_TOLD));
    }
  }
}
