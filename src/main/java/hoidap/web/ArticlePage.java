package hoidap.web;

import static j2html.TagCreator.article;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import hoidap.answer.QuestionAnswering;
import hoidap.article.Article;
import hoidap.text.Span;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code GET /bai/{id}?tu=START&den=END}: an article, with the passage from START to END marked.
 */
record ArticlePage(Supplier<QuestionAnswering> answering) implements Handler {
  static final String PATH = "/bai/";

  /** Id of the mark. */
  static final String PASSAGE = "trich-doan";

  @Override
  public void handle(Context context) {
    var article = ArticleHandler.article(answering.get(), context, PATH);
    var passage = passage(article, number(context, "tu"), number(context, "den"));
    Responses.html(
        context,
        PlainPages.page(
            article.displayTitle(),
            article(
                h1(article.displayTitle()),
                p(SourceLine.of(article)).withClass("aside"),
                MarkedText.paragraphs(article.body(), passage, PASSAGE),
                SourceLine.original(article))));
  }

  /** Returns a number, -1 for what is none. */
  private static int number(Context context, String name) {
    var value = Parameters.of(context, name, "");
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
  }

  private static Optional<Span> passage(Article article, int start, int end) {
    return start >= 0 && start < end && end <= article.body().length()
        ? Optional.of(new Span(start, end))
        : Optional.empty();
  }
}
