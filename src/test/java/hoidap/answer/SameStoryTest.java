package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.NewsCopies;
import hoidap.answer.Answer.Found;
import hoidap.article.Article;
import hoidap.article.Filter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that are copies of one another are one source. */
class SameStoryTest {
  private static final String HOUSES = "Bao nhiêu ngôi nhà ven kênh Mười Hai bị ngập sân?";

  private static FilledArchive archive;
  private static QuestionAnswering answering;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    var articles = new ArrayList<>(NewsCopies.story());
    articles.add(0, NewsCopies.ownReport());
    articles.add(NewsCopies.notice(1, "78,5", "80,5"));
    articles.add(NewsCopies.notice(2, "79,1", "81,2"));
    archive = FilledArchive.ofArticles(folder.resolve("archive.db"), articles);
    answering = archive.answering();
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static Found found(String question, Filter filter) {
    var answer = answering.ask(question, filter);
    return assertInstanceOf(Found.class, answer, question + " " + answer.text());
  }

  private static List<String> ids(List<Article> articles) {
    return articles.stream().map(Article::id).toList();
  }

  @Test
  void theFirstToPublishIsCitedAndTheOthersAreNamed() {
    var citation = found(HOUSES, Filter.NONE).citations().get(0);
    assertTrue(citation.quote().contains("35 ngôi nhà"), citation.quote());
    assertEquals("goc", citation.article().id());
    assertEquals(List.of("ban-sua", "cap-nhat", "ban-cat"), ids(citation.alsoPublished()));
  }

  @Test
  void whatOnlyTheUpdatedVersionSaysIsCitedFromThat() {
    var answer = found("Huyện thống kê bao nhiêu ha lúa mất trắng?", Filter.NONE);
    var citation = answer.citations().get(0);
    assertTrue(citation.quote().contains("180 ha"), answer.text());
    assertEquals("cap-nhat", citation.article().id());
    assertEquals(List.of("goc", "ban-sua", "ban-cat"), ids(citation.alsoPublished()));
  }

  @Test
  void aFilterLeavesOnlyItsOwnArticlesToBeCited() {
    var filter = new Filter(Optional.empty(), Optional.empty(), Optional.of("Báo Đồng Sâu"));
    var citation = found(HOUSES, filter).citations().get(0);
    assertEquals("ban-sua", citation.article().id());
    assertEquals(List.of("goc", "cap-nhat", "ban-cat"), ids(citation.alsoPublished()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HOUSES,
        "Vì sao đê bao Tân Quới bị vỡ?",
        "Dân quân xã Tân Quới làm gì để chặn dòng nước?",
        "vo de bao tan quoi"
      })
  void anAnswerHasNoStoryTwice(String question) {
    var answer = answering.ask(question, Filter.NONE);
    var stories = new HashSet<List<String>>();
    var cited = new HashSet<String>();
    for (var citation : answer.citations()) {
      if (cited.add(citation.article().id())) {
        assertTrue(stories.add(story(citation.article())), answer.text());
      }
    }
    for (var excerpt : answer.related()) {
      assertTrue(stories.add(story(excerpt.article())), excerpt.article().id());
    }
  }

  private static List<String> story(Article article) {
    return ids(answering.story(article.id()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSearchShowsOneArticleOfAStory(boolean newestFirst) {
    var results = answering.search("đê bao Tân Quới vỡ", Filter.NONE, newestFirst, 10);
    var ids = results.stream().map(excerpt -> excerpt.article().id()).toList();
    assertTrue(ids.contains("rieng"), ids.toString());
    assertEquals(1, ids.stream().filter(ids(NewsCopies.story())::contains).count(), ids.toString());
    var story = results.get(ids.contains("goc") ? ids.indexOf("goc") : ids.indexOf("cap-nhat"));
    assertEquals(3, story.alsoPublished().size());
  }

  @Test
  void noticesWithOtherFiguresStayApart() {
    var results = answering.search("giá vàng miếng tiệm Kim Thành", Filter.NONE, false, 10);
    var ids = results.stream().map(excerpt -> excerpt.article().id()).toList();
    assertTrue(ids.containsAll(List.of("vang-1", "vang-2")), ids.toString());
    assertFalse(
        results.stream()
            .anyMatch(e -> e.article().id().startsWith("vang") && !e.alsoPublished().isEmpty()));
  }
}
