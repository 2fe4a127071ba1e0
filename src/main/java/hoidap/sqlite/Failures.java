package hoidap.sqlite;

import java.sql.SQLException;

/** Says in the words of whoever keeps a file that it cannot be used. */
public interface Failures {
  /**
   * Returns what is thrown.
   *
   * @param verb what was tried: "read" or "write"
   */
  RuntimeException of(String verb, SQLException cause);
}
