package hoidap.eval.set;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.article.Filter;
import hoidap.eval.set.QuestionList.BadQuestion;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads conversations about one article each: lines of {@code {id, article, turns: [{question,
 * answer, span}]}}, where {@code span} is the article's text that answers.
 */
final class ConversationsFile {
  private static final String FIRST = "first-turn";
  private static final String LATER = "later-turn";

  private ConversationsFile() {}

  /** Adds the turns of one line, each as a question. */
  static void addTurns(String place, JsonNode line, QuestionList list) {
    var id = line.path("id").asText("").strip();
    var article = line.path("article").asText("").strip();
    if (id.isEmpty() || !line.path("turns").isArray() || line.path("turns").isEmpty()) {
      list.problem(place, "needs an id and turns");
      return;
    }
    int number = 0;
    for (var turn : line.path("turns")) {
      number++;
      int position = number;
      list.add(place + ", turn " + number, () -> question(id, article, position, turn));
    }
  }

  private static GoldQuestion question(String id, String article, int number, JsonNode turn)
      throws BadQuestion {
    var text = turn.path("question").asText("").strip();
    if (text.isEmpty()) {
      throw new BadQuestion("has no question");
    }
    var span = turn.path("span").asText("").strip();
    var answers =
        Stream.of(turn.path("answer").asText("").strip(), span)
            .filter(answer -> !answer.isEmpty())
            .distinct()
            .toList();
    return new GoldQuestion(
        id + "." + number,
        text,
        Expected.anyOf(answers),
        article.isEmpty() ? Map.of() : Map.of(article, 1),
        span,
        Filter.NONE,
        "",
        number == 1 ? FIRST : LATER,
        id,
        "");
  }

  /** Returns whether a line's object is a conversation. */
  static boolean isConversation(JsonNode line) {
    return line.has("turns");
  }
}
