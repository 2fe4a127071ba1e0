package hoidap.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** One connection that writes, and as many that read as are in use at once. */
final class SqliteConnections implements AutoCloseable {
  private static final int BUSY_MILLIS = 15_000;
  private static final int WRITER_CACHE_KIB = 64 * 1024;
  private static final int READER_CACHE_KIB = 16 * 1024;

  private final Path file;
  private final ConcurrentLinkedDeque<Connection> idleReaders = new ConcurrentLinkedDeque<>();
  private final Connection writer;
  private volatile boolean closed;

  private SqliteConnections(Path file) throws SQLException {
    this.file = file;
    writer = connect(WRITER_CACHE_KIB, false);
  }

  static SqliteConnections open(Path file) throws SQLException {
    return new SqliteConnections(file);
  }

  private Connection connect(int cacheKib, boolean reads) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setCacheSize(-cacheKib);
    var connection = config.createConnection("jdbc:sqlite:" + file);
    if (reads) {
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA query_only = true");
      }
    }
    return connection;
  }

  /** The one connection that writes; its user must hold the archive's write lock. */
  Connection writer() {
    return writer;
  }

  /** Work done on a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Does {@code work} on a reading connection of its own. */
  <T> T read(Work<T> work) {
    Connection reader = null;
    try {
      reader = idleReaders.poll();
      if (reader == null) {
        reader = connect(READER_CACHE_KIB, true);
      }
      var result = work.on(reader);
      giveBack(reader);
      return result;
    } catch (SQLException e) {
      closeQuietly(reader);
      throw failure("read", e);
    }
  }

  /** Does {@code work} as one transaction: all of it, or on failure nothing. */
  synchronized <T> T write(Work<T> work) {
    try {
      writer.setAutoCommit(false);
      try {
        var result = work.on(writer);
        writer.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        writer.rollback();
        throw e;
      } finally {
        writer.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failure("write", e);
    }
  }

  private void giveBack(Connection reader) throws SQLException {
    if (closed) {
      reader.close();
    } else {
      idleReaders.push(reader);
    }
  }

  private static void closeQuietly(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // the failure that led here is the one to report
    }
  }

  ArchiveException failure(String verb, SQLException cause) {
    return new ArchiveException(
        "Cannot %s the archive %s: %s".formatted(verb, file, cause.getMessage()), cause);
  }

  @Override
  public void close() {
    closed = true;
    idleReaders.forEach(SqliteConnections::closeQuietly);
    closeQuietly(writer);
  }
}
