package hoidap.article;

import hoidap.article.ArticleReader.Sink;
import hoidap.article.ArticleReader.Skipped;
import hoidap.article.KeptLengths.Kept;
import hoidap.text.WholeCharacters;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Hands on what the records of one file hold; what breaks one leaves the others whole. */
final class Records {
  /** Faults of one file that are told one by one. */
  static final int MOST_TOLD = 1_000;

  private static final int MOST_FIELDS = 20; // that a report names
  private static final int LONGEST_FIELD = 40; // code units of its name

  private final String file;
  private final Sink sink;
  private long skipped;
  private long noticed;

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
    Kept kept;
    try {
      raw = record.read();
      kept = KeptLengths.of(ArticleCleaner.clean(raw));
    } catch (ArticleFormatException e) {
      skip(Skipped.because(file + place, e));
      return;
    } catch (RuntimeException | StackOverflowError e) {
      skip(Skipped.broken(file + place, e));
      return;
    }
    notice(place, Fault.FIELDS_NOT_READ, raw.unread());
    notice(place, Fault.CUT_SHORT, kept.cut());
    sink.article(kept.article(), file + place); // whose failures are not the record's
  }

  private void notice(String place, Fault fault, List<String> fields) {
    if (!fields.isEmpty() && ++noticed <= MOST_TOLD) {
      sink.noticed(Notice.of(file + place, fault, shown(fields)));
    }
  }

  private static String shown(List<String> fields) {
    var first = fields.stream().limit(MOST_FIELDS).map(Records::shown);
    return first.collect(Collectors.joining(", ")) + (fields.size() > MOST_FIELDS ? ", …" : "");
  }

  private static String shown(String field) {
    return field.length() <= LONGEST_FIELD
        ? field
        : WholeCharacters.beginning(field, LONGEST_FIELD) + "…";
  }

  /** Reports that a part of the file is no article. */
  void skip(String place, Fault fault, Object... details) {
    skip(Skipped.because(file + place, fault, details));
  }

  private void skip(Skipped one) {
    if (++skipped <= MOST_TOLD) {
      sink.skipped(one);
    } else {
      sink.skippedUntold();
    }
  }

  /** Reports how many records were not told of. */
  void end() {
    if (noticed > MOST_TOLD) {
      sink.noticed(Notice.of(file, Fault.MORE_NOTICES, noticed - MOST_TOLD));
    }
    if (skipped > MOST_TOLD) {
      sink.skipped(Skipped.because(file, Fault.MORE, skipped - MOST_TOLD));
    }
  }
}
