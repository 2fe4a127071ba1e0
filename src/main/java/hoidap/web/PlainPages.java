package hoidap.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;

import hoidap.answer.QuestionAnswering;
import io.javalin.http.Context;
import io.javalin.http.Header;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.jetty.http.QuotedQualityCSV;

/**
 * The pages that need no script: an answer, an article, and why there is neither. Text goes in by
 * elements and attributes that escape it.
 */
final class PlainPages {
  private PlainPages() {}

  static List<Route> routes(Supplier<QuestionAnswering> answering, Gate gate) {
    return List.of(
        Route.get("/hoi", gate.working(new AnswerPage(answering)::handle)),
        Route.get(ArticlePage.PATH + "{id}", new ArticlePage(answering)));
  }

  /** Returns a whole page. */
  static String page(String title, DomContent... content) {
    return document(
        html(metadata(title), body(masthead(), main(content).withClass("sheet bare")))
            .withLang("vi"));
  }

  private static DomContent metadata(String title) {
    return head(
        meta().withCharset("utf-8"),
        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
        meta().withName("color-scheme").withContent("light dark"),
        title(title + " – Hỏi Đáp"),
        link().withRel("icon").withHref("/favicon.svg").withType("image/svg+xml"),
        link().withRel("stylesheet").withHref("/fonts.css"),
        link().withRel("stylesheet").withHref("/style.css"),
        link().withRel("stylesheet").withHref("/pages.css"),
        link().withRel("stylesheet").withHref("/plain.css"));
  }

  private static DomContent masthead() {
    return header(
            p(a("Hỏi Đáp").withHref("/")).withClass("name"),
            nav(
                    a("Hỏi").withHref("/"),
                    a("Tìm kiếm").withHref("/tim-kiem"),
                    a("Kho lưu trữ").withHref("/kho"))
                .attr("aria-label", "Các trang"))
        .withClass("masthead");
  }

  /** Returns whether the client would rather have a page than JSON. */
  static boolean isWanted(Context context) {
    if (context.path().startsWith("/api/")) {
      return false;
    }
    var accepted = new QuotedQualityCSV();
    accepted.addValue(Objects.requireNonNullElse(context.header(Header.ACCEPT), ""));
    return accepted.getValues().stream()
        .map(type -> type.split(";", 2)[0].strip())
        .filter(type -> List.of("text/html", "application/json", "*/*").contains(type))
        .findFirst()
        .filter("text/html"::equals)
        .isPresent();
  }

  /** Returns a page that says why there is none. */
  static String failure(int status, String message) {
    var what = status == 404 ? "Không tìm thấy" : "Không thực hiện được";
    return page(
        what,
        h1(what),
        p(message),
        p(a("Đặt câu hỏi").withHref("/hoi"), text(" hoặc "), a("về trang đầu").withHref("/")));
  }
}
