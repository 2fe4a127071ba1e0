package hoidap.eval.set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hoidap.eval.set.QuestionList.BadQuestion;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reads SQuAD 1.1 and 2.0. Each paragraph becomes an article of its own; a question marked
 * impossible must be refused.
 *
 * @see <a href="https://rajpurkar.github.io/SQuAD-explorer/">SQuAD</a>
 */
final class SquadFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final QuestionList list = new QuestionList();

  private SquadFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file and writes its paragraphs as articles.
   *
   * @param folder where the articles are written
   */
  static QuestionSet read(Path file, JsonNode root, Path folder) {
    return new SquadFile(file).read(root, folder);
  }

  private QuestionSet read(JsonNode root, Path folder) {
    var corpus = folder.resolve("squad-corpus.jsonl");
    try (var articles = Files.newBufferedWriter(corpus, StandardCharsets.UTF_8)) {
      int document = 0;
      for (var article : root.path("data")) {
        document++;
        int number = 0;
        for (var paragraph : article.path("paragraphs")) {
          number++;
          var id = document + "." + number;
          write(articles, id, article.path("title").asText(""), paragraph);
          readQuestions(id, paragraph);
        }
      }
    } catch (IOException e) {
      throw new QuestionSetException(corpus + " cannot be written: " + e.getMessage() + ".");
    }
    var name = file.getFileName().toString().replaceFirst("\\.json$", "");
    return list.set(name, Optional.of(corpus), file);
  }

  private static void write(BufferedWriter articles, String id, String title, JsonNode paragraph)
      throws IOException {
    var article = JsonNodeFactory.instance.objectNode();
    article.put("id", id);
    article.put("title", title.replace('_', ' '));
    article.put("text", paragraph.path("context").asText(""));
    articles.write(JSON.writeValueAsString(article));
    articles.newLine();
  }

  private void readQuestions(String paragraph, JsonNode node) {
    for (var question : node.path("qas")) {
      var id = question.path("id").asText("");
      list.add(
          "%s, paragraph %s, question '%s'".formatted(file, paragraph, id),
          () -> question(paragraph, id, question));
    }
  }

  private static GoldQuestion question(String paragraph, String id, JsonNode node)
      throws BadQuestion {
    var text = node.path("question").asText("").strip();
    if (id.isEmpty() || text.isEmpty()) {
      throw new BadQuestion("needs id and question");
    }
    if (node.path("is_impossible").asBoolean(false)) {
      return GoldQuestion.plain(id, text, Expected.refusal(), Map.of(), "impossible");
    }
    var answers =
        StreamSupport.stream(node.path("answers").spliterator(), false)
            .map(answer -> answer.path("text").asText("").strip())
            .filter(answer -> !answer.isEmpty())
            .distinct()
            .toList();
    if (answers.isEmpty()) {
      throw new BadQuestion("has no answer and is not marked is_impossible");
    }
    return GoldQuestion.plain(
        id, text, Expected.anyOf(answers), Map.of(paragraph, 1), "answerable");
  }

  /** Returns the file's value if it is in SQuAD's shape. */
  static Optional<JsonNode> root(Path file) {
    try {
      var root = JSON.readTree(Lines.text(file));
      return Optional.of(root).filter(node -> node.path("data").isArray());
    } catch (JsonProcessingException e) {
      throw new QuestionSetException(
          "%s:%d: is not valid JSON: %s"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
    }
  }
}
