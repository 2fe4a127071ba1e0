package hoidap.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteOpenMode;

/**
 * A database as a file that can be moved. In write-ahead mode a database is up to three files,
 * which cannot be renamed as one. So it leaves that mode first, which SQLite allows only while
 * nobody else has it open. The next to open it turns the mode on again.
 */
public final class SingleFile {
  private static final int BUSY_MILLIS = 2_000;
  private static final List<String> PARTS = List.of("", "-wal", "-shm", "-journal");

  private SingleFile() {}

  /** Returns the only connection to a database that is one file now, and locked. */
  public static Connection open(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.DELETE);
    config.setBusyTimeout(BUSY_MILLIS);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try {
      Sql.run(connection, "BEGIN EXCLUSIVE");
      return connection;
    } catch (Throwable e) {
      Connections.giveUp(connection, e);
      throw e;
    }
  }

  /** Deletes a database, if there is one, with the files that belong to it. */
  public static void delete(Path file) throws IOException {
    for (var part : PARTS) {
      Files.deleteIfExists(Path.of(file + part));
    }
  }
}
