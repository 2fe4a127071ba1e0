package hoidap.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done on a connection; it closes its statements.
 *
 * @param <T> what comes of it
 */
public interface Work<T> {
  /** Does it. */
  T on(Connection connection) throws SQLException;
}
