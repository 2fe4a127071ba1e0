package hoidap.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.text.Span;
import j2html.tags.DomContent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who published an article and when, and where it is read. */
final class SourceLine {
  private SourceLine() {}

  /** Returns publisher and date, and whether somebody sent the article to the page. */
  static String of(Article article) {
    return Stream.of(article.publisher(), date(article.published()), article.origin().told())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Returns a date as it is written in Vietnam: "5/2/2026", "tháng 12/2025". */
  static String date(Published published) {
    var parts = published.date().split("-");
    var date =
        switch (parts.length) {
          case 3 -> "%d/%d/%s".formatted(number(parts[2]), number(parts[1]), parts[0]);
          case 2 -> "tháng %d/%s".formatted(number(parts[1]), parts[0]);
          default -> "không rõ ngày";
        };
    return published.basis() == Published.Basis.INFERRED ? date + " (suy ra)" : date;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Returns the address at which a passage of an article is read. */
  static String address(Article article, Span span) {
    var id = URLEncoder.encode(article.id(), StandardCharsets.UTF_8).replace("+", "%20");
    return ArticlePage.PATH
        + "%s?tu=%d&den=%d#%s".formatted(id, span.start(), span.end(), ArticlePage.PASSAGE);
  }

  /** Returns a link to where the article was published, or nothing where its address is none. */
  static DomContent original(Article article) {
    var url = article.url().strip();
    var scheme = url.toLowerCase(Locale.ROOT);
    boolean isOfTheWeb = scheme.startsWith("https://") || scheme.startsWith("http://");
    return isOfTheWeb
        ? p(a("Bài gốc trên trang của báo").withHref(url).withRel("noopener noreferrer external"))
        : text("");
  }
}
