package hoidap.slack;

import hoidap.conversation.SqliteFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
      return new SlackFile(file, FORMAT.open(file));
    } catch (SQLException | IOException e) {
      throw new SlackFileException(file, e);
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
