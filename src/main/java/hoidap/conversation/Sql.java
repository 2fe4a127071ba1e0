package hoidap.conversation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs statements whose values are bound, never written into them. */
public final class Sql {
  private Sql() {}

  /** Makes a value of the row that a result stands at. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Returns what the rows hold. */
  public static <T> List<T> select(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      bind(select, values);
      var found = new ArrayList<T>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row.read(rows));
        }
      }
      return found;
    }
  }

  /** Returns how many rows it changed. */
  public static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var update = connection.prepareStatement(sql)) {
      bind(update, values);
      return update.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Returns the number that {@code sql} asks for, 0 where there is none. */
  static long number(Connection connection, String sql, Object... values) throws SQLException {
    var found = select(connection, sql, row -> row.getLong(1), values);
    return found.isEmpty() ? 0 : found.get(0);
  }
}
