package hoidap.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.FilledArchive;
import hoidap.answer.Inquiry;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.article.Published;
import hoidap.conversation.Conversation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reranker has the last word on the order of the best passages, and on nothing else. */
class RerankerTest {
  private static final String QUESTION = "Vườn sầu riêng ở Gia Hòa thu hoạch bao nhiêu tấn?";
  private static final Inquiry INQUIRY = new Inquiry(QUESTION, Filter.NONE);
  private static final int ARTICLES = 30;

  private static FilledArchive archive;

  /** Articles that only their numbers tell apart; the last are marked for the reranker. */
  @BeforeAll
  static void fill(@TempDir Path folder) {
    var articles = IntStream.range(0, ARTICLES).mapToObj(RerankerTest::article).toList();
    archive = FilledArchive.ofArticles(folder.resolve("archive.db"), articles);
  }

  private static Article article(int number) {
    var repeated = "Vườn sầu riêng ở Gia Hòa thu hoạch tốt. ".repeat(number % 7);
    var body =
        "%sVườn sầu riêng ở Gia Hòa thu hoạch %d tấn theo sổ thứ%d."
            .formatted(repeated, 100 + number, number);
    var published = Published.stated(LocalDate.parse("2025-01-01").plusDays(number));
    return new Article(
        "so-" + number,
        "Sầu riêng Gia Hòa",
        "",
        body,
        List.of(),
        "Báo Vườn",
        published,
        "",
        "",
        "");
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static List<String> ids(List<Passage> passages) {
    return passages.stream().map(passage -> passage.article().id()).toList();
  }

  @Test
  void ordersTheTwentyBestByTheModelAndLeavesTheRest(@TempDir Path folder) throws IOException {
    var answering = archive.answering();
    var usual = answering.trace(INQUIRY, Conversation.inMemory()).passages();
    var ninth = usual.get(8).article().id();
    var twentieth = usual.get(19).article().id();
    var beyond = usual.get(20).article().id();
    var weights = Map.of(word(twentieth), 3f, word(ninth), 2f, word(beyond), 9f);
    try (var reranker = CrossEncoderReranker.open(TinyCrossEncoder.write(folder, weights))) {
      var trace = answering.rerankedBy(reranker).trace(INQUIRY, Conversation.inMemory());
      var reranked = trace.passages();
      assertEquals(List.of(twentieth, ninth), ids(reranked).subList(0, 2));
      assertEquals(new HashSet<>(ids(usual)), new HashSet<>(ids(reranked)));
      assertEquals(ids(usual).subList(20, usual.size()), ids(reranked).subList(20, usual.size()));
      assertEquals(
          usual.stream().map(Passage::score).toList(),
          reranked.stream().map(Passage::score).toList());
      // equals keep the order they had
      var rest = ids(usual).subList(0, 19).stream().filter(id -> !id.equals(ninth)).toList();
      assertEquals(rest, ids(reranked).subList(2, 20));
    }
  }

  /** Returns the word that only that article has. */
  private static String word(String id) {
    return id.replace("so-", "thứ");
  }

  @Test
  void withoutOneTheOrderIsTheRetrievers() {
    var passages = archive.answering().trace(INQUIRY, Conversation.inMemory()).passages();
    var byScore =
        passages.stream().sorted(Comparator.comparing(Passage::score).reversed()).toList();
    assertEquals(byScore, passages);
    assertEquals(
        ids(passages),
        ids(
            archive
                .answering()
                .rerankedBy(Reranker.NONE)
                .trace(INQUIRY, Conversation.inMemory())
                .passages()));
  }
}
