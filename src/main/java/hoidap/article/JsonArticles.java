package hoidap.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import hoidap.article.JsonValues.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;

/** Reads articles from JSON: one object, a list of them, or one after another. */
final class JsonArticles {
  private static final JsonFactory JSON = new JsonFactory();

  private static final int FEW = 64; // code units of each that are kept when only counting

  private JsonArticles() {}

  /** Reads a file with an object on each line. */
  static void readLines(String stem, InputStream stream, Records records) throws IOException {
    var lines = new Lines(Utf8.reader(stream), ArticleReader.RECORD);
    while (lines.next()) {
      var text = lines.text().startsWith("\ufeff") ? lines.text().substring(1) : lines.text();
      int number = lines.number();
      if (lines.isTooLong()) {
        skip(":" + number, records);
      } else if (!text.isBlank()) {
        records.add(":" + number, () -> article(stem + ":" + number, text, number));
      }
    }
  }

  /** Returns how many lines of a file hold something. */
  static long countLines(InputStream stream) throws IOException {
    var lines = new Lines(Utf8.reader(stream), FEW);
    long count = 0;
    while (lines.next()) {
      count += lines.isTooLong() || !lines.text().isBlank() ? 1 : 0;
    }
    return count;
  }

  /** Returns how many values a file holds. */
  static long countValues(InputStream stream) throws IOException {
    var values = new JsonValues(new BufferedReader(Utf8.reader(stream), 1 << 16), FEW);
    long count = 0;
    while (values.next() != null) {
      count++;
    }
    return count;
  }

  private static void skip(String place, Records records) {
    records.skip(place, Fault.TOO_LONG, ArticleReader.RECORD >> 20);
  }

  /** Reads a file with an object, several one after another, or lists of them. */
  static void readDocument(String stem, InputStream stream, Records records) throws IOException {
    var reader = new BufferedReader(Utf8.reader(stream), 1 << 16);
    var values = new JsonValues(reader, ArticleReader.RECORD);
    var value = values.next();
    if (value == null && !values.hasList()) {
      records.skip("", Fault.NO_OBJECT);
    } else if (value != null && !value.isElement()) {
      var first = value;
      value = values.next();
      if (value == null && first.isTooLong()) {
        skip("", records);
      } else if (value == null) {
        records.add("", () -> article(stem, first.text(), first.line()));
      } else {
        add(stem, first, records);
      }
    }
    for (; value != null; value = values.next()) {
      add(stem, value, records);
    }
    if (values.isCutOff()) {
      records.skip("", Fault.CUT_OFF);
    }
  }

  /** Adds one of several values: an element by its number, else by its line as from a .jsonl. */
  private static void add(String stem, Value value, Records records) throws IOException {
    var line = ":" + value.line() + (value.inLine() > 1 ? "." + value.inLine() : "");
    var id = stem + (value.isElement() ? ":" + (value.index() + 1) : line);
    var place = value.isElement() ? "[" + value.index() + "]" : line;
    if (value.isTooLong()) {
      skip(place, records);
    } else {
      records.add(place, () -> article(id, value.text(), value.line()));
    }
  }

  /**
   * Reads the article that is one value.
   *
   * @param line where the value begins in its file
   */
  private static RawArticle article(String fallbackId, String value, int line)
      throws IOException, ArticleFormatException {
    Utf8.requireDecoded(value);
    try (var parser = JSON.createParser(value)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        requireEnd(parser, line);
        throw new ArticleFormatException(Fault.NO_OBJECT);
      }
      var fields = Fields.of(parser);
      requireEnd(parser, line);
      return fields.article(fallbackId, fields.text("text"), !fields.has("title"));
    } catch (JsonProcessingException e) {
      if (e.getLocation() == null) { // so the parser says
        throw new ArticleFormatException(Fault.BEYOND_BOUNDS);
      }
      throw new ArticleFormatException(
          Fault.NOT_JSON,
          line - 1 + e.getLocation().getLineNr(),
          e.getLocation().getColumnNr(),
          e.getOriginalMessage());
    }
  }

  private static void requireEnd(JsonParser parser, int line)
      throws IOException, ArticleFormatException {
    var more = parser.currentToken() == null ? null : parser.nextToken();
    if (more != null) {
      var at = parser.currentTokenLocation();
      throw new ArticleFormatException(
          Fault.NOT_JSON, line - 1 + at.getLineNr(), at.getColumnNr(), "more follows the value");
    }
  }
}
