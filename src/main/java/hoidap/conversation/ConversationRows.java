package hoidap.conversation;

import hoidap.sqlite.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Table {@code conversation}. */
final class ConversationRows {
  private static final String SELECT =
      """
      SELECT id, title, created, changed,
        (SELECT count(*) FROM turn WHERE turn.conversation = id), share, owner
      FROM conversation
      """;

  private ConversationRows() {}

  /** A conversation and whose it is. */
  record Owned(ConversationSummary summary, String owner) {}

  static Optional<Owned> find(Connection connection, String id) throws SQLException {
    return Sql.select(
            connection,
            SELECT + "WHERE id = ?",
            row -> new Owned(summary(row), row.getString(7)),
            id)
        .stream()
        .findFirst();
  }

  static Optional<ConversationSummary> shared(Connection connection, String token)
      throws SQLException {
    var sql = SELECT + "WHERE share = ? AND share <> ''";
    return Sql.select(connection, sql, ConversationRows::summary, token).stream().findFirst();
  }

  /** Returns an owner's conversations that last changed before a time, newest first. */
  static List<ConversationSummary> list(
      Connection connection, String owner, Instant before, int limit) throws SQLException {
    var sql = SELECT + "WHERE owner = ? AND changed < ? ORDER BY changed DESC, id LIMIT ?";
    return Sql.select(
        connection, sql, ConversationRows::summary, owner, before.toEpochMilli(), limit);
  }

  private static ConversationSummary summary(ResultSet row) throws SQLException {
    return new ConversationSummary(
        row.getString(1),
        row.getString(2),
        Instant.ofEpochMilli(row.getLong(3)),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getInt(5),
        row.getString(6));
  }

  /** Notes that {@code turn} was added; the first one makes the conversation. */
  static void add(Connection connection, String id, String owner, Turn turn) throws SQLException {
    var sql =
        """
        INSERT INTO conversation (id, owner, title, created, changed, share)
        VALUES (?, ?, ?, ?, ?, '')
        ON CONFLICT (id) DO UPDATE SET changed = max(changed, excluded.changed)
        """;
    long time = turn.time().toEpochMilli();
    Sql.update(connection, sql, id, owner, turn.typed(), time, time);
  }

  static int rename(Connection connection, String id, String title) throws SQLException {
    return Sql.update(connection, "UPDATE conversation SET title = ? WHERE id = ?", title, id);
  }

  static int share(Connection connection, String id, String token) throws SQLException {
    return Sql.update(connection, "UPDATE conversation SET share = ? WHERE id = ?", token, id);
  }

  static int delete(Connection connection, String id) throws SQLException {
    Sql.update(connection, "DELETE FROM turn WHERE conversation = ?", id);
    return Sql.update(connection, "DELETE FROM conversation WHERE id = ?", id);
  }

  /**
   * Deletes the conversation that nobody went on with for longest, of those without a cookie if
   * there is any, but not {@code kept}; returns how many there were.
   */
  static int deleteOldest(Connection connection, String kept) throws SQLException {
    for (var condition :
        List.of("(owner = '' OR owner GLOB '" + OwnerToken.OWNERS + "')", "true")) {
      var sql = "SELECT id FROM conversation WHERE %s AND id <> ? ORDER BY changed LIMIT 1";
      var oldest = Sql.text(connection, sql.formatted(condition), kept);
      if (!oldest.isEmpty()) {
        return delete(connection, oldest);
      }
    }
    return 0;
  }

  /** Deletes what last changed before a time. */
  static void deleteBefore(Connection connection, Instant time) throws SQLException {
    var old = "SELECT id FROM conversation WHERE changed < ?";
    Sql.update(
        connection, "DELETE FROM turn WHERE conversation IN (" + old + ")", time.toEpochMilli());
    Sql.update(connection, "DELETE FROM conversation WHERE changed < ?", time.toEpochMilli());
  }
}
