package hoidap.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * A SQLite file in write-ahead mode: one connection that writes, and as many that read as are in
 * use at once. Readers never wait for the writer. Safe to use from several threads.
 *
 * <p>A connection on which something failed, whatever it was, is closed and made anew, so that
 * nothing of the failure is left behind.
 */
public final class Database implements AutoCloseable {
  private final Opening opening;
  private final Failures failures;
  private final Readers readers;
  private final ReentrantLock writing = new ReentrantLock(true);

  // guarded by writing
  private @Nullable Connection writer;
  private boolean closed;

  private Database(Opening opening, Failures failures) {
    this.opening = opening;
    this.failures = failures;
    readers = new Readers(opening);
  }

  /**
   * Opens {@code file}, brought up to date in one transaction, or makes an empty one.
   *
   * @throws SQLException if the file is something else, or cannot be used
   */
  public static Database open(Path file, Format format, Limits limits, Failures failures)
      throws SQLException, IOException {
    var absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    var database = new Database(new Opening(absolute, limits), failures);
    try {
      database.prepare(format);
      return database;
    } catch (Throwable e) {
      database.close();
      throw e;
    }
  }

  private void prepare(Format format) throws SQLException {
    var connection = writer();
    if (!format.isCurrent(connection)) {
      Transaction.run(connection, format::prepare);
    }
  }

  private Connection writer() throws SQLException {
    if (closed) {
      throw new SQLException("it is closed");
    }
    var open = writer == null ? opening.writer() : writer;
    writer = open;
    return open;
  }

  /** Does {@code work} on a connection that only reads. */
  public <T> T read(Work<T> work) {
    try {
      return readers.read(work);
    } catch (SQLException e) {
      throw failures.of("read", e);
    }
  }

  /** Does {@code work} as one transaction: all of it or, whatever it throws, nothing. */
  public <T> T write(Work<T> work) {
    try {
      return writeInTurn(work);
    } catch (SQLException e) {
      throw failures.of("write", e);
    }
  }

  private <T> T writeInTurn(Work<T> work) throws SQLException {
    awaitTurn();
    try {
      return Transaction.run(writer(), work);
    } catch (Throwable e) {
      giveUpWriter(e);
      throw e;
    } finally {
      writing.unlock();
    }
  }

  /** Waits for another thread no longer than for another process. */
  private void awaitTurn() throws SQLException {
    if (writing.tryLock()) {
      return;
    }
    try {
      if (!writing.tryLock(opening.limits().waitMillis(), TimeUnit.MILLISECONDS)) {
        throw new SQLException(
            "others write to it for too long", null, SQLiteErrorCode.SQLITE_BUSY.code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException(
          "interrupted while waiting to write", null, SQLiteErrorCode.SQLITE_INTERRUPT.code, e);
    }
  }

  private void giveUpWriter(Throwable failure) {
    var open = writer;
    writer = null;
    if (open != null) {
      Connections.giveUp(open, failure);
    }
  }

  @Override
  public void close() {
    readers.close();
    writing.lock();
    try {
      closed = true;
      if (writer != null) {
        Connections.close(writer);
        writer = null;
      }
    } finally {
      writing.unlock();
    }
  }
}
