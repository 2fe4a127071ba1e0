package hoidap.web;

import hoidap.answer.QuestionAnswering;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** {@code GET /api/articles/{id}}. */
record ArticleHandler(Supplier<QuestionAnswering> answering) implements Handler {
  static final String PATH = "/api/articles/";

  @Override
  public void handle(Context context) {
    var article =
        answering
            .get()
            .article(id(context.path()))
            .orElseThrow(
                () ->
                    RequestException.notFound(
                        "unknown_article", "Không có bài báo này trong kho lưu trữ."));
    Responses.json(context, ArticleJson.of(article));
  }

  /** Returns the id in a path as sent; ids may hold any character, "/" and "%" among them. */
  private static String id(String path) {
    // the decoder is one for forms, where + is a blank
    var encoded = path.substring(PATH.length()).replace("+", "%2B");
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
