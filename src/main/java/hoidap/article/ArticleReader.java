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
   * @param reason what is wrong with it and what to do
   */
  public record Skipped(String file, String reason) {}

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
    try {
      readFormat(file, sink);
    } catch (ArticleFormatException e) {
      sink.skipped(new Skipped(file.toString(), e.getMessage()));
    } catch (IOException e) {
      sink.skipped(new Skipped(file.toString(), "cannot be read: " + e.getMessage()));
    }
  }

  private static void readFormat(Path file, Sink sink) throws IOException, ArticleFormatException {
    var name = file.getFileName().toString();
    var format = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    var where = file.toString();
    if (format.endsWith(".txt")) {
      add(where, () -> RawArticle.ofText(stem(name), text(file)), sink);
    } else if (format.endsWith(".md")) {
      add(where, () -> MarkdownArticle.read(stem(name), text(file)), sink);
    } else if (format.endsWith(".html") || format.endsWith(".htm")) {
      try (var stream = open(file)) {
        var raw = HtmlArticle.read(stem(name), stream);
        add(where, () -> raw, sink);
      }
    } else if (format.endsWith(".jsonl") || format.endsWith(".ndjson")) {
      try (var stream = open(file)) {
        JsonArticles.readLines(where, stem(name), stream, sink);
      }
    } else if (format.endsWith(".json")) {
      try (var stream = open(file)) {
        JsonArticles.readDocument(where, stem(name), stream, sink);
      }
    } else {
      throw new ArticleFormatException(
          "is of a kind that is not read: convert it to .txt, .md, .html, .json or .jsonl");
    }
  }

  /** Cleans one record into the sink, or reports why it is no article. */
  static void add(String where, Record record, Sink sink) {
    try {
      var raw = record.read();
      sink.article(ArticleCleaner.clean(raw));
    } catch (ArticleFormatException e) {
      sink.skipped(new Skipped(where, e.getMessage()));
    }
  }

  private static String stem(String name) {
    return name.replaceFirst("(\\.[A-Za-z]{2,6})(\\.gz)?$", "");
  }

  private static InputStream open(Path file) throws IOException {
    var stream = new BufferedInputStream(Files.newInputStream(file));
    stream.mark(2);
    boolean isGzip = stream.read() == 0x1f && stream.read() == 0x8b;
    stream.reset();
    return isGzip ? new GZIPInputStream(stream, 1 << 16) : stream;
  }

  private static String text(Path file) throws ArticleFormatException {
    try (var stream = open(file)) {
      return decode(stream.readAllBytes());
    } catch (IOException e) {
      throw new ArticleFormatException("cannot be read: " + e.getMessage());
    }
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
      throw new ArticleFormatException("is not text in UTF-8: save it as UTF-8 and try again");
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
