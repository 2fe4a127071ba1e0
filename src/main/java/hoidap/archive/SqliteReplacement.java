package hoidap.archive;

import hoidap.sqlite.SingleFile;
import hoidap.sqlite.Sql;
import hoidap.sqlite.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.sql.Connection;
import java.sql.SQLException;

/** Puts one archive in the place of another: both become single files, then one rename does it. */
final class SqliteReplacement {
  private SqliteReplacement() {}

  static void replace(Path file, Path fresh, String changes) {
    try {
      SingleFile.open(fresh).close();
      try (var old = SingleFile.open(file)) {
        if (!changes(old).equals(changes)) {
          throw new ArchiveException(
              "The archive %s was changed while it was being copied. Run the command again."
                  .formatted(file),
              null);
        }
        letTheSameRead(file, fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (SQLException e) {
      throw refused(file, e);
    } catch (IOException e) {
      throw new ArchiveException("Cannot replace the archive " + file + ": " + e.getMessage(), e);
    }
  }

  private static void letTheSameRead(Path file, Path fresh) throws IOException {
    var old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (old != null) { // not on Windows
      Files.setPosixFilePermissions(fresh, old.readAttributes().permissions());
    }
  }

  static void requireUnused(Path file) {
    try {
      SingleFile.open(file).close();
    } catch (SQLException e) {
      throw refused(file, e);
    }
  }

  private static ArchiveException refused(Path file, SQLException cause) {
    var message =
        Trouble.of(cause) == Trouble.LOCKED
            ? "The archive %s is in use by another program. Stop that and run the command again."
                .formatted(file)
            : "Cannot use the archive %s: %s".formatted(file, cause.getMessage());
    return new ArchiveException(message, cause);
  }

  private static String changes(Connection connection) throws SQLException {
    return Sql.text(connection, "SELECT value FROM setting WHERE name = 'changes'");
  }

  static void delete(Path file) {
    try {
      SingleFile.delete(file);
    } catch (IOException e) {
      throw new ArchiveException("Cannot delete the archive " + file + ": " + e.getMessage(), e);
    }
  }
}
