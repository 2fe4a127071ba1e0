package hoidap.slack;

import hoidap.conversation.Sql;
import hoidap.conversation.SqliteFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/** The bot's SQLite file: its format, and a connection that threads take turns at. */
final class SlackFile implements AutoCloseable {
  /** Another process is waited for two seconds, since Slack waits no longer than three. */
  private static final SqliteFormat FORMAT =
      new SqliteFormat(SlackFile.class, 1751085932, 1, 2_000);

  private final Path file;
  private final Connection connection;

  private SlackFile(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens {@code file}, or makes an empty one.
   *
   * @throws SlackFileException if the file is something else
   */
  static SlackFile open(Path file) {
    try {
      return new SlackFile(file, FORMAT.open(file));
    } catch (SQLException | IOException e) {
      throw new SlackFileException(file, e);
    }
  }

  /** Returns what the rows hold; values are bound in order. */
  synchronized <T> List<T> select(String sql, Sql.Row<T> row, Object... values) {
    try {
      return Sql.select(connection, sql, row, values);
    } catch (SQLException e) {
      throw new SlackFileException(file, e);
    }
  }

  /** Returns how many rows it changed. */
  synchronized int update(String sql, Object... values) {
    try {
      return Sql.update(connection, sql, values);
    } catch (SQLException e) {
      throw new SlackFileException(file, e);
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
