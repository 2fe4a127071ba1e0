package hoidap.sqlite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * How connections to a file are opened.
 *
 * @param readOnly whether the file, or the folder it is in, cannot be written to
 */
record Opening(Path file, Limits limits, boolean readOnly) {
  private static final FileAttribute<?>[] NONE = {};
  private static final FileAttribute<?>[] FOR_THE_OWNER = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };

  static Opening of(Path file, Limits limits) {
    boolean isWritable = Files.isWritable(file) && Files.isWritable(file.getParent());
    return new Opening(file, limits, Files.exists(file) && !isWritable);
  }

  Connection writer() throws SQLException {
    create();
    return writeAhead(limits.writerCacheKib()).createConnection("jdbc:sqlite:" + file);
  }

  /** Makes the file, which SQLite makes its other files like, for nobody else to read. */
  private void create() throws SQLException {
    try {
      if (Files.notExists(file)) {
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createFile(file, isPosix ? FOR_THE_OWNER : NONE);
      }
    } catch (FileAlreadyExistsException e) {
      // by another process, which is as good
    } catch (IOException e) {
      var code =
          e instanceof AccessDeniedException
              ? SQLiteErrorCode.SQLITE_CANTOPEN
              : SQLiteErrorCode.SQLITE_IOERR;
      throw new SQLException("it cannot be made: " + e, null, code.code, e);
    }
  }

  Connection reader() throws SQLException {
    return readOnly ? readerOnly() : readerBesideAWriter();
  }

  private Connection readerBesideAWriter() throws SQLException {
    var config = writeAhead(limits.readerCacheKib());
    config.resetOpenMode(SQLiteOpenMode.CREATE); // a file that was taken away stays away
    var connection = config.createConnection("jdbc:sqlite:" + file);
    try {
      Sql.run(connection, "PRAGMA query_only = true");
      return connection;
    } catch (Throwable e) {
      Connections.giveUp(connection, e);
      throw e;
    }
  }

  /** Opens a file whatever it is; where it can be written to, so that nothing is left beside it. */
  Connection inspector() throws SQLException {
    if (readOnly) {
      return readerOnly();
    }
    var config = config(limits.readerCacheKib());
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  /**
   * Opens a file that cannot be written to. SQLite would make two files beside it and cannot, so it
   * is told that nobody changes this one, unless these files are there: then somebody may.
   */
  private Connection readerOnly() throws SQLException {
    var config = config(limits.readerCacheKib());
    config.setReadOnly(true);
    boolean mayChange = isBeside("-wal") || isBeside("-shm");
    var uri = "file:" + file.toUri().getRawPath() + (mayChange ? "" : "?immutable=1");
    try {
      return config.createConnection("jdbc:sqlite:" + uri);
    } catch (SQLException e) {
      if (mayChange) {
        throw new SQLException(
            "it was not closed, and here nothing can be written to complete it; copy it with the"
                + " files beside it",
            null,
            e.getErrorCode(),
            e);
      }
      throw e;
    }
  }

  private boolean isBeside(String ending) {
    return Files.exists(Path.of(file + ending));
  }

  private SQLiteConfig writeAhead(int cacheKib) {
    var config = config(cacheKib);
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    return config;
  }

  private SQLiteConfig config(int cacheKib) {
    var config = new SQLiteConfig();
    config.setBusyTimeout(limits.waitMillis());
    config.enforceForeignKeys(true);
    config.setCacheSize(-cacheKib);
    return config;
  }
}
