package hoidap.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The format of a SQLite file: {@code schema.sql} beside a class makes a new one, {@code
 * upgrade-N.sql} makes format N of the one before.
 *
 * @param home the class beside which the scripts are
 * @param applicationId as the schema says it
 * @param version of the schema
 * @param steps what must be done besides
 */
public record Format(Class<?> home, int applicationId, int version, Steps steps) {
  /** One that the scripts alone make. */
  public Format(Class<?> home, int applicationId, int version) {
    this(home, applicationId, version, new Steps() {});
  }

  /** What no script can say; part of the same transaction. */
  public interface Steps {
    /** Completes a new file. */
    default void created(Connection connection) throws SQLException {}

    /** Completes an upgrade to a version. */
    default void upgraded(Connection connection, int version) throws SQLException {}
  }

  /**
   * Returns whether nothing needs to be done before the file is used.
   *
   * @throws SQLException if the file is something else
   */
  boolean isCurrent(Connection connection) throws SQLException {
    return !isEmpty(connection) && found(connection) == version;
  }

  /**
   * Returns the version of a file that cannot be changed.
   *
   * @throws SQLException if it is not this one
   */
  int requireCurrent(Connection connection) throws SQLException {
    if (isCurrent(connection)) {
      return version;
    }
    throw new SQLException(
        "it has format %d, this program reads %d, and here nothing can be written to bring it up to date"
            .formatted(found(connection), version));
  }

  /**
   * Makes a new file, or brings an old one up to date, within a transaction of the caller; returns
   * the version.
   *
   * @throws SQLException if the file is something else
   */
  int prepare(Connection connection) throws SQLException {
    if (isEmpty(connection)) {
      Sql.run(connection, home, "schema.sql");
      steps.created(connection);
    }
    for (int next = found(connection) + 1; next <= version; next++) {
      Sql.run(connection, home, "upgrade-%d.sql".formatted(next));
      steps.upgraded(connection, next);
    }
    int found = found(connection);
    if (found != version) {
      throw new SQLException("it has format %d, this program reads %d".formatted(found, version));
    }
    return found;
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    return Sql.number(connection, "SELECT count(*) FROM sqlite_master") == 0;
  }

  private int found(Connection connection) throws SQLException {
    if (Sql.number(connection, "PRAGMA application_id") != applicationId) {
      throw new SQLException("it is a SQLite database of another program");
    }
    return (int) Sql.number(connection, "PRAGMA user_version");
  }
}
