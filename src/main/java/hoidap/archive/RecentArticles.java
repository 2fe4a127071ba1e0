package hoidap.archive;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The articles that were compared last, as much of them as has room. */
final class RecentArticles {
  private static final int MOST_WORDS = 400_000;

  private final Map<Long, ComparedArticle> articles = new HashMap<>();
  private final Queue<Long> order = new ArrayDeque<>();
  private int words;

  @Nullable ComparedArticle get(long key) {
    return articles.get(key);
  }

  void put(long key, ComparedArticle article) {
    if (article.size() <= MOST_WORDS && articles.putIfAbsent(key, article) == null) {
      order.add(key);
      words += article.size();
      while (words > MOST_WORDS) {
        remove(order.remove());
      }
    }
  }

  private void remove(long key) {
    var article = articles.remove(key);
    words -= article == null ? 0 : article.size();
  }
}
