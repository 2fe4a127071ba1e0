package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.archive.Identity;
import hoidap.article.Article;
import hoidap.article.Origin;
import hoidap.article.Published;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  /** What an archive would hold after the runs so far, by id. */
  private final Map<String, Article> archive = new HashMap<>();

  private final Map<String, Identity> kept = new HashMap<>();

  private static Article article(String id, String file, String body) {
    return article(id, new Origin(file, ""), "", body);
  }

  private static Article article(String id, Origin origin, String url, String body) {
    return new Article(id, "", "", body, List.of(), "", Published.UNKNOWN, url, "", "")
        .as(id, origin);
  }

  /** Ingests articles in one run; returns the id that each is kept under, "" for repeated ones. */
  private List<String> run(Article... articles) {
    return run(false, articles);
  }

  private List<String> run(boolean mayReplace, Article... articles) {
    var identities = new Identities(Map.copyOf(kept), mayReplace);
    var ids = new ArrayList<String>();
    for (var article : articles) {
      var fingerprint = Incoming.fingerprint(article);
      var decision = identities.next(article, fingerprint);
      if (decision.isNew()) {
        assertEquals(decision.replaces(), archive.containsKey(decision.id()));
        archive.put(decision.id(), article);
        kept.put(decision.id(), new Identity(fingerprint, article.origin(), article.url()));
      }
      ids.add(decision.isRepeated() ? "" : decision.id());
    }
    return ids;
  }

  private String body(String id) {
    return archive.get(id).body();
  }

  @Test
  void articlesOfTwoFilesHaveIdsOfTheirOwn() {
    assertEquals(List.of("1", "1~2"), run(article("1", "a", "Lúa."), article("1", "b", "Cá.")));
    assertEquals(List.of("1~3"), run(article("1", "c", "Chè.")));
    assertEquals("Lúa.", body("1"));
    assertEquals("Cá.", body("1~2"));
  }

  @Test
  void aChangedArticleFindsItsOwnPlace() {
    run(article("1", "a", "Lúa."), article("1", "b", "Cá."));
    assertEquals(List.of("1~2", "1"), run(article("1", "b", "Tôm."), article("1", "a", "Ngô.")));
    assertEquals("Ngô.", body("1"));
    assertEquals("Tôm.", body("1~2"));
    assertEquals(2, archive.size());
  }

  @Test
  void theSameAgainChangesNothing() {
    var articles =
        new Article[] {
          article("1", "a", "Lúa."), article("1", "a", "Cá."), article("1", "b", "Chè.")
        };
    var ids = run(articles);
    assertEquals(3, new HashSet<>(ids).size());
    assertEquals(ids, run(articles));
    assertEquals(
        List.of(ids.get(2), ids.get(0), ids.get(1)), run(articles[2], articles[0], articles[1]));
    assertEquals(3, archive.size());
  }

  @Test
  void theSameTextIsOneArticleWhateverItsFile() {
    assertEquals(List.of("1", ""), run(article("1", "a", "Lúa."), article("1", "b", "Lúa.")));
    assertEquals(List.of("1"), run(article("1", "c", "Lúa.")));
  }

  @Test
  void theSameAddressIsTheSameArticle() {
    var url = "https://vidu.vn/lua";
    run(article(url, new Origin("monday", ""), url, "Lúa."));
    assertEquals(List.of(url), run(article(url, new Origin("tuesday", ""), url, "Lúa xanh.")));
    assertEquals("Lúa xanh.", body(url));
  }

  @Test
  void whatIsUploadedReplacesNothing() {
    var url = "https://vidu.vn/lua";
    run(article("1", new Origin("a", ""), url, "Lúa."));
    var forged = article("1", new Origin("a", "u1"), url, "Lúa cháy.");
    assertEquals(List.of("1~2"), run(forged));
    assertEquals(List.of("1~2"), run(article("1", new Origin("a", "u2"), url, "Lúa cháy.")));
    assertEquals(List.of("1~3"), run(article("1", new Origin("a", "u2"), url, "Lúa ngập.")));
    assertEquals(List.of("1"), run(article("1", new Origin("a", ""), url, "Lúa chín.")));
    assertEquals("Lúa cháy.", body("1~2"));
    assertEquals("Lúa chín.", body("1"));
    assertEquals(List.of("1"), run(true, article("1", new Origin("x", "u3"), "", "Lúa non.")));
  }

  @Test
  void anArticleOfAnOlderArchiveIsReplacedByItsFile() {
    run(article("1", "", "Lúa."));
    assertEquals(List.of("1~2"), run(article("1", new Origin("a", "u1"), "", "Ngô.")));
    assertEquals(List.of("1"), run(article("1", "a", "Cá.")));
  }

  @Test
  void nothingIsLostWhateverIsReadInWhicheverOrder() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      archive.clear();
      kept.clear();
      for (int run = 0; run < 4; run++) {
        var articles = new ArrayList<Article>();
        for (int i = 0; i < 8; i++) {
          var file = "f" + random.nextInt(3);
          var id = random.nextInt(4) == 0 ? "1~2" : "1";
          articles.add(article(id, file, "Bài " + random.nextInt(6) + "."));
        }
        run(articles.toArray(Article[]::new));
        for (var article : articles) {
          assertTrue(
              archive.values().stream()
                  .anyMatch(
                      one -> one.id().equals(article.id()) && one.body().equals(article.body())),
              "round " + round + " lost " + article);
        }
      }
    }
  }

  @Test
  void manyArticlesOfOneIdAreKeptInTimeThatGrowsWithTheirNumber() {
    var articles = new Article[60_000];
    for (int i = 0; i < articles.length; i++) {
      articles[i] = article("index", i % 2 == 0 ? "one" : "file" + i, "Bài " + i + ".");
    }
    assertEquals(articles.length, new HashSet<>(run(articles)).size());
    for (int i = 0; i < articles.length; i++) {
      articles[i] = article("index", i % 2 == 0 ? "one" : "file" + i, "Bài " + i + " mới.");
    }
    run(articles);
    assertEquals(articles.length, archive.size());
  }
}
