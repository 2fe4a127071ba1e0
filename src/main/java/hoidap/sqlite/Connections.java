package hoidap.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of connections. */
final class Connections {
  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  private Connections() {}

  /** Closes one on which something failed; that remains what is reported. */
  static void giveUp(Connection connection, Throwable first) {
    try {
      connection.close();
    } catch (SQLException | RuntimeException second) {
      first.addSuppressed(second);
    }
  }

  /** Closes one of which nothing more is wanted. */
  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("a connection did not close", e);
    }
  }
}
