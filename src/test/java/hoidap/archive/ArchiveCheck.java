package hoidap.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into the file of an archive from outside. */
public final class ArchiveCheck {
  private static final Map<String, String> CONTENTS =
      Map.of(
          "article", "SELECT * FROM article ORDER BY key",
          "chunk", "SELECT * FROM chunk ORDER BY key",
          "sketch", "SELECT * FROM sketch ORDER BY number, article",
          "copy", "SELECT * FROM copy ORDER BY article, other",
          "vector", "SELECT * FROM vector ORDER BY chunk",
          "seal", "SELECT article, content FROM seal ORDER BY article",
          "keyword", "SELECT term, doc FROM keyword_instance ORDER BY term, doc",
          "headline", "SELECT term, doc FROM headline_instance ORDER BY term, doc");

  private ArchiveCheck() {}

  /** Returns a checksum of the rows of each table, and of the keyword index. */
  public static Map<String, String> contents(Path file) throws SQLException {
    try (var connection = connect(file)) {
      var checksums = new TreeMap<String, String>();
      for (var table : CONTENTS.entrySet()) {
        checksums.put(table.getKey(), checksum(connection, table.getValue()));
      }
      return checksums;
    }
  }

  /** Returns what is wrong with the file; empty when all is well. */
  public static List<String> faults(Path file) throws SQLException {
    try (var connection = connect(file)) {
      var faults = new ArrayList<String>();
      column(connection, "PRAGMA integrity_check").stream()
          .filter(line -> !line.equals("ok"))
          .forEach(faults::add);
      faults.addAll(column(connection, "PRAGMA foreign_key_check"));
      faults.addAll(
          column(
              connection,
              """
              SELECT 'chunk without vector ' || key FROM chunk
              WHERE key NOT IN (SELECT chunk FROM vector)
              UNION ALL SELECT 'chunk without keywords ' || key FROM chunk
              WHERE key NOT IN (SELECT doc FROM keyword_instance)
              UNION ALL SELECT 'keywords without chunk ' || doc FROM keyword_instance
              WHERE doc NOT IN (SELECT key FROM chunk)
              UNION ALL SELECT 'headline without article ' || doc FROM headline_instance
              WHERE doc NOT IN (SELECT key FROM article)
              UNION ALL SELECT 'article without headline ' || key FROM article
              WHERE title <> '' AND key NOT IN (SELECT doc FROM headline_instance)
              UNION ALL SELECT 'article without chunk ' || key FROM article
              WHERE key NOT IN (SELECT article FROM chunk)
              UNION ALL SELECT 'sketch without article ' || article FROM sketch
              WHERE article NOT IN (SELECT key FROM article)
              UNION ALL SELECT 'copy known one way ' || article FROM copy AS one
              WHERE NOT EXISTS (
                SELECT * FROM copy JOIN article ON article.key = copy.article
                WHERE copy.article = one.other AND copy.other = one.article)
              UNION ALL SELECT 'story without copies ' || key FROM article
              WHERE (story <> '') <> (key IN (SELECT article FROM copy))
              """));
      return faults;
    }
  }

  private static Connection connect(Path file) throws SQLException {
    var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (var statement = connection.createStatement()) {
      statement.execute(
          "CREATE VIRTUAL TABLE temp.keyword_instance USING fts5vocab (main, keyword, instance)");
      statement.execute(
          "CREATE VIRTUAL TABLE temp.headline_instance USING fts5vocab (main, headline, instance)");
    }
    return connection;
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static String checksum(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var digest = MessageDigest.getInstance("SHA-256");
      int count = 0;
      for (; rows.next(); count++) {
        addRow(digest, rows);
      }
      return count + " rows " + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void addRow(MessageDigest digest, ResultSet rows) throws SQLException {
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      var value = rows.getObject(i);
      digest.update(
          value instanceof byte[] bytes
              ? bytes
              : String.valueOf(value).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }
}
