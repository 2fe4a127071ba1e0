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

/**
 * The format of a small SQLite file: {@code schema.sql} beside a class makes a new one, {@code
 * upgrade-N.sql} makes format N of the one before.
 *
 * @param home the class beside which the scripts are
 * @param applicationId as the schema says it
 * @param version of the schema
 * @param busyMillis how long another process that writes is waited for
 */
public record SqliteFormat(Class<?> home, int applicationId, int version, int busyMillis) {
  /**
   * Opens {@code file}, brought up to date in one transaction, or makes an empty one.
   *
   * @throws SQLException if the file is something else
   */
  public Connection open(Path file) throws SQLException, IOException {
    var absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    var connection = connect(absolute);
    try {
      prepare(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private Connection connect(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(busyMillis);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private void prepare(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    if (Sql.number(connection, "SELECT count(*) FROM sqlite_master") == 0) {
      run(connection, "schema.sql");
    } else if (Sql.number(connection, "PRAGMA application_id") != applicationId) {
      throw new SQLException("it is a SQLite database of another kind");
    }
    for (long next = found(connection) + 1; next <= version; next++) {
      run(connection, "upgrade-%d.sql".formatted(next));
    }
    if (found(connection) != version) {
      throw new SQLException(
          "it has format %d, this program reads %d".formatted(found(connection), version));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static long found(Connection connection) throws SQLException {
    return Sql.number(connection, "PRAGMA user_version");
  }

  private void run(Connection connection, String script) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(resource(script));
    }
  }

  private String resource(String name) {
    try (var stream = home.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }
}
