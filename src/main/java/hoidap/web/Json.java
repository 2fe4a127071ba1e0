package hoidap.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Writes records as JSON, and reads what clients send. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /** Returns {@code value} as JSON on one line. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /** Returns a JSON object, given as text, with another text in one of its fields. */
  static String with(String object, String field, String text) {
    try {
      var json = (ObjectNode) MAPPER.readTree(object);
      return write(json.put(field, text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + object, e);
    }
  }

  /**
   * Returns the one JSON value in {@code bytes}.
   *
   * @throws IOException if they are something else
   */
  static JsonNode read(byte[] bytes) throws IOException {
    return MAPPER.readTree(bytes);
  }
}
