package hoidap.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The SQLite file of conversations: its format, and a connection that threads take turns at. */
final class ConversationsFile implements AutoCloseable {
  private static final int APPLICATION_ID = 1751086179; // as in schema.sql
  private static final int SCHEMA_VERSION = 2;
  private static final int BUSY_MILLIS = 15_000;

  private final Path file;
  private final Connection connection;

  private ConversationsFile(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** What is done with the file. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /**
   * Opens {@code file}, or makes an empty one; one of format 1 is brought up to date.
   *
   * @throws ConversationsException if the file is something else
   */
  static ConversationsFile open(Path file) {
    try {
      var absolute = file.toAbsolutePath();
      Files.createDirectories(absolute.getParent());
      var connection = connect(absolute);
      try {
        prepare(connection);
        return new ConversationsFile(file, connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException | IOException e) {
      throw ConversationsException.unusable(file, e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLIS);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  /** Makes the tables of a new file, or checks that an old one is of this kind. */
  private static void prepare(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    if (Sql.number(connection, "SELECT count(*) FROM sqlite_master") == 0) {
      run(connection, "schema.sql");
    } else if (Sql.number(connection, "PRAGMA application_id") != APPLICATION_ID) {
      throw new SQLException("it is a SQLite database of another kind");
    }
    if (version(connection) == 1) {
      run(connection, "upgrade-2.sql");
    }
    if (version(connection) != SCHEMA_VERSION) {
      throw new SQLException(
          "it has format %d, this program reads %d".formatted(version(connection), SCHEMA_VERSION));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static long version(Connection connection) throws SQLException {
    return Sql.number(connection, "PRAGMA user_version");
  }

  private static void run(Connection connection, String script) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(resource(script));
    }
  }

  private static String resource(String name) {
    try (var stream = ConversationsFile.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }

  /** Reads. */
  synchronized <T> T read(Work<T> work) {
    try {
      return work.with(connection);
    } catch (SQLException e) {
      throw ConversationsException.unusable(file, e);
    }
  }

  /** Writes all or, where anything fails, nothing. */
  synchronized <T> T write(Work<T> work) {
    try {
      connection.setAutoCommit(false);
      try {
        var result = work.with(connection);
        connection.commit();
        return result;
      } finally {
        connection.rollback(); // nothing is left to be undone after a commit
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw ConversationsException.unusable(file, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw ConversationsException.unusable(file, e);
    }
  }
}
