package hoidap.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * All of some work, or nothing.
 *
 * <p>Begin and end are statements, not calls of JDBC: the driver's {@code commit} begins the next
 * transaction at once, which holds the file for nothing and may fail after what it reports as
 * failed was kept.
 */
final class Transaction {
  private Transaction() {}

  /** Does {@code work} on a connection that is in no transaction; whatever it throws undoes it. */
  static <T> T run(Connection connection, Work<T> work) throws SQLException {
    Sql.run(connection, "BEGIN IMMEDIATE");
    try {
      var result = work.on(connection);
      Sql.run(connection, "COMMIT");
      return result;
    } catch (Throwable first) {
      undo(connection, first);
      throw first;
    }
  }

  /** Undoes what was done; where SQLite has done so already, as on a full disk, that is noted. */
  private static void undo(Connection connection, Throwable first) {
    try {
      Sql.run(connection, "ROLLBACK");
    } catch (Throwable second) {
      first.addSuppressed(second);
    }
  }
}
