package hoidap.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Reads the articles of one file: .txt, .md, .html, .json, .jsonl, the last two also gzipped. */
public final class ArticleReader {
  private ArticleReader() {}

  /** Receives what a file holds, in its order. */
  public interface Sink {
    /** Takes one article. */
    void article(Article article);

    /** Takes notice of a record that could not be read. */
    void skipped(Skipped skipped);
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

    private static Skipped because(String file, ArticleFormatException cause) {
      return new Skipped(file, cause.getMessage(), cause.vietnamese());
    }
  }

  /** Reads one record into the article it holds. */
  interface Record {
    RawArticle read() throws ArticleFormatException;
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
      sink.skipped(Skipped.because(file.name(), Fault.TOO_LARGE, file.mostMebibytes()));
    } catch (IOException e) {
      sink.skipped(Skipped.because(file.name(), Fault.UNREADABLE, e.getMessage()));
    }
  }

  private static void readFormat(ArticleFile file, Sink sink)
      throws IOException, ArticleFormatException {
    var format = file.name().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    var where = file.name();
    var stem = file.stem();
    try (var stream = open(file)) {
      if (format.endsWith(".txt")) {
        var text = decode(stream.readAllBytes());
        add(where, () -> RawArticle.ofText(stem, text), sink);
      } else if (format.endsWith(".md")) {
        var text = decode(stream.readAllBytes());
        add(where, () -> MarkdownArticle.read(stem, text), sink);
      } else if (format.endsWith(".html") || format.endsWith(".htm")) {
        var raw = HtmlArticle.read(stem, stream);
        add(where, () -> raw, sink);
      } else if (format.endsWith(".jsonl") || format.endsWith(".ndjson")) {
        JsonArticles.readLines(where, stem, stream, sink);
      } else if (format.endsWith(".json")) {
        JsonArticles.readDocument(where, stem, stream, sink);
      } else {
        throw new ArticleFormatException(Fault.UNKNOWN_KIND);
      }
    }
  }

  /** Cleans one record into the sink, or reports why it is no article. */
  static void add(String where, Record record, Sink sink) {
    try {
      var raw = record.read();
      sink.article(ArticleCleaner.clean(raw));
    } catch (ArticleFormatException e) {
      sink.skipped(Skipped.because(where, e));
    }
  }

  private static InputStream open(ArticleFile file) throws IOException {
    var stream = new BufferedInputStream(Files.newInputStream(file.path()));
    stream.mark(2);
    boolean isGzip = stream.read() == 0x1f && stream.read() == 0x8b;
    stream.reset();
    return new LimitedStream(
        isGzip ? new GZIPInputStream(stream, 1 << 16) : stream, file.mostBytes());
  }

  /** Returns the text of UTF-8 or, with a byte order mark, UTF-16 bytes. */
  static String decode(byte[] bytes) throws ArticleFormatException {
    var charset = StandardCharsets.UTF_8;
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16;
    }
    var text = decode(bytes, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String decode(byte[] bytes, Charset charset) throws ArticleFormatException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ArticleFormatException(Fault.NOT_UTF_8);
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
