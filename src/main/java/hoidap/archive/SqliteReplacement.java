package hoidap.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteErrorCode;

/**
 * Puts one archive in the place of another.
 *
 * <p>In write-ahead mode an archive is up to three files, which cannot be renamed as one. So both
 * leave that mode first, which SQLite allows only while nobody else has the archive open, and
 * becomes one file each; then one rename does it. The next to open the archive turns the mode on
 * again.
 */
final class SqliteReplacement {
  private static final int BUSY_MILLIS = 2_000;
  private static final List<String> PARTS = List.of("", "-wal", "-shm", "-journal");

  private SqliteReplacement() {}

  static void replace(Path file, Path fresh, String changes) {
    try {
      singleFile(fresh).close();
      try (var old = singleFile(file)) {
        if (!changes(old).equals(changes)) {
          throw new ArchiveException(
              "The archive %s was changed while it was being copied. Run the command again."
                  .formatted(file),
              null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (SQLException e) {
      throw refused(file, e);
    } catch (IOException e) {
      throw new ArchiveException("Cannot replace the archive " + file + ": " + e.getMessage(), e);
    }
  }

  static void requireUnused(Path file) {
    try {
      singleFile(file).close();
    } catch (SQLException e) {
      throw refused(file, e);
    }
  }

  private static ArchiveException refused(Path file, SQLException cause) {
    var message =
        cause.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code
            ? "The archive %s is in use by another program. Stop that and run the command again."
                .formatted(file)
            : "Cannot use the archive %s: %s".formatted(file, cause.getMessage());
    return new ArchiveException(message, cause);
  }

  /** Returns the only connection to an archive that is one file now, and locked. */
  private static Connection singleFile(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.DELETE);
    config.setBusyTimeout(BUSY_MILLIS);
    var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (var statement = connection.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static String changes(Connection connection) throws SQLException {
    try (var select =
            connection.prepareStatement("SELECT value FROM setting WHERE name = 'changes'");
        var row = select.executeQuery()) {
      return row.next() ? row.getString(1) : "";
    }
  }

  static void delete(Path file) {
    try {
      for (var part : PARTS) {
        Files.deleteIfExists(Path.of(file + part));
      }
    } catch (IOException e) {
      throw new ArchiveException("Cannot delete the archive " + file + ": " + e.getMessage(), e);
    }
  }
}
