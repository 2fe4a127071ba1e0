package hoidap.archive;

import hoidap.archive.ArchiveInfo.Count;
import hoidap.sqlite.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts what an archive holds; reads no more than the index of lists where it can. */
final class SqliteContents {
  /** Copies of an article that are told of; somebody might bring thousands. */
  static final int MOST_COPIES = 100;

  private static final int MOST_NAMES = 500; // of publishers or sections: those with most articles

  private SqliteContents() {}

  static ArchiveInfo info(Connection reader, String model) throws SQLException {
    return new ArchiveInfo(
        Sql.number(reader, "SELECT count(*) FROM article"),
        Sql.number(
            reader, "SELECT count(*) - count(DISTINCT story) FROM article WHERE story <> ''"),
        Sql.number(reader, "SELECT count(*) FROM chunk"),
        Sql.text(reader, "SELECT min(published) FROM article WHERE published <> ''"),
        Sql.text(reader, "SELECT max(published) FROM article"),
        counts(reader, "publisher", "true", "2 DESC, 1", MOST_NAMES),
        counts(reader, "section", "true", "2 DESC, 1", MOST_NAMES),
        counts(reader, "substr(published, 1, 7)", "published <> ''", "1", Integer.MAX_VALUE),
        model,
        Sql.number(reader, "PRAGMA page_count") * Sql.number(reader, "PRAGMA page_size"));
  }

  private static List<Count> counts(
      Connection reader, String of, String where, String order, int most) throws SQLException {
    var sql = "SELECT %s, count(*) FROM article WHERE %s GROUP BY 1 ORDER BY %s LIMIT %d";
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery(sql.formatted(of, where, order, most))) {
      var counts = new ArrayList<Count>();
      while (rows.next()) {
        counts.add(new Count(rows.getString(1), rows.getLong(2)));
      }
      return counts;
    }
  }

  /** Returns stories of several articles, that with the newest first; its articles oldest first. */
  static Page<List<Headline>> stories(Connection reader, int offset, int limit)
      throws SQLException {
    var sql =
        """
        SELECT story FROM article WHERE story <> ''
        GROUP BY story ORDER BY max(published) DESC, story LIMIT %d OFFSET %d
        """;
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery(sql.formatted(limit, offset))) {
      var stories = new ArrayList<List<Headline>>();
      while (rows.next()) {
        stories.add(story(reader, rows.getString(1)));
      }
      var total = "SELECT count(DISTINCT story) FROM article WHERE story <> ''";
      return new Page<>(Sql.number(reader, total), stories);
    }
  }

  private static List<Headline> story(Connection reader, String story) throws SQLException {
    var sql =
        "SELECT "
            + ArticleRows.COLUMNS
            + " FROM article WHERE story = ? AND story <> '' ORDER BY published = '', published,"
            + " id LIMIT "
            + MOST_COPIES;
    try (var select = reader.prepareStatement(sql)) {
      select.setString(1, story);
      try (var rows = select.executeQuery()) {
        var members = new ArrayList<Headline>();
        while (rows.next()) {
          members.add(Headline.of(ArticleRows.read(rows)));
        }
        return members;
      }
    }
  }
}
