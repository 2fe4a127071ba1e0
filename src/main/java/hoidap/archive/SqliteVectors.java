package hoidap.archive;

import hoidap.article.Filter;
import hoidap.sqlite.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps an archive's vector table in memory in step with its file, which this or another process
 * may change at any time.
 */
final class SqliteVectors {
  private final int dimension;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private VectorTable table;
  private long version = -1;

  SqliteVectors(int dimension) {
    this.dimension = dimension;
    table = new VectorTable(dimension);
  }

  /** What is done with a table that does not change meanwhile. */
  interface Use<T> {
    T of(VectorTable table) throws SQLException;
  }

  /** Brings the table up to date and uses it. */
  <T> T use(Connection reader, Use<T> use) throws SQLException {
    refresh(reader);
    lock.readLock().lock();
    try {
      return use.of(table);
    } finally {
      lock.readLock().unlock();
    }
  }

  private void refresh(Connection reader) throws SQLException {
    long current = changes(reader);
    lock.readLock().lock();
    try {
      if (version == current) {
        return;
      }
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
      if (version != current) {
        load(reader);
        version = current;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Adds what is new; after a removal reads all anew. */
  private void load(Connection reader) throws SQLException {
    append(reader);
    if (table.rows() != count(reader)) {
      table = new VectorTable(dimension);
      append(reader);
    }
  }

  private void append(Connection reader) throws SQLException {
    var sql =
        """
        SELECT vector.chunk, chunk.article, vector.scale, vector.components
        FROM vector JOIN chunk ON chunk.key = vector.chunk
        WHERE vector.chunk > ? ORDER BY vector.chunk
        """;
    try (var select = reader.prepareStatement(sql)) {
      select.setLong(1, table.lastChunk());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          table.add(rows.getLong(1), rows.getLong(2), rows.getFloat(3), rows.getBytes(4));
        }
      }
    }
  }

  /** Returns a number that differs after every change, whoever made it. */
  static long changes(Connection reader) throws SQLException {
    return Sql.number(reader, "SELECT value FROM setting WHERE name = 'changes'");
  }

  private static long count(Connection reader) throws SQLException {
    return Sql.number(reader, "SELECT count(*) FROM vector");
  }

  /** Returns the rows that {@code filter} allows. */
  static BitSet allowed(Connection reader, VectorTable table, Filter filter) throws SQLException {
    var allowed = new BitSet(table.rows());
    if (filter.isNone()) {
      allowed.set(0, table.rows());
      return allowed;
    }
    var where = new SqlFilter(reader, filter);
    var sql =
        "SELECT chunk.key FROM chunk JOIN article ON article.key = chunk.article WHERE "
            + where.sql();
    try (var select = reader.prepareStatement(sql)) {
      where.bind(select, 1);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          int row = table.row(rows.getLong(1));
          if (row >= 0) {
            allowed.set(row);
          }
        }
      }
    }
    return allowed;
  }

  /** Returns the hits nearest to {@code vector}. */
  List<Hit> nearest(Connection reader, float[] vector, Filter filter, int limit)
      throws SQLException {
    return use(reader, table -> table.nearest(vector, allowed(reader, table, filter), limit));
  }
}
