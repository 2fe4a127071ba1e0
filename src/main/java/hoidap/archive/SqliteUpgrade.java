package hoidap.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Brings an archive of an older format up to date, within a transaction of the caller. */
final class SqliteUpgrade {
  private SqliteUpgrade() {}

  static void run(Connection connection) throws SQLException {
    if (version(connection) == 1) {
      execute(connection, script("upgrade-2.sql"));
      findCopies(connection);
    }
    if (version(connection) == 2) {
      execute(connection, script("upgrade-3.sql"));
      addHeadlines(connection);
    }
  }

  private static void execute(Connection connection, String script) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(script);
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

  private static int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  private static void findCopies(Connection connection) throws SQLException {
    var sql = "SELECT " + ArticleRows.COLUMNS + " FROM article WHERE key = ?";
    try (var stories = new SqliteStories(connection);
        var select = connection.prepareStatement(sql)) {
      for (long key : keys(connection)) {
        select.setLong(1, key);
        try (var row = select.executeQuery()) {
          row.next();
          var article = ArticleRows.read(row);
          stories.add(key, article, Sketch.of(article.body()));
        }
      }
    }
  }

  private static List<Long> keys(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT key FROM article ORDER BY key")) {
      var keys = new ArrayList<Long>();
      while (rows.next()) {
        keys.add(rows.getLong(1));
      }
      return keys;
    }
  }

  /** Returns the statements in a resource of this package. */
  static String script(String name) {
    try (InputStream stream = SqliteUpgrade.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }
}
