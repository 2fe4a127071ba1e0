package hoidap.conversation;

import hoidap.sqlite.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Table {@code feedback}. */
final class FeedbackRows {
  private FeedbackRows() {}

  /** Keeps what a reader thought of a turn, in place of what was kept before. */
  static int put(Connection connection, KeptTurn kept, Feedback feedback, Instant now)
      throws SQLException {
    var turn = kept.turn();
    return Sql.update(
        connection,
        "INSERT OR REPLACE INTO feedback VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        kept.conversation(),
        kept.number(),
        turn.time().toEpochMilli(),
        feedback.verdict(),
        String.join("\n", feedback.reasons()),
        feedback.comment(),
        turn.typed(),
        kept.shown(),
        kept.trace(),
        now.toEpochMilli());
  }

  static int delete(Connection connection, KeptTurn kept) throws SQLException {
    return Sql.update(
        connection,
        "DELETE FROM feedback WHERE conversation = ? AND number = ? AND answered = ?",
        kept.conversation(),
        kept.number(),
        kept.turn().time().toEpochMilli());
  }

  static int delete(Connection connection, String conversation) throws SQLException {
    return Sql.update(connection, "DELETE FROM feedback WHERE conversation = ?", conversation);
  }

  /** Deletes what was thought longest ago; returns how many there were. */
  static int deleteOldest(Connection connection) throws SQLException {
    var oldest = "SELECT conversation, number, answered FROM feedback ORDER BY time LIMIT 1";
    return Sql.update(
        connection,
        "DELETE FROM feedback WHERE (conversation, number, answered) IN (" + oldest + ")");
  }

  /** Returns all, oldest first. */
  static List<KeptFeedback> all(Connection connection) throws SQLException {
    var sql =
        """
        SELECT conversation, number, verdict, reasons, comment, question, shown, trace, answered,
          time FROM feedback ORDER BY time, conversation, number
        """;
    return Sql.select(connection, sql, FeedbackRows::read);
  }

  private static KeptFeedback read(ResultSet row) throws SQLException {
    return new KeptFeedback(
        row.getString(1),
        row.getInt(2),
        new Feedback(row.getString(3), row.getString(4).lines().toList(), row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        Instant.ofEpochMilli(row.getLong(9)),
        Instant.ofEpochMilli(row.getLong(10)));
  }
}
