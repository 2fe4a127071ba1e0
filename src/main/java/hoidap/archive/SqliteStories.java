package hoidap.archive;

import hoidap.article.Article;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps which articles are copies of which, within a transaction of the caller.
 *
 * <p>Copies, and copies of those, are one story. Whether two articles are copies depends on these
 * two alone, so the stories do not depend on the order in which articles come and go.
 */
final class SqliteStories implements AutoCloseable {
  private final Statements statements;
  private final SqliteCandidates candidates;
  private final SqliteStoryNames names;
  private final RecentArticles recent = new RecentArticles();
  private final PreparedStatement selectArticle;
  private final PreparedStatement insertSketch;
  private final PreparedStatement insertCopy;
  private final PreparedStatement deleteSketch;
  private final PreparedStatement deleteCopies;
  private long comparisons;

  SqliteStories(Connection connection) throws SQLException {
    statements = new Statements(connection);
    candidates = new SqliteCandidates(connection);
    names = new SqliteStoryNames(connection);
    selectArticle =
        statements.prepare(
            "SELECT " + ArticleRows.COLUMNS_WITHOUT_ORIGIN + " FROM article WHERE key = ?");
    insertSketch = statements.prepare("INSERT INTO sketch (number, article) VALUES (?, ?)");
    insertCopy = statements.prepare("INSERT INTO copy (article, other) VALUES (?1, ?2), (?2, ?1)");
    deleteSketch = statements.prepare("DELETE FROM sketch WHERE number = ? AND article = ?");
    deleteCopies = statements.prepare("DELETE FROM copy WHERE article = ?1 OR other = ?1");
  }

  /** Returns how many rows were read and articles compared so far to find copies. */
  long work() {
    return candidates.rowsRead() + comparisons;
  }

  /**
   * Finds the copies of an article whose row is there already.
   *
   * @param sketch of the article's body
   */
  void add(long key, Article article, int[] sketch) throws SQLException {
    var found = candidates.of(sketch);
    if (!found.isEmpty()) {
      compare(key, new ComparedArticle(article), found);
    }
    change(insertSketch, sketch, key);
  }

  private void compare(long key, ComparedArticle article, List<Long> others) throws SQLException {
    for (long other : others) {
      comparisons++;
      if (Copies.areCopies(article, compared(other))) {
        insertCopy.setLong(1, key);
        insertCopy.setLong(2, other);
        insertCopy.executeUpdate();
        names.joined(key);
      }
    }
    recent.put(key, article);
  }

  private ComparedArticle compared(long key) throws SQLException {
    var known = recent.get(key);
    if (known != null) {
      return known;
    }
    var read = new ComparedArticle(article(key));
    recent.put(key, read);
    return read;
  }

  /** Takes an article, whose row is still there, out of its story. */
  void remove(long key) throws SQLException {
    change(deleteSketch, Sketch.of(article(key).body()), key);
    var copies = names.copies(key);
    if (!copies.isEmpty()) {
      deleteCopies.setLong(1, key);
      deleteCopies.executeUpdate();
      names.parted(copies);
    }
  }

  /** Names the stories of all that came and went; the last thing to do. */
  void finish() throws SQLException {
    names.settle();
  }

  private Article article(long key) throws SQLException {
    selectArticle.setLong(1, key);
    try (var row = selectArticle.executeQuery()) {
      row.next();
      return ArticleRows.read(row);
    }
  }

  private static void change(PreparedStatement statement, int[] sketch, long key)
      throws SQLException {
    for (int number : sketch) {
      statement.setInt(1, number);
      statement.setLong(2, key);
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    candidates.close();
    names.close();
    statements.close();
  }
}
