package hoidap.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements that are prepared once for many uses, and closed together. */
final class Statements implements AutoCloseable {
  private final Connection connection;
  private final List<PreparedStatement> prepared = new ArrayList<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  PreparedStatement prepare(String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    prepared.add(statement);
    return statement;
  }

  @Override
  public void close() throws SQLException {
    for (var statement : prepared) {
      statement.close();
    }
  }
}
