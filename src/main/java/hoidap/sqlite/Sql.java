package hoidap.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
  public static long number(Connection connection, String sql, Object... values)
      throws SQLException {
    var found = select(connection, sql, row -> row.getLong(1), values);
    return found.isEmpty() ? 0 : found.get(0);
  }

  /** Returns the text that {@code sql} asks for, empty where there is none. */
  public static String text(Connection connection, String sql, Object... values)
      throws SQLException {
    return String.join(
        "",
        select(connection, sql, row -> row.getString(1) == null ? "" : row.getString(1), values));
  }

  /** Runs one statement or more. */
  public static void run(Connection connection, String script) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }

  /** Runs the statements in a resource beside a class. */
  static void run(Connection connection, Class<?> home, String resource) throws SQLException {
    try (var stream = home.getResourceAsStream(resource)) {
      run(connection, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + resource, e);
    }
  }
}
