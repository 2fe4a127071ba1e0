package hoidap.conversation;

import hoidap.sqlite.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Table {@code turn}. */
final class TurnRows {
  private static final String SELECT =
      """
      SELECT t.typed, t.understood, t.answer, t.cited, t.story, t.time, t.conversation, t.number,
        t.shown, t.trace, coalesce(f.verdict, '')
      FROM turn t LEFT JOIN feedback f
        ON f.conversation = t.conversation AND f.number = t.number AND f.answered = t.time
      """;

  private TurnRows() {}

  /** Returns all turns of a conversation, oldest first. */
  static List<KeptTurn> all(Connection connection, String conversation) throws SQLException {
    var sql = SELECT + "WHERE t.conversation = ? ORDER BY t.number";
    return Sql.select(connection, sql, TurnRows::kept, conversation);
  }

  /** Returns the last turns of a conversation, oldest first. */
  static List<Turn> last(Connection connection, String conversation, int limit)
      throws SQLException {
    var sql =
        """
        SELECT * FROM
          (SELECT typed, understood, answer, cited, story, time, number FROM turn
           WHERE conversation = ? ORDER BY number DESC LIMIT ?)
        ORDER BY number
        """;
    return Sql.select(connection, sql, TurnRows::turn, conversation, limit);
  }

  static Optional<KeptTurn> numbered(Connection connection, String conversation, int number)
      throws SQLException {
    var sql = SELECT + "WHERE t.conversation = ? AND t.number = ?";
    return Sql.select(connection, sql, TurnRows::kept, conversation, number).stream().findFirst();
  }

  /**
   * Returns the turn that answered a request.
   *
   * @param conversation of that one; empty for any of the owner's
   */
  static Optional<KeptTurn> answered(
      Connection connection, String owner, String conversation, String request)
      throws SQLException {
    var sql =
        SELECT
            + """
            JOIN conversation c ON c.id = t.conversation
            WHERE t.request = ?1 AND t.request <> '' AND ?2 IN ('', c.id)
              AND (c.owner = ?3 OR c.owner GLOB ?4 AND ?3 GLOB ?4)
            """;
    return Sql.select(
            connection, sql, TurnRows::kept, request, conversation, owner, OwnerToken.OWNERS)
        .stream()
        .findFirst();
  }

  static int nextNumber(Connection connection, String conversation) throws SQLException {
    var sql = "SELECT max(number) FROM turn WHERE conversation = ?";
    return Math.toIntExact(Sql.number(connection, sql, conversation)) + 1;
  }

  static void insert(Connection connection, KeptTurn kept, String request) throws SQLException {
    var sql =
        """
        INSERT INTO turn (conversation, number, typed, understood, answer, cited, story, time,
          request, shown, trace) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    var turn = kept.turn();
    Sql.update(
        connection,
        sql,
        kept.conversation(),
        kept.number(),
        turn.typed(),
        turn.understood(),
        turn.answer(),
        String.join("\n", turn.cited()),
        written(turn.story()),
        turn.time().toEpochMilli(),
        request,
        kept.shown(),
        kept.trace());
  }

  private static String written(Story story) {
    return story.articles().entrySet().stream()
        .map(of -> of.getValue() + " " + of.getKey())
        .collect(Collectors.joining("\n"));
  }

  private static KeptTurn kept(ResultSet row) throws SQLException {
    return new KeptTurn(
        row.getString(7),
        row.getInt(8),
        turn(row),
        row.getString(9),
        row.getString(10),
        row.getString(11));
  }

  private static Turn turn(ResultSet row) throws SQLException {
    return new Turn(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4).lines().toList(),
        story(row.getString(5)),
        Instant.ofEpochMilli(row.getLong(6)));
  }

  private static Story story(String written) {
    var likelihoods = new LinkedHashMap<String, Double>();
    written
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(parts -> likelihoods.put(parts[1], Double.valueOf(parts[0])));
    return new Story(likelihoods);
  }
}
