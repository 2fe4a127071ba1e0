package hoidap.eval.set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files line by line, telling where each line stands. */
final class Lines {
  private static final JsonFactory JSON = new JsonFactory();

  private Lines() {}

  /** Takes a line that is not blank. */
  interface Reader {
    void line(String place, String line);
  }

  /** Takes a JSON object. */
  interface ObjectReader {
    void object(String place, JsonNode object);
  }

  /** Gives every line that is not blank to {@code reader}, without a byte order mark. */
  static void read(Path file, Reader reader) {
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        var text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
        if (!text.isBlank()) {
          reader.line(file + ":" + number, text);
        }
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Returns a file's whole text, without a byte order mark. */
  static String text(Path file) {
    try {
      var text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static QuestionSetException unreadable(Path file, IOException reason) {
    return new QuestionSetException(
        reason instanceof CharacterCodingException
            ? file + " is not text in UTF-8: save it as UTF-8."
            : file + " cannot be read: " + reason.getMessage() + ".");
  }

  /** Gives every line's JSON object to {@code reader}; other lines are problems of {@code list}. */
  static void readObjects(Path file, QuestionList list, ObjectReader reader) {
    read(
        file,
        (place, line) -> {
          try (var parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
              list.problem(place, "is no JSON object");
              return;
            }
            var object = Trees.read(parser);
            if (parser.nextToken() != null) {
              list.problem(place, "has more than one JSON object on a line");
              return;
            }
            reader.object(place, object);
          } catch (JsonProcessingException e) {
            list.problem(place, "is not valid JSON: " + e.getOriginalMessage());
          } catch (IOException e) {
            list.problem(place, "cannot be read: " + e.getMessage());
          }
        });
  }
}
