package hoidap.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/**
 * A SQLite file in write-ahead mode: one connection that writes, and as many that read as are in
 * use at once. Readers never wait for the writer. Safe to use from several threads.
 *
 * <p>A connection on which something failed, whatever it was, is closed and made anew, so that
 * nothing of the failure is left behind.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final Opening opening;
  private final Format format;
  private final Failures failures;
  private final Readers readers;
  private final ReentrantLock writing = new ReentrantLock(true);

  // guarded by writing
  private @Nullable Connection writer;
  private boolean closed;

  private volatile boolean prepared;

  private Database(Opening opening, Format format, Failures failures) {
    this.opening = opening;
    this.format = format;
    this.failures = failures;
    readers = new Readers(opening);
  }

  /**
   * Opens {@code file}, brought up to date in one transaction, or makes an empty one. Where nothing
   * can be written there it is opened to be read.
   *
   * @throws SQLException if the file is something else, or cannot be used
   */
  public static Database open(Path file, Format format, Limits limits, Failures failures)
      throws SQLException, IOException {
    return open(Opening.of(file.toAbsolutePath(), limits), format, failures, trouble -> false);
  }

  /**
   * Opens {@code file} to read and write; where it cannot be used for a reason that may pass, it is
   * opened by whoever uses it then.
   *
   * @throws SQLException if the file is something else
   */
  public static Database openNowOrLater(Path file, Format format, Limits limits, Failures failures)
      throws SQLException, IOException {
    return open(
        new Opening(file.toAbsolutePath(), limits, false), format, failures, Trouble::mayPass);
  }

  private static Database open(
      Opening opening, Format format, Failures failures, Predicate<Trouble> isBorne)
      throws SQLException, IOException {
    Files.createDirectories(opening.file().getParent());
    var database = new Database(opening, format, failures);
    try {
      database.prepare();
      return database;
    } catch (Throwable e) {
      if (e instanceof SQLException failure && isBorne.test(Trouble.of(failure))) {
        LOG.warn("{} cannot be used for now: {}", opening.file(), e.getMessage());
        return database;
      }
      database.close();
      throw e;
    }
  }

  private void prepare() throws SQLException {
    if (!prepared) {
      if (opening.readOnly()) {
        readers.read(format::requireCurrent);
      } else {
        inTurn(
            connection ->
                format.isCurrent(connection)
                    ? format.version()
                    : Transaction.run(connection, format::prepare));
      }
      prepared = true;
    }
  }

  /**
   * Does {@code work} on a file whatever is in it: nothing of it is changed, nor checked before.
   *
   * @throws SQLException if it cannot be opened, or the work fails
   */
  public static <T> T inspect(Path file, Limits limits, Work<T> work) throws SQLException {
    try (var connection = Opening.of(file.toAbsolutePath(), limits).inspector()) {
      return work.on(connection);
    }
  }

  /** Returns whether nothing can be written to it. */
  public boolean isReadOnly() {
    return opening.readOnly();
  }

  private Connection writer() throws SQLException {
    if (closed) {
      throw new SQLException("it is closed");
    }
    if (opening.readOnly()) {
      throw new SQLException(
          "nothing can be written to it here", null, SQLiteErrorCode.SQLITE_READONLY.code);
    }
    var open = writer == null ? opening.writer() : writer;
    writer = open;
    return open;
  }

  /** Does {@code work} on a connection that only reads. */
  public <T> T read(Work<T> work) {
    try {
      prepare();
      return readers.read(work);
    } catch (SQLException e) {
      throw failures.of("read", e);
    }
  }

  /** Does {@code work} as one transaction: all of it or, whatever it throws, nothing. */
  public <T> T write(Work<T> work) {
    try {
      prepare();
      return inTurn(connection -> Transaction.run(connection, work));
    } catch (SQLException e) {
      throw failures.of("write", e);
    }
  }

  /** Does {@code work} on the connection that writes, which is closed where that fails. */
  private <T> T inTurn(Work<T> work) throws SQLException {
    awaitTurn();
    try {
      return work.on(writer());
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
