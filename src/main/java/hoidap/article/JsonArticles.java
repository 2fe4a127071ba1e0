package hoidap.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads articles from JSON: one object, a list of them, or one on each line. */
final class JsonArticles {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonArticles() {}

  static void readLines(String where, String stem, InputStream stream, ArticleReader.Sink sink)
      throws IOException {
    // one bad byte must not lose the lines after it, so it is replaced, and so only that line fails
    var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
    var lines = new BufferedReader(new InputStreamReader(stream, decoder), 1 << 16);
    int number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      var text = line.startsWith("\ufeff") ? line.substring(1) : line;
      if (!text.isBlank()) {
        var fallbackId = stem + ":" + number;
        ArticleReader.add(where + ":" + number, () -> parse(fallbackId, text), sink);
      }
    }
  }

  static void readDocument(String where, String stem, InputStream stream, ArticleReader.Sink sink)
      throws IOException, ArticleFormatException {
    var document = tree(ArticleReader.decode(stream.readAllBytes()));
    if (!document.isArray()) {
      ArticleReader.add(where, () -> article(stem, document), sink);
      return;
    }
    for (int i = 0; i < document.size(); i++) {
      var element = document.get(i);
      var fallbackId = stem + ":" + (i + 1);
      ArticleReader.add(where + "[" + i + "]", () -> article(fallbackId, element), sink);
    }
  }

  private static RawArticle parse(String fallbackId, String line) throws ArticleFormatException {
    if (line.indexOf('\ufffd') >= 0) {
      throw new ArticleFormatException(Fault.NOT_UTF_8);
    }
    return article(fallbackId, tree(line));
  }

  private static JsonNode tree(String text) throws ArticleFormatException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ArticleFormatException(
          Fault.NOT_JSON,
          e.getLocation().getLineNr(),
          e.getLocation().getColumnNr(),
          e.getOriginalMessage());
    }
  }

  private static RawArticle article(String fallbackId, JsonNode fields)
      throws ArticleFormatException {
    if (!fields.isObject()) {
      throw new ArticleFormatException(Fault.NO_OBJECT);
    }
    var id = text(fields, "id").isBlank() ? text(fields, "_id") : text(fields, "id");
    var url = text(fields, "url");
    return new RawArticle(
        !id.isBlank() ? id : !url.isBlank() ? url : fallbackId,
        text(fields, "title"),
        text(fields, "lead"),
        text(fields, "text"),
        List.of(),
        text(fields, "publisher"),
        text(fields, "published"),
        url,
        text(fields, "section"),
        text(fields, "author"),
        !fields.has("title"));
  }

  /** Returns a field as text; empty when missing, null or not a plain value. */
  static String text(JsonNode fields, String name) {
    var value = fields.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}
