package hoidap.web;

import hoidap.answer.QuestionAnswering;
import hoidap.article.Article;
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
    Responses.json(context, ArticleJson.of(article(answering.get(), context, PATH)));
  }

  /** Returns the article whose id stands after {@code route} in the address. */
  static Article article(QuestionAnswering answering, Context context, String route) {
    return answering
        .article(id(context.path(), route))
        .orElseThrow(
            () ->
                RequestException.notFound(
                    "unknown_article", "Không có bài báo này trong kho lưu trữ."));
  }

  /**
   * Returns the id after {@code route} in a path as sent; ids may hold any character, "/" and "%"
   * among them.
   */
  private static String id(String path, String route) {
    // the decoder is one for forms, where + is a blank
    var encoded = path.substring(route.length()).replace("+", "%2B");
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
