package hoidap.conversation;

import hoidap.sqlite.Sql;
import hoidap.sqlite.Trouble;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Conversations by id, in a SQLite file of their own. A turn is written whole or not at all; a
 * conversation that nobody went on with is deleted after a time, what its readers thought of it is
 * not. JSON is kept as text that nothing here looks into. Safe to use from several threads, and by
 * several processes.
 */
public final class Conversations implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

  /** How often it is tried whether the file can be used again, where somebody wants to know. */
  private static final long BETWEEN_TRIALS = Duration.ofSeconds(5).toNanos();

  private static final int LOCKS = 1024; // conversations that share one seldom meet

  private final ConversationsFile file;
  private final Clock clock;
  private final Forgetting forgetting;
  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toList();
  private long lastTrial = System.nanoTime() - BETWEEN_TRIALS;

  private Conversations(ConversationsFile file, Clock clock, Forgetting forgetting) {
    this.file = file;
    this.clock = clock;
    this.forgetting = forgetting;
  }

  /**
   * Opens the conversations in {@code file}, or makes an empty file. A file that is locked, or on a
   * full disk, is opened when that is over; until then all that is done with it fails.
   *
   * @throws ConversationsException if the file is something else
   */
  public static Conversations open(Path file, Retention retention) {
    return open(file, retention, Clock.systemUTC());
  }

  /** Opens the conversations in {@code file}, of which as many are kept as is usual, so long. */
  public static Conversations open(Path file, Duration days) {
    return open(file, new Retention(days));
  }

  static Conversations open(Path file, Retention retention, Clock clock) {
    return open(file, clock, new Forgetting(retention, clock));
  }

  static Conversations open(Path file, Clock clock, Forgetting forgetting) {
    return new Conversations(ConversationsFile.open(file), clock, forgetting);
  }

  /**
   * Returns the conversations as {@code owner} may see them.
   *
   * @param owner the id of a browser, or an {@link OwnerToken}'s; empty for the program itself
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

  Forgetting forgetting() {
    return forgetting;
  }

  /**
   * Returns why nothing can be kept at the moment: "locked", "full", "failing" or "unusable"; empty
   * where it can. Whether a trouble has passed is tried now and then.
   */
  public String trouble() {
    if (file.trouble().isPresent() && isTimeToTry()) {
      try {
        file.write(writer -> Sql.update(writer, "UPDATE clock SET seen = seen"));
      } catch (ConversationsException e) {
        LOG.debug("still unusable: {}", e.getMessage());
      }
    }
    return file.trouble().map(Conversations::name).orElse("");
  }

  private synchronized boolean isTimeToTry() {
    long now = System.nanoTime();
    boolean isTime = now - lastTrial >= BETWEEN_TRIALS;
    lastTrial = isTime ? now : lastTrial;
    return isTime;
  }

  private static String name(Trouble trouble) {
    return switch (trouble) {
      case LOCKED -> "locked";
      case FULL -> "full";
      case FAILING -> "failing";
      case OTHER -> "unusable";
    };
  }

  @Override
  public void close() {
    file.close();
  }
}
