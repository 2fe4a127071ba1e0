package hoidap.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * Conversations by id, in a SQLite file of their own. A turn is written whole or not at all; turns
 * of a conversation that nobody went on with are deleted after a time. Safe to use from several
 * threads, and by several processes.
 */
public final class Conversations implements AutoCloseable {
  private static final int APPLICATION_ID = 1751086179; // as in schema.sql
  private static final int SCHEMA_VERSION = 1;
  private static final int BUSY_MILLIS = 15_000;

  /** How often the old ones are looked for. */
  private static final Duration BETWEEN_DELETIONS = Duration.ofHours(1);

  private static final String COLUMNS = "typed, understood, answer, cited, story, time";

  private final Path file;
  private final Connection connection;
  private final Duration kept;
  private final Clock clock;
  private Instant nextDeletion = Instant.MIN;

  private Conversations(Path file, Connection connection, Duration kept, Clock clock) {
    this.file = file;
    this.connection = connection;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * Opens the conversations in {@code file}, or makes an empty file.
   *
   * @param kept how long after its last turn a conversation is kept
   * @throws ConversationsException if the file is something else
   */
  public static Conversations open(Path file, Duration kept) {
    return open(file, kept, Clock.systemUTC());
  }

  static Conversations open(Path file, Duration kept, Clock clock) {
    try {
      var absolute = file.toAbsolutePath();
      Files.createDirectories(absolute.getParent());
      var connection = connect(absolute);
      try {
        prepare(connection);
        return new Conversations(file, connection, kept, clock);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException | IOException e) {
      throw ConversationsException.unusable(file, e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLIS);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  /** Makes the table of a new file, or checks that an old one is of this kind. */
  private static void prepare(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    if (number(connection, "SELECT count(*) FROM sqlite_master") == 0) {
      try (var statement = connection.createStatement()) {
        statement.executeUpdate(schema());
      }
    } else if (number(connection, "PRAGMA application_id") != APPLICATION_ID) {
      throw new SQLException("it is a SQLite database of another kind");
    } else if (number(connection, "PRAGMA user_version") != SCHEMA_VERSION) {
      throw new SQLException(
          "it has format %d, this program reads %d"
              .formatted(number(connection, "PRAGMA user_version"), SCHEMA_VERSION));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var select = connection.prepareStatement(sql);
        var row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static String schema() {
    try (var stream = Conversations.class.getResourceAsStream("schema.sql")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource schema.sql", e);
    }
  }

  /** Returns the conversation of that id, without turns where it is not known. */
  public Conversation of(String id) {
    return new Conversation() {
      @Override
      public List<Turn> lastTurns() {
        return turns(id, REMEMBERED);
      }

      @Override
      public void add(Turn turn) {
        Conversations.this.add(id, turn);
      }
    };
  }

  /** Returns the turns of a conversation, oldest first; none where it is not known. */
  public List<Turn> turns(String id) {
    return turns(id, -1);
  }

  private synchronized List<Turn> turns(String id, int limit) {
    var sql = "SELECT " + COLUMNS + " FROM turn WHERE conversation = ? ORDER BY key DESC LIMIT ?";
    try (var select = connection.prepareStatement(sql)) {
      select.setString(1, id);
      select.setInt(2, limit);
      var turns = new ArrayList<Turn>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          turns.add(turn(rows));
        }
      }
      Collections.reverse(turns);
      return turns;
    } catch (SQLException e) {
      throw ConversationsException.unusable(file, e);
    }
  }

  private static Turn turn(ResultSet row) throws SQLException {
    var likelihoods = new LinkedHashMap<String, Double>();
    row.getString(5)
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(parts -> likelihoods.put(parts[1], Double.valueOf(parts[0])));
    return new Turn(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4).lines().toList(),
        new Story(likelihoods),
        Instant.ofEpochMilli(row.getLong(6)));
  }

  private synchronized void add(String id, Turn turn) {
    var sql = "INSERT INTO turn (conversation, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)";
    try (var insert = connection.prepareStatement(sql)) {
      deleteOld();
      insert.setString(1, id);
      bind(insert, turn);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw ConversationsException.unusable(file, e);
    }
  }

  private static void bind(PreparedStatement insert, Turn turn) throws SQLException {
    insert.setString(2, turn.typed());
    insert.setString(3, turn.understood());
    insert.setString(4, turn.answer());
    insert.setString(5, String.join("\n", turn.cited()));
    insert.setString(
        6,
        turn.story().articles().entrySet().stream()
            .map(of -> of.getValue() + " " + of.getKey())
            .collect(Collectors.joining("\n")));
    insert.setLong(7, turn.time().toEpochMilli());
  }

  private void deleteOld() throws SQLException {
    var now = clock.instant();
    if (now.isBefore(nextDeletion)) {
      return;
    }
    nextDeletion = now.plus(BETWEEN_DELETIONS);
    var sql =
        """
        DELETE FROM turn WHERE conversation IN
          (SELECT conversation FROM turn GROUP BY conversation HAVING max(time) < ?)
        """;
    try (var delete = connection.prepareStatement(sql)) {
      delete.setLong(1, now.minus(kept).toEpochMilli());
      delete.executeUpdate();
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw ConversationsException.unusable(file, e);
    }
  }
}
