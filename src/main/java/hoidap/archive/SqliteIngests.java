package hoidap.archive;

import hoidap.sqlite.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers the last ingests and what they skipped. */
final class SqliteIngests {
  /** Ingests that are remembered. */
  static final int KEPT = 20;

  private SqliteIngests() {}

  /** Adds a run and forgets the oldest, within a transaction of the caller. */
  static long add(Connection writer, IngestRun run) throws SQLException {
    long key = insert(writer, run);
    var sql = "INSERT INTO skipped (ingest, file, reason) VALUES (?, ?, ?)";
    try (var insert = writer.prepareStatement(sql)) {
      for (var skipped : run.skipped()) {
        insert.setLong(1, key);
        insert.setString(2, skipped.file());
        insert.setString(3, skipped.reason());
        insert.executeUpdate();
      }
    }
    try (var delete = writer.prepareStatement("DELETE FROM ingest WHERE key <= ?")) {
      delete.setLong(1, key - KEPT);
      delete.executeUpdate();
    }
    return key;
  }

  private static long insert(Connection writer, IngestRun run) throws SQLException {
    var sql =
        """
        INSERT INTO ingest (started, finished, articles, unchanged, skipped)
        VALUES (?, ?, ?, ?, ?) RETURNING key
        """;
    try (var insert = writer.prepareStatement(sql)) {
      insert.setString(1, run.started().toString());
      insert.setString(2, run.finished().toString());
      insert.setLong(3, run.articles());
      insert.setLong(4, run.unchanged());
      insert.setLong(5, run.skippedCount());
      try (var row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Returns the runs remembered, the oldest first. */
  static List<IngestRun> all(Connection reader) throws SQLException {
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery("SELECT * FROM ingest ORDER BY key")) {
      var runs = new ArrayList<IngestRun>();
      while (rows.next()) {
        var skipped = skipped(reader, "ingest = " + rows.getLong("key") + " ORDER BY skipped.key");
        runs.add(run(rows, skipped));
      }
      return runs;
    }
  }

  private static IngestRun run(ResultSet row, List<SkippedFile> skipped) throws SQLException {
    return new IngestRun(
        Instant.parse(row.getString("started")),
        Instant.parse(row.getString("finished")),
        row.getLong("articles"),
        row.getLong("unchanged"),
        row.getLong("skipped"),
        skipped);
  }

  /** Returns what was skipped, the last run first. */
  static Page<SkippedFile> skipped(Connection reader, int offset, int limit) throws SQLException {
    var order = "true ORDER BY ingest DESC, skipped.key LIMIT %d OFFSET %d";
    var items = skipped(reader, order.formatted(limit, offset));
    return new Page<>(Sql.number(reader, "SELECT count(*) FROM skipped"), items);
  }

  private static List<SkippedFile> skipped(Connection reader, String which) throws SQLException {
    var sql =
        "SELECT file, reason, finished FROM skipped JOIN ingest ON ingest.key = ingest WHERE ";
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery(sql + which)) {
      var skipped = new ArrayList<SkippedFile>();
      while (rows.next()) {
        skipped.add(
            new SkippedFile(
                rows.getString(1), rows.getString(2), Instant.parse(rows.getString(3))));
      }
      return skipped;
    }
  }
}
