package hoidap.archive;

import hoidap.sqlite.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps checksums of what is written, within a transaction of the caller. SQLite finds out whether
 * its file hangs together, but not that a byte of a text or a vector is another than was written.
 */
final class SqliteSeals implements AutoCloseable {
  /** Setting with the seal of the settings, the last keys and the tables. */
  static final String SETTINGS = "seal";

  /** Setting with the seal of the ingests and uploads remembered. */
  static final String INGESTS = "ingests-seal";

  private static final List<String> SETTINGS_ROWS =
      List.of(
          "SELECT name, value FROM setting WHERE name <> '" + SETTINGS + "' ORDER BY name",
          "SELECT name, seq FROM sqlite_sequence ORDER BY name",
          """
          SELECT type, name, tbl_name, sql FROM sqlite_master
          WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name
          """);

  private static final List<String> INGESTS_ROWS =
      List.of(
          "SELECT * FROM ingest ORDER BY key",
          "SELECT * FROM skipped ORDER BY key",
          "SELECT * FROM upload ORDER BY id");

  private final Statements statements;
  private final PreparedStatement article;
  private final PreparedStatement chunks;
  private final PreparedStatement insert;
  private final RowDigest digest = new RowDigest();

  SqliteSeals(Connection connection) throws SQLException {
    statements = new Statements(connection);
    article =
        statements.prepare("SELECT key, " + ArticleRows.WRITTEN + " FROM article WHERE key = ?");
    chunks =
        statements.prepare(
            """
            SELECT chunk.key, ordinal, sentences, vector.chunk, scale, components
            FROM chunk LEFT JOIN vector ON vector.chunk = chunk.key
            WHERE chunk.article = ? ORDER BY chunk.key
            """);
    insert =
        statements.prepare(
            """
            INSERT INTO seal (article, content, terms) VALUES (?, ?, ?)
            ON CONFLICT (article) DO UPDATE SET content = excluded.content
            """);
  }

  /**
   * Returns the seal of what is there of an article.
   *
   * @param sketch of its text, in order
   */
  byte[] content(long key, List<Integer> sketch) throws SQLException {
    article.setLong(1, key);
    digest.addRows(article);
    chunks.setLong(1, key);
    digest.addRows(chunks);
    sketch.forEach(digest::add);
    return digest.finish();
  }

  /**
   * Seals what was written of an article.
   *
   * @param terms what it is found by; {@code null} where that is not known
   */
  void put(long key, List<Integer> sketch, @Nullable Long terms) throws SQLException {
    insert.setLong(1, key);
    insert.setBytes(2, content(key, sketch));
    insert.setObject(3, terms);
    insert.executeUpdate();
  }

  /** Seals every article of an archive that has no seals, or those of an older format. */
  static void putAll(Connection connection) throws SQLException {
    var sketches = sketches(connection);
    try (var seals = new SqliteSeals(connection)) {
      for (long key : Sql.select(connection, "SELECT key FROM article", row -> row.getLong(1))) {
        seals.put(key, sketches.getOrDefault(key, List.of()), null);
      }
    }
    putIngests(connection);
    putSettings(connection);
  }

  /** Returns the numbers in the sketch of each article, in order. */
  static Map<Long, List<Integer>> sketches(Connection connection) throws SQLException {
    var sketches = new HashMap<Long, List<Integer>>();
    Sql.select(
        connection,
        "SELECT article, number FROM sketch ORDER BY number",
        row ->
            sketches.computeIfAbsent(row.getLong(1), key -> new ArrayList<>()).add(row.getInt(2)));
    return sketches;
  }

  /** Seals the settings, after whatever changed. */
  static void putSettings(Connection connection) throws SQLException {
    SqliteArchive.put(connection, SETTINGS, settings(connection));
  }

  /** Seals the ingests and uploads, after one was added. */
  static void putIngests(Connection connection) throws SQLException {
    SqliteArchive.put(connection, INGESTS, ingests(connection));
  }

  static String settings(Connection connection) throws SQLException {
    return of(connection, SETTINGS_ROWS);
  }

  static String ingests(Connection connection) throws SQLException {
    return of(connection, INGESTS_ROWS);
  }

  private static String of(Connection connection, List<String> selects) throws SQLException {
    var digest = new RowDigest();
    for (var sql : selects) {
      try (var select = connection.prepareStatement(sql)) {
        digest.addRows(select);
      }
    }
    return HexFormat.of().formatHex(digest.finish());
  }

  @Override
  public void close() throws SQLException {
    statements.close();
  }
}
