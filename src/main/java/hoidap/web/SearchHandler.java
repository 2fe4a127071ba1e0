package hoidap.web;

import hoidap.answer.QuestionAnswering;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.function.Supplier;

/** {@code GET /api/search}. */
record SearchHandler(Supplier<QuestionAnswering> answering) implements Handler {
  private static final String USUAL_LIMIT = "10";
  private static final int MOST = 100;

  /** By fit, only so many articles are ranked. */
  private static final int FARTHEST = 1_000;

  @Override
  public void handle(Context context) {
    long start = System.nanoTime();
    var typed = Parameters.of(context, "q", "");
    boolean newestFirst = Parameters.newestFirst(Parameters.of(context, "sort", "relevance"));
    var question = newestFirst ? Parameters.words(typed) : Parameters.question(typed);
    var filter =
        Parameters.filter(
            Parameters.of(context, "from", ""),
            Parameters.of(context, "to", ""),
            Parameters.of(context, "publisher", ""),
            Parameters.of(context, "section", ""));
    int limit = Parameters.limit(Parameters.of(context, "limit", USUAL_LIMIT), MOST);
    int offset =
        Parameters.offset(
            Parameters.of(context, "offset", "0"),
            newestFirst ? Integer.MAX_VALUE - MOST : FARTHEST);
    var asked = answering.get();
    var found =
        newestFirst
            ? SearchJson.newestFirst(
                asked.catalogue().search(question, filter, offset, limit), asked)
            : SearchJson.byFit(asked.search(question, filter, offset, limit));
    Responses.json(context, found.taking(Duration.ofNanos(System.nanoTime() - start)));
  }
}
