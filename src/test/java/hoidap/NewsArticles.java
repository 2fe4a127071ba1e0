package hoidap;

import hoidap.article.Article;
import hoidap.article.Published;
import java.time.LocalDate;
import java.util.List;

/** Makes articles of which only the text matters. */
public final class NewsArticles {
  private NewsArticles() {}

  /** Returns an article of 5 May 2026. */
  public static Article article(String id, String title, String body) {
    return new Article(
        id,
        title,
        "",
        body,
        List.of(),
        "Báo Bến Nước",
        Published.stated(LocalDate.of(2026, 5, 5)),
        "",
        "",
        "");
  }
}
