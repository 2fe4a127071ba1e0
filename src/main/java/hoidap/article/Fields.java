package hoidap.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of an article as JSON or YAML gives them, each as text. */
final class Fields {
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "_id",
          "title",
          "lead",
          "text",
          "publisher",
          "published",
          "url",
          "section",
          "author");

  /** What an object is that stands where a plain value might: MongoDB's ids and dates, a name. */
  private static final Set<String> SAME_AS_PLAIN =
      Set.of("$oid", "$date", "$numberLong", "$numberInt", "name");

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> unread = new LinkedHashSet<>();

  private Fields() {}

  /**
   * Reads the fields of the object that a parser has entered, and leaves it.
   *
   * @throws IOException if it is not well formed
   */
  static Fields of(JsonParser parser) throws IOException {
    var fields = new Fields();
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      fields.add(name, parser);
    }
    return fields;
  }

  private void add(String name, JsonParser parser) throws IOException {
    var token = parser.nextToken();
    if (!KNOWN.contains(name)) {
      parser.skipChildren();
      return;
    }
    var parts = new ArrayList<String>();
    boolean isUnderstood =
        token == JsonToken.START_ARRAY ? addAll(parser, parts) : addPlain(parser, parts);
    values.put(name, String.join(name.equals("author") ? ", " : "\n", parts));
    if (!isUnderstood) {
      unread.add(name);
    }
  }

  /** Adds the elements of a list, such as paragraphs; returns whether all are plain. */
  private static boolean addAll(JsonParser parser, List<String> parts) throws IOException {
    boolean arePlain = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      arePlain &= addPlain(parser, parts);
    }
    return arePlain;
  }

  /** Adds a value that is plain text, or may as well be; returns whether it is. */
  private static boolean addPlain(JsonParser parser, List<String> parts) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return addWrapped(parser, parts);
    }
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return true;
    }
    boolean isPlain = parser.currentToken().isScalarValue();
    if (isPlain) {
      parts.add(parser.getText());
    }
    parser.skipChildren();
    return isPlain;
  }

  private static boolean addWrapped(JsonParser parser, List<String> parts) throws IOException {
    boolean isFound = false;
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      boolean isPlain = parser.nextToken().isScalarValue();
      if (SAME_AS_PLAIN.contains(name) && isPlain && !isFound) {
        parts.add(parser.getText());
        isFound = true;
      }
      parser.skipChildren();
    }
    return isFound;
  }

  /** Returns a field as text; empty when it is missing, null or not understood. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Returns the article that these fields are of; its id is the given one, else its address. */
  RawArticle article(String fallbackId, String text, boolean titleInText) {
    var id = text("id").isBlank() ? text("_id") : text("id");
    var url = text("url");
    return new RawArticle(
        !id.isBlank() ? id : !url.isBlank() ? url : fallbackId,
        text("title"),
        text("lead"),
        text,
        List.of(),
        text("publisher"),
        text("published"),
        url,
        text("section"),
        text("author"),
        titleInText,
        List.copyOf(unread));
  }
}
