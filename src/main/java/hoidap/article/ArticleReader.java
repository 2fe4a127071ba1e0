package hoidap.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the articles of one file: .txt, .md, .html, .json, .jsonl, the last two also gzipped. */
public final class ArticleReader {
  private static final int MEBIBYTE = 1 << 20;

  /** Longest record that is read: bytes, or code units where it is one of many. */
  static final int RECORD = 4 * MEBIBYTE;

  /** Longest page, which may hold its pictures. */
  private static final int PAGE = 16 * MEBIBYTE;

  /** How many times as long as it is a file may become when unpacked; text becomes 3 to 20. */
  private static final int UNPACKED = 200;

  /** What may be unpacked however small a file is. */
  private static final long UNPACKED_ANYWAY = 64L * MEBIBYTE;

  /** What a file is read by, as its name ends. */
  private static final Map<String, Format> FORMATS =
      Map.of(
          ".txt", whole(RECORD, (stem, bytes) -> RawArticle.ofText(stem, Utf8.decode(bytes))),
          ".md", whole(RECORD, (stem, bytes) -> MarkdownArticle.read(stem, Utf8.decode(bytes))),
          ".html", whole(PAGE, HtmlArticle::read),
          ".htm", whole(PAGE, HtmlArticle::read),
          ".json", new Many(JsonArticles::readDocument, JsonArticles::countValues),
          ".jsonl", new Many(JsonArticles::readLines, JsonArticles::countLines),
          ".ndjson", new Many(JsonArticles::readLines, JsonArticles::countLines));

  private ArticleReader() {}

  /** Reads the records of files of one kind. */
  private interface Format {
    /**
     * Reads a file.
     *
     * @param stem its name without what tells its kind
     */
    void read(String stem, InputStream stream, Records records) throws IOException;
  }

  /** Reads files of many records. */
  private record Many(Format format, Counting counting) implements Format {
    /** Counts the records of a file. */
    interface Counting {
      long of(InputStream stream) throws IOException;
    }

    @Override
    public void read(String stem, InputStream stream, Records records) throws IOException {
      format.read(stem, stream, records);
    }
  }

  /** Reads a file that holds one article. */
  private interface Page {
    RawArticle read(String stem, byte[] bytes) throws IOException, ArticleFormatException;
  }

  private static Format whole(int mostBytes, Page page) {
    return (stem, stream, records) -> {
      var bytes = stream.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        records.skip("", Fault.TOO_LONG, mostBytes / MEBIBYTE);
      } else {
        records.add("", () -> page.read(stem, bytes));
      }
    };
  }

  /** Receives what a file holds, in its order. */
  public interface Sink {
    /**
     * Takes one article.
     *
     * @param where it was read: the file, with the line where it has lines
     */
    void article(Article article, String where);

    /** Takes notice of a record that could not be read. */
    void skipped(Skipped skipped);

    /** Takes notice of a record that could not be read, after so many that it is not told why. */
    default void skippedUntold() {}

    /** Takes notice of something about an article that was read. */
    void noticed(Notice notice);
  }

  /**
   * A file or record that was passed over.
   *
   * @param file the file, with the line where it has lines: "news.jsonl:17"
   * @param reason what is wrong with it and what to do, in English
   * @param reasonInVietnamese the same in Vietnamese
   */
  public record Skipped(String file, String reason, String reasonInVietnamese) {
    /** Makes one that was passed over because of {@code fault}. */
    public static Skipped because(String file, Fault fault, Object... details) {
      return new Skipped(file, fault.english(details), fault.vietnamese(details));
    }

    static Skipped because(String file, ArticleFormatException cause) {
      return new Skipped(file, String.valueOf(cause.getMessage()), cause.vietnamese());
    }

    /** Makes one that the program itself broke on. */
    public static Skipped broken(String file, Throwable cause) {
      return because(file, Fault.BROKEN, cause.getClass().getSimpleName());
    }
  }

  /** Returns whether the file is meant to be an article: not hidden, and not a README. */
  public static boolean isArticleFile(Path file) {
    var name = file.getFileName().toString();
    return !name.startsWith(".") && !name.toLowerCase(Locale.ROOT).startsWith("readme");
  }

  /**
   * Reads every article of {@code file} into {@code sink}. What cannot be read is reported to the
   * sink and the rest goes on; nothing is thrown for a bad file.
   */
  public static void read(Path file, Sink sink) {
    read(new ArticleFile(file, file.toString(), Long.MAX_VALUE), sink);
  }

  /** Reads every article of a file that goes by another name, in the same way. */
  public static void read(ArticleFile file, Sink sink) {
    try {
      readFormat(file, sink);
    } catch (ArticleFormatException e) {
      sink.skipped(Skipped.because(file.name(), e));
    } catch (LimitedStream.TooLongException e) {
      sink.skipped(Skipped.because(file.name(), Fault.TOO_LARGE, e.mostMebibytes()));
    } catch (IOException e) {
      sink.skipped(Skipped.because(file.name(), Fault.UNREADABLE, String.valueOf(e.getMessage())));
    }
  }

  /** Returns how many articles a file seems to hold, so that it is known how far reading is. */
  public static long count(ArticleFile file) {
    if (!(FORMATS.get(file.suffix()) instanceof Many many)) {
      return 1;
    }
    try (var stream = open(file)) {
      return many.counting.of(stream);
    } catch (IOException | ArticleFormatException e) {
      return 1; // which reading will tell of
    }
  }

  private static void readFormat(ArticleFile file, Sink sink)
      throws IOException, ArticleFormatException {
    var format = FORMATS.get(file.suffix());
    if (format == null) {
      throw new ArticleFormatException(Fault.UNKNOWN_KIND);
    }
    try (var stream = open(file)) {
      var records = new Records(file.name(), sink);
      try {
        format.read(file.stem(), stream, records);
      } finally {
        records.end();
      }
    }
  }

  private static InputStream open(ArticleFile file) throws IOException, ArticleFormatException {
    if (Files.exists(file.path()) && !Files.isRegularFile(file.path())) {
      throw new ArticleFormatException(Fault.NO_FILE); // reading a pipe may never end
    }
    var stream = new BufferedInputStream(Files.newInputStream(file.path()));
    stream.mark(2);
    boolean isGzip = stream.read() == 0x1f && stream.read() == 0x8b;
    stream.reset();
    return isGzip
        ? new LimitedStream(new GZIPInputStream(stream, 1 << 16), mostUnpacked(file))
        : new LimitedStream(stream, file.mostBytes());
  }

  /** A few bytes may unpack to a disk full. */
  private static long mostUnpacked(ArticleFile file) throws IOException {
    long most = Math.max(UNPACKED_ANYWAY, UNPACKED * Files.size(file.path()));
    return Math.min(most, file.mostBytes());
  }
}
