package hoidap.archive;

import hoidap.article.Origin;
import hoidap.sqlite.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where articles came from, and what was uploaded. */
final class SqliteUploads {
  private SqliteUploads() {}

  static Map<String, Identity> identities(Connection reader) throws SQLException {
    var identities = new HashMap<String, Identity>();
    var sql = "SELECT id, fingerprint, source, upload, url FROM article";
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var origin = new Origin(rows.getString(3), rows.getString(4));
        identities.put(
            rows.getString(1), new Identity(rows.getString(2), origin, rows.getString(5)));
      }
    }
    return identities;
  }

  /** Adds an upload and forgets those without articles, within a transaction of the caller. */
  static int add(Connection writer, String upload, Instant time, String sender)
      throws SQLException {
    Sql.update(writer, "DELETE FROM upload WHERE id NOT IN (SELECT upload FROM article)");
    var sql = "INSERT OR IGNORE INTO upload (id, time, sender) VALUES (?, ?, ?)";
    return Sql.update(writer, sql, upload, time.toString(), sender);
  }

  /** Returns the uploads that have articles here, the last first. */
  static Page<ArchivedUpload> page(Connection reader, int offset, int limit, int headlines)
      throws SQLException {
    var sql =
        """
        SELECT upload.id, time, sender, count(*) FROM upload JOIN article ON upload = upload.id
        WHERE upload <> '' GROUP BY upload.id ORDER BY time DESC, upload.id LIMIT %d OFFSET %d
        """;
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery(sql.formatted(limit, offset))) {
      var uploads = new ArrayList<ArchivedUpload>();
      while (rows.next()) {
        var id = rows.getString(1);
        uploads.add(
            new ArchivedUpload(
                id,
                Instant.parse(rows.getString(2)),
                rows.getString(3),
                rows.getLong(4),
                headlines(reader, id, headlines)));
      }
      var total = "SELECT count(DISTINCT upload) FROM article WHERE upload <> ''";
      return new Page<>(Sql.number(reader, total), uploads);
    }
  }

  private static List<Headline> headlines(Connection reader, String upload, int most)
      throws SQLException {
    var sql =
        "SELECT "
            + ArticleRows.COLUMNS
            + " FROM article WHERE upload = ? AND upload <> '' ORDER BY key LIMIT "
            + most;
    return Sql.select(reader, sql, row -> Headline.of(ArticleRows.read(row)), upload);
  }

  /** Returns the ids of an upload's articles. */
  static List<String> articles(Connection connection, String upload) throws SQLException {
    var sql = "SELECT id FROM article WHERE upload = ? AND upload <> '' ORDER BY key";
    return Sql.select(connection, sql, row -> row.getString(1), upload);
  }
}
