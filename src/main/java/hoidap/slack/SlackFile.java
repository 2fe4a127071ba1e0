package hoidap.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The bot's SQLite file: its format, and a connection that threads take turns at. */
final class SlackFile implements AutoCloseable {
  private static final int APPLICATION_ID = 1751085932; // as in schema.sql
  private static final int SCHEMA_VERSION = 1;
  private static final int BUSY_MILLIS = 2_000; // Slack waits no longer than three seconds

  private final Path file;
  private final Connection connection;

  private SlackFile(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Makes a value of the row that a result stands at. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Opens {@code file}, or makes an empty one.
   *
   * @throws SlackFileException if the file is something else
   */
  static SlackFile open(Path file) {
    try {
      var absolute = file.toAbsolutePath();
      Files.createDirectories(absolute.getParent());
      var connection = connect(absolute);
      try {
        prepare(connection);
        return new SlackFile(file, connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException | IOException e) {
      throw new SlackFileException(file, e);
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
    if (number(connection, "SELECT count(*) FROM sqlite_master") == 0) {
      try (var statement = connection.createStatement()) {
        statement.executeUpdate(schema());
      }
    } else if (number(connection, "PRAGMA application_id") != APPLICATION_ID) {
      throw new SQLException("it is a SQLite database of another kind");
    }
    long version = number(connection, "PRAGMA user_version");
    if (version != SCHEMA_VERSION) {
      throw new SQLException(
          "it has format %d, this program reads %d".formatted(version, SCHEMA_VERSION));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.getLong(1);
    }
  }

  private static String schema() {
    try (var stream = SlackFile.class.getResourceAsStream("schema.sql")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource schema.sql", e);
    }
  }

  /** Returns what the rows hold; values are bound in order. */
  synchronized <T> List<T> select(String sql, Row<T> row, Object... values) {
    try (var select = connection.prepareStatement(sql)) {
      bind(select, values);
      var found = new ArrayList<T>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new SlackFileException(file, e);
    }
  }

  /** Returns how many rows it changed. */
  synchronized int update(String sql, Object... values) {
    try (var update = connection.prepareStatement(sql)) {
      bind(update, values);
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new SlackFileException(file, e);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Does all of it or, where anything fails, nothing. */
  synchronized <T> T together(Supplier<T> work) {
    try {
      connection.setAutoCommit(false);
      try {
        var result = work.get();
        connection.commit();
        return result;
      } finally {
        connection.rollback(); // nothing is left to be undone after a commit
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new SlackFileException(file, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new SlackFileException(file, e);
    }
  }
}
