package hoidap.archive;

import hoidap.sqlite.Format;
import hoidap.sqlite.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Completes a new archive, or one of an older format.
 *
 * @param model that makes a new archive's vectors
 * @param dimension of these
 */
record SqliteUpgrade(String model, int dimension) implements Format.Steps {
  /** Makes no new archive. */
  static final SqliteUpgrade ONLY = new SqliteUpgrade("", 0);

  @Override
  public void created(Connection connection) throws SQLException {
    if (equals(ONLY)) {
      throw new SQLException("it is empty");
    }
    SqliteArchive.put(connection, "model", model);
    SqliteArchive.put(connection, "dimension", String.valueOf(dimension));
    SqliteArchive.put(connection, "changes", "0");
    SqliteSeals.putIngests(connection);
    SqliteSeals.putSettings(connection);
  }

  @Override
  public void upgraded(Connection connection, int version) throws SQLException {
    if (version == 2) {
      findCopies(connection);
    } else if (version == 3) {
      addHeadlines(connection);
    } else if (version == 5) {
      SqliteSeals.putAll(connection);
    }
  }

  private static void addHeadlines(Connection connection) throws SQLException {
    try (var insert = connection.prepareStatement(SqliteWriter.INSERT_HEADLINE);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT key, title FROM article ORDER BY key")) {
      while (rows.next()) {
        insert.setLong(1, rows.getLong(1));
        insert.setString(2, SqliteHeadlines.words(rows.getString(2)));
        insert.executeUpdate();
      }
    }
  }

  private static void findCopies(Connection connection) throws SQLException {
    var keys =
        Sql.select(connection, "SELECT key FROM article ORDER BY key", row -> row.getLong(1));
    var sql = "SELECT " + ArticleRows.COLUMNS_WITHOUT_ORIGIN + " FROM article WHERE key = ?";
    try (var stories = new SqliteStories(connection);
        var select = connection.prepareStatement(sql)) {
      for (long key : keys) {
        select.setLong(1, key);
        try (var row = select.executeQuery()) {
          row.next();
          var article = ArticleRows.read(row);
          stories.add(key, article, Sketch.of(article.body()));
        }
      }
      stories.finish();
    }
  }
}
