package hoidap.web;

import hoidap.answer.QuestionAnswering;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** {@code GET /api/search}. */
record SearchHandler(Supplier<QuestionAnswering> answering) implements Handler {
  private static final String USUAL_LIMIT = "10";
  private static final int MOST = 100;

  @Override
  public void handle(Context context) {
    long start = System.nanoTime();
    var question = Parameters.question(parameter(context, "q", ""));
    var filter =
        Parameters.filter(
            parameter(context, "from", ""),
            parameter(context, "to", ""),
            parameter(context, "publisher", ""),
            parameter(context, "section", ""));
    boolean newestFirst = Parameters.newestFirst(parameter(context, "sort", "relevance"));
    int limit = Parameters.limit(parameter(context, "limit", USUAL_LIMIT), MOST);
    var found = answering.get().search(question, filter, newestFirst, limit);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Responses.json(context, new SearchJson(ExcerptJson.all(found), took));
  }

  private static String parameter(Context context, String name, String usual) {
    return Objects.requireNonNullElse(context.queryParam(name), usual);
  }
}
