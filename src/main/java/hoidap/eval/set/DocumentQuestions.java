package hoidap.eval.set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;

/** Reads questions written as one YAML or JSON list. */
final class DocumentQuestions {
  private DocumentQuestions() {}

  static void readYaml(Path file, QuestionList list) {
    read(file, new YAMLFactory(), list);
  }

  static void readJson(Path file, QuestionList list) {
    read(file, new JsonFactory(), list);
  }

  /** Reads the questions; what follows a mistake in the syntax cannot be read. */
  private static void read(Path file, JsonFactory format, QuestionList list) {
    try (var parser = format.createParser(Lines.text(file))) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new QuestionSetException(file + " is no list of questions: begin each with '- '.");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        readQuestion(file, parser, list);
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        list.problem(place(file, parser), "is no question; what follows was not read");
      }
    } catch (JsonProcessingException e) {
      list.problem(
          file + ":" + e.getLocation().getLineNr(),
          "is not valid, what follows was not read: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new QuestionSetException(file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private static void readQuestion(Path file, JsonParser parser, QuestionList list)
      throws IOException {
    var place = place(file, parser);
    var fields = Trees.read(parser);
    list.add(place, () -> QuestionFields.read(fields, list.usualId(), list));
  }

  private static String place(Path file, JsonParser parser) {
    return file + ":" + parser.currentTokenLocation().getLineNr();
  }
}
