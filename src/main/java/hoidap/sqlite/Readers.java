package hoidap.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections that read: as many as are in use at once, kept for whoever reads next. */
final class Readers implements AutoCloseable {
  private final Opening opening;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Opening opening) {
    this.opening = opening;
  }

  /** Does {@code work} on a connection of its own, which is closed where that fails. */
  <T> T read(Work<T> work) throws SQLException {
    if (closed) {
      throw new SQLException("it is closed");
    }
    var kept = idle.poll();
    var reader = kept == null ? opening.reader() : kept;
    try {
      var result = work.on(reader);
      giveBack(reader);
      return result;
    } catch (Throwable e) {
      Connections.giveUp(reader, e);
      throw e;
    }
  }

  private void giveBack(Connection reader) {
    idle.push(reader);
    if (closed) {
      close();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (var reader = idle.poll(); reader != null; reader = idle.poll()) {
      Connections.close(reader);
    }
  }
}
