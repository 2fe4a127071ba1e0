package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.FilledArchive;
import hoidap.answer.Answer;
import hoidap.answer.Answer.Found;
import hoidap.article.Filter;
import hoidap.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures answers on question sets outside the project; skipped where these are not at hand. */
class DevelopmentSetsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int EVERY = 5; // questions of the large set; all of them take minutes
  private static final int DEPTH = 10;

  @TempDir private Path temporary;
  private Path shared;

  @BeforeEach
  void find() {
    var folder = System.getProperty("hoidap.shared", "");
    if (folder.isBlank()) {
      abort("skipped: set -Dhoidap.shared=DIR to the folder with the shared measuring data");
    }
    shared = Path.of(folder);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    var nodes = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        nodes.add(JSON.readTree(line));
      }
    }
    return nodes;
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void rawArticlesAnswerTheQuestionsWrittenForThem() throws IOException {
    int right = 0;
    int answerable = 0;
    int refused = 0;
    int unanswerable = 0;
    var wrong = new ArrayList<String>();
    try (var archive =
        FilledArchive.ofFolder(temporary.resolve("raw.db"), shared.resolve("archive"))) {
      var answering = archive.answering();
      for (var gold : lines(Path.of("src/test/resources/eval/archive-questions.jsonl"))) {
        var answer = answering.ask(gold.get("question").asText(), Filter.NONE);
        boolean isRight = isRight(gold, answer);
        if (gold.path("none").asBoolean()) {
          unanswerable++;
          refused += isRight ? 1 : 0;
        } else {
          answerable++;
          right += isRight ? 1 : 0;
        }
        if (!isRight) {
          wrong.add(
              gold.get("id").asText()
                  + " "
                  + gold.get("question").asText()
                  + " -> "
                  + answer.text());
        }
      }
    }
    var figures =
        "raw articles: %d of %d right, %d of %d refused"
            .formatted(right, answerable, refused, unanswerable);
    System.out.println(figures);
    wrong.forEach(System.out::println);
    assertEquals(40, answerable);
    assertEquals(16, unanswerable);
    assertTrue(right >= 34, figures);
    assertTrue(refused >= 13, figures);
  }

  private static boolean isRight(JsonNode gold, Answer answer) {
    if (gold.path("none").asBoolean()) {
      return answer instanceof Answer.NotFound;
    }
    var articles = strings(gold.get("articles"));
    boolean isCited =
        answer.citations().stream().anyMatch(one -> articles.contains(one.article().id()));
    boolean isSaid =
        gold.has("all")
            ? StreamSupport.stream(gold.get("all").spliterator(), false)
                .allMatch(group -> Measures.holdsAny(answer.text(), strings(group)))
            : Measures.holdsAny(answer.text(), strings(gold.get("answers")));
    return answer instanceof Found && isCited && isSaid;
  }

  @Test
  void healthNewsIsRankedAndAnswered() throws IOException {
    var set = shared.resolve("data/health-news-dev");
    var relevant = relevant(set.resolve("qrels/test.tsv"));
    var gold = new HashMap<String, List<String>>();
    for (var line : lines(set.resolve("answers.jsonl"))) {
      gold.put(line.get("_id").asText(), strings(line.get("answers")));
    }
    var queries = lines(set.resolve("queries.jsonl"));
    double ndcg = 0;
    int asked = 0;
    int held = 0;
    var lengths = new ArrayList<Integer>();
    try (var archive =
        FilledArchive.ofFolder(temporary.resolve("health.db"), set.resolve("corpus.jsonl"))) {
      var answering = archive.answering();
      for (int i = 0; i < queries.size(); i += EVERY) {
        var id = queries.get(i).get("_id").asText();
        var question = queries.get(i).get("text").asText();
        var ranked =
            answering.search(question, Filter.NONE, false, DEPTH).stream()
                .map(excerpt -> excerpt.article().id())
                .toList();
        ndcg += Measures.ndcg(ranked, relevant.get(id), DEPTH);
        var answer = answering.ask(question, Filter.NONE);
        asked++;
        if (answer instanceof Found) {
          held += Measures.holdsAny(answer.text(), gold.get(id)) ? 1 : 0;
          lengths.add(answer.citations().stream().mapToInt(one -> Words.count(one.quote())).sum());
        }
      }
    }
    int median = Measures.median(lengths);
    var figures =
        String.format(
            Locale.ROOT,
            "health-news-dev, %d questions: nDCG@10 %.4f, gold answer inside %.4f, answered %d,"
                + " median words %d",
            asked,
            ndcg / asked,
            (double) held / asked,
            lengths.size(),
            median);
    System.out.println(figures);
    assertTrue(ndcg / asked >= 0.85, figures);
    assertTrue((double) held / asked >= 0.61, figures);
    assertTrue(median <= 55, figures);
  }

  private static Map<String, Set<String>> relevant(Path file) throws IOException {
    var relevant = new HashMap<String, Set<String>>();
    for (var line : Files.readAllLines(file)) {
      var fields = line.split("\t");
      if (fields.length == 3 && fields[2].equals("1")) {
        relevant.computeIfAbsent(fields[0], id -> new HashSet<>()).add(fields[1]);
      }
    }
    return relevant;
  }
}
