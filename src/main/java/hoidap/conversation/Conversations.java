package hoidap.conversation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Conversations by id, in a SQLite file of their own. A turn is written whole or not at all; a
 * conversation that nobody went on with is deleted after a time, what its readers thought of it is
 * not. JSON is kept as text that nothing here looks into. Safe to use from several threads, and by
 * several processes.
 */
public final class Conversations implements AutoCloseable {
  /** How often the old ones are looked for. */
  private static final Duration BETWEEN_DELETIONS = Duration.ofHours(1);

  private static final int LOCKS = 1024; // conversations that share one seldom meet

  private final ConversationsFile file;
  private final Duration kept;
  private final Clock clock;
  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toList();
  private Instant nextDeletion = Instant.MIN;

  private Conversations(ConversationsFile file, Duration kept, Clock clock) {
    this.file = file;
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
    return new Conversations(ConversationsFile.open(file), kept, clock);
  }

  /**
   * Returns the conversations as {@code owner} may see them.
   *
   * @param owner empty for somebody who owns none
   */
  public OwnedConversations of(String owner) {
    return new OwnedConversations(this, owner);
  }

  /** Does what goes on with the conversation of that id, after whatever else does so. */
  public <T> T inTurn(String id, Supplier<T> work) {
    var lock = locks.get(Math.floorMod(id.hashCode(), locks.size()));
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Returns the conversation that its owner shared under {@code token}. */
  public Optional<KeptConversation> shared(String token) {
    return file.read(
        connection -> {
          var summary = ConversationRows.shared(connection, token);
          return summary.isEmpty()
              ? Optional.empty()
              : Optional.of(whole(connection, summary.get()));
        });
  }

  static KeptConversation whole(Connection connection, ConversationSummary summary)
      throws SQLException {
    return new KeptConversation(summary, TurnRows.all(connection, summary.id()));
  }

  /** Returns what readers thought of answers, oldest first. */
  public List<KeptFeedback> feedback() {
    return file.read(FeedbackRows::all);
  }

  ConversationsFile file() {
    return file;
  }

  Instant now() {
    return clock.instant();
  }

  /** Deletes what is too old, now and then; within a transaction of the caller. */
  void deleteOld(Connection connection) throws SQLException {
    var now = clock.instant();
    if (!now.isBefore(nextDeletion)) {
      nextDeletion = now.plus(BETWEEN_DELETIONS);
      ConversationRows.deleteBefore(connection, now.minus(kept));
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
