package hoidap.eval.set;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.eval.set.QuestionList.BadQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reads a folder in BEIR's layout: {@code corpus.jsonl}, {@code queries.jsonl}, {@code
 * qrels/*.tsv}, and, where answers are known, {@code answers.jsonl}.
 *
 * @see <a href="https://github.com/beir-cellar/beir">BEIR</a>
 */
final class BeirFolder {
  static final String QUERIES = "queries.jsonl";
  static final String CORPUS = "corpus.jsonl";
  private static final String ANSWERS = "answers.jsonl";

  private BeirFolder() {}

  static QuestionSet read(Path folder, List<Path> moreQrels) {
    var list = new QuestionList();
    var qrels = Qrels.read(qrelsFiles(folder, moreQrels), list);
    var answers = answers(folder, list);
    var asked = new HashSet<String>();
    Lines.readObjects(
        folder.resolve(QUERIES),
        list,
        (place, query) -> {
          asked.add(query.path("_id").asText(""));
          addQuery(place, query, qrels, answers, list);
        });
    qrels.requireQueries(asked, list);
    var corpus = Optional.of(folder.resolve(CORPUS)).filter(Files::exists);
    return list.set(folder.getFileName().toString(), corpus, folder);
  }

  private static void addQuery(
      String place,
      JsonNode query,
      Qrels qrels,
      Map<String, List<String>> answers,
      QuestionList list) {
    var id = query.path("_id").asText("");
    var relevant = qrels.relevant(id);
    var expected = Expected.anyOf(answers.getOrDefault(id, List.of()));
    if (!id.isEmpty() && relevant.isEmpty() && !expected.isKnown()) {
      list.note("queries without judgements or answers were passed over, as usual with BEIR");
      return;
    }
    list.add(
        place,
        () -> {
          var text = query.path("text").asText("").strip();
          if (id.isEmpty() || text.isEmpty()) {
            throw new BadQuestion("needs _id and text");
          }
          var type = query.path("type").asText(GoldQuestion.NO_TYPE);
          return GoldQuestion.plain(id, text, expected, relevant, type);
        });
  }

  private static Map<String, List<String>> answers(Path folder, QuestionList list) {
    var answers = new HashMap<String, List<String>>();
    if (Files.exists(folder.resolve(ANSWERS))) {
      Lines.readObjects(
          folder.resolve(ANSWERS),
          list,
          (place, line) -> {
            var id = line.path("_id").asText("");
            if (id.isEmpty() || !line.path("answers").isArray()) {
              list.problem(place, "needs _id and answers, a list of texts");
            } else {
              answers.put(id, texts(line.path("answers")));
            }
          });
    }
    return answers;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(text -> text.asText("").strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static List<Path> qrelsFiles(Path folder, List<Path> more) {
    var files = new ArrayList<Path>();
    if (Files.isDirectory(folder.resolve("qrels"))) {
      try (var found = Files.newDirectoryStream(folder.resolve("qrels"), "*.tsv")) {
        found.forEach(files::add);
      } catch (IOException e) {
        throw new QuestionSetException(folder + "/qrels cannot be read: " + e.getMessage() + ".");
      }
    }
    files.sort(null);
    files.addAll(more);
    return files;
  }
}
