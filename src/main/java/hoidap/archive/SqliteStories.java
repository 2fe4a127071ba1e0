package hoidap.archive;

import hoidap.article.Article;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps which articles are copies of which, within a transaction of the caller.
 *
 * <p>Copies, and copies of those, are one story. Whether two articles are copies depends on these
 * two alone, so the stories do not depend on the order in which articles come and go.
 */
final class SqliteStories implements AutoCloseable {
  /** Most articles that one is compared with word by word: those that share most. */
  private static final int CANDIDATES = 32;

  private final List<PreparedStatement> statements = new ArrayList<>();
  private final PreparedStatement selectCandidates;
  private final PreparedStatement selectArticle;
  private final PreparedStatement selectCopies;
  private final PreparedStatement selectId;
  private final PreparedStatement insertSketch;
  private final PreparedStatement insertCopy;
  private final PreparedStatement updateStory;
  private final PreparedStatement deleteSketch;
  private final PreparedStatement deleteCopies;
  private final Connection connection;

  SqliteStories(Connection connection) throws SQLException {
    this.connection = connection;
    selectCandidates =
        prepare(
            """
            SELECT article FROM sketch WHERE number IN (%s) GROUP BY article
            HAVING count(*) >= %d ORDER BY count(*) DESC, article LIMIT %d
            """
                .formatted(
                    String.join(", ", Collections.nCopies(Sketch.SIZE, "?")),
                    Sketch.SHARED,
                    CANDIDATES));
    selectArticle =
        prepare("SELECT " + ArticleRows.COLUMNS_WITHOUT_ORIGIN + " FROM article WHERE key = ?");
    selectCopies = prepare("SELECT other FROM copy WHERE article = ?");
    selectId = prepare("SELECT id FROM article WHERE key = ?");
    insertSketch = prepare("INSERT INTO sketch (number, article) VALUES (?, ?)");
    insertCopy = prepare("INSERT INTO copy (article, other) VALUES (?1, ?2), (?2, ?1)");
    updateStory = prepare("UPDATE article SET story = ? WHERE key = ?");
    deleteSketch = prepare("DELETE FROM sketch WHERE number = ? AND article = ?");
    deleteCopies = prepare("DELETE FROM copy WHERE article = ?1 OR other = ?1");
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statements.add(statement);
    return statement;
  }

  /**
   * Finds the copies of an article whose row is there already.
   *
   * @param sketch of the article's body
   */
  void add(long key, Article article, int[] sketch) throws SQLException {
    boolean hasCopies = false;
    for (long other : candidates(sketch)) {
      if (Copies.areCopies(article, article(other))) {
        insertCopy.setLong(1, key);
        insertCopy.setLong(2, other);
        insertCopy.executeUpdate();
        hasCopies = true;
      }
    }
    change(insertSketch, sketch, key);
    if (hasCopies) {
      tell(key);
    }
  }

  /** Takes an article, whose row is still there, out of its story. */
  void remove(long key) throws SQLException {
    change(deleteSketch, Sketch.of(article(key).body()), key);
    var copies = copies(key);
    if (!copies.isEmpty()) {
      deleteCopies.setLong(1, key);
      deleteCopies.executeUpdate();
      for (long copy : copies) {
        tell(copy);
      }
    }
  }

  private List<Long> candidates(int[] sketch) throws SQLException {
    if (sketch.length == 0) {
      return List.of();
    }
    for (int i = 0; i < Sketch.SIZE; i++) {
      selectCandidates.setInt(i + 1, sketch[Math.min(i, sketch.length - 1)]);
    }
    return keys(selectCandidates);
  }

  private List<Long> copies(long key) throws SQLException {
    selectCopies.setLong(1, key);
    return keys(selectCopies);
  }

  private static List<Long> keys(PreparedStatement select) throws SQLException {
    try (var rows = select.executeQuery()) {
      var keys = new ArrayList<Long>();
      while (rows.next()) {
        keys.add(rows.getLong(1));
      }
      return keys;
    }
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

  /** Tells each article of a story the story's name, which is the first of their ids. */
  private void tell(long member) throws SQLException {
    var ids = new TreeMap<String, Long>();
    var seen = new HashSet<>(Set.of(member));
    var next = new ArrayDeque<>(List.of(member));
    while (!next.isEmpty()) {
      long key = next.remove();
      ids.put(id(key), key);
      copies(key).stream().filter(seen::add).forEach(next::add);
    }
    var story = ids.size() > 1 ? ids.firstKey() : "";
    for (long key : ids.values()) {
      updateStory.setString(1, story);
      updateStory.setLong(2, key);
      updateStory.executeUpdate();
    }
  }

  private String id(long key) throws SQLException {
    selectId.setLong(1, key);
    try (var row = selectId.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    for (var statement : statements) {
      statement.close();
    }
  }
}
