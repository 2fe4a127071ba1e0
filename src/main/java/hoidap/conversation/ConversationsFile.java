package hoidap.conversation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The SQLite file of conversations: its format, and a connection that threads take turns at. */
final class ConversationsFile implements AutoCloseable {
  private static final SqliteFormat FORMAT =
      new SqliteFormat(ConversationsFile.class, 1751086179, 2, 15_000);

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
      return new ConversationsFile(file, FORMAT.open(file));
    } catch (SQLException | IOException e) {
      throw ConversationsException.unusable(file, e);
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
