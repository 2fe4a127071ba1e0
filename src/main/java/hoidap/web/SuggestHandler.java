package hoidap.web;

import hoidap.answer.QuestionAnswering;
import hoidap.retrieve.Suggestion;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.function.Supplier;

/** {@code GET /api/suggest}. */
record SuggestHandler(Supplier<QuestionAnswering> answering) implements Handler {
  private static final int MOST = 20;

  /** Longest beginning that is completed, in UTF-16 code units: nobody types a longer headline. */
  private static final int LONGEST = 200;

  @Override
  public void handle(Context context) {
    var typed = Parameters.of(context, "q", "");
    int limit = Parameters.limit(Parameters.of(context, "limit", "8"), MOST);
    var found =
        typed.length() > LONGEST
            ? List.<Suggestion>of()
            : answering.get().catalogue().suggest(typed, limit);
    Responses.json(context, new SuggestJson(found.stream().map(SuggestionJson::of).toList()));
  }

  /** Headlines that fit what was typed, the best first. */
  record SuggestJson(List<SuggestionJson> suggestions) {}

  /**
   * A headline.
   *
   * @param marks where in the title what was typed stands
   */
  record SuggestionJson(
      String title, String articleId, String published, String publisher, List<MarkJson> marks) {
    static SuggestionJson of(Suggestion suggestion) {
      var headline = suggestion.headline();
      return new SuggestionJson(
          headline.title(),
          headline.articleId(),
          headline.published(),
          headline.publisher(),
          MarkJson.all(suggestion.marks()));
    }
  }
}
