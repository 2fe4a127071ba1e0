package hoidap.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.article.Article;
import hoidap.article.Published;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However many articles are alike, each is compared with a few. */
class SqliteStoriesTest {
  private static final int BATCH = 100;

  private Connection connection;
  private long last;

  @BeforeEach
  void open() throws SQLException, IOException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (var schema = SqliteStories.class.getResourceAsStream("schema.sql");
        var statement = connection.createStatement()) {
      var sql = new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
      statement.executeUpdate(sql);
    }
    connection.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private static Article article(String id, String body) {
    return ArchiveContract.article(id, "Cầu " + id, body, "", Published.UNKNOWN);
  }

  private static String words(int seed, int count) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "từ" + letters(random.nextInt(100_000)))
        .collect(Collectors.joining(" ", "", "."));
  }

  private static String letters(int number) {
    return String.valueOf(number)
        .chars()
        .mapToObj(c -> "" + (char) (c - '0' + 'a'))
        .collect(Collectors.joining());
  }

  private static Article notice(int number) {
    var random = new Random(number);
    var prices =
        IntStream.range(0, 12)
            .mapToObj(
                i -> "Mặt hàng %s bán ra %d đồng".formatted((char) ('a' + i), random.nextInt(900)))
            .collect(Collectors.joining(", "));
    return article("n%05d".formatted(number), words(1, 60) + " " + prices + ". " + words(2, 60));
  }

  /** Adds articles in batches as an ingest does; returns the work it took. */
  private long add(int from, int to, IntFunction<Article> articles) throws SQLException {
    long work = 0;
    for (int begin = from; begin < to; begin += BATCH) {
      try (var stories = new SqliteStories(connection)) {
        for (int i = begin; i < Math.min(to, begin + BATCH); i++) {
          add(stories, articles.apply(i));
        }
        stories.finish();
        work += stories.work();
      }
    }
    return work;
  }

  private void add(SqliteStories stories, Article article) throws SQLException {
    try (var insert = connection.prepareStatement(ArticleRows.INSERT)) {
      var entry = new ArchiveEntry(article, article.id(), new int[0], List.of(), false);
      ArticleRows.bind(insert, entry, ++last);
      insert.executeUpdate();
    }
    stories.add(last, article, Sketch.of(article.body()));
  }

  private List<String> stories() throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT story, count(*) FROM article WHERE story <> '' GROUP BY story")) {
      var stories = new ArrayList<String>();
      while (rows.next()) {
        stories.add(rows.getString(1) + " " + rows.getInt(2));
      }
      return stories;
    }
  }

  @Test
  void noticesOfOneFormAreComparedWithAFew() throws SQLException {
    add(0, 400, SqliteStoriesTest::notice);
    long work = add(400, 600, SqliteStoriesTest::notice);
    add(600, 1_200, SqliteStoriesTest::notice);
    long later = add(1_200, 1_400, SqliteStoriesTest::notice);
    assertTrue(later < 1.5 * work, later + " after " + work);
    assertTrue(later < 200 * 1_500, "work: " + later);
    assertEquals(List.of(), stories());
  }

  @ParameterizedTest
  @CsvSource({"1", "-1"})
  void copiesOfOneTextAreOneStory(int direction) throws SQLException {
    var text = words(3, 100);
    IntFunction<Article> copy = i -> article("c%04d".formatted(5_000 + direction * i), text);
    long work = add(0, 300, copy);
    long later = add(300, 600, copy);
    assertTrue(later < 1.3 * work, later + " after " + work);
    var first = direction > 0 ? 5_000 : 5_000 - 599;
    assertEquals(List.of("c" + first + " 600"), stories());
  }

  @Test
  void aCopyIsFoundAmongNoticesOfItsForm() throws SQLException {
    add(0, 300, SqliteStoriesTest::notice);
    var own = notice(200).body() + " " + words(9, 150);
    add(300, 301, i -> article("x1", own));
    add(301, 302, i -> article("x2", own));
    assertEquals(List.of("n00200 3"), stories());
  }

  @Test
  void aStoryFallsApartWithWhatHeldItTogether() throws SQLException {
    var first = words(4, 60);
    var second = words(5, 60);
    add(0, 1, i -> article("b", first));
    add(0, 1, i -> article("c", second));
    add(0, 1, i -> article("a", first + " " + second));
    assertEquals(List.of("a 3"), stories());
    try (var stories = new SqliteStories(connection);
        var statement = connection.createStatement()) {
      stories.remove(last);
      statement.executeUpdate("DELETE FROM article WHERE id = 'a'");
      add(stories, article("d", second));
      stories.finish();
    }
    assertEquals(List.of("c 2"), stories());
  }

  @Test
  void storiesMayBecomeOne() throws SQLException {
    var first = words(6, 60);
    var second = words(7, 60);
    add(0, 2, i -> article("p" + i, first));
    add(0, 2, i -> article("q" + i, second));
    assertEquals(List.of("p0 2", "q0 2"), stories());
    add(0, 1, i -> article("z", first + " " + second));
    assertEquals(List.of("p0 5"), stories());
  }
}
