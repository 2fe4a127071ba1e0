package hoidap.conversation;

import hoidap.sqlite.Database;
import hoidap.sqlite.Format;
import hoidap.sqlite.Limits;
import hoidap.sqlite.Trouble;
import hoidap.sqlite.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SQLite file of conversations. */
final class ConversationsFile implements AutoCloseable {
  private static final Format FORMAT = new Format(ConversationsFile.class, 1751086179, 3);

  /** Whoever waits for an answer waits no longer than this for it to be kept. */
  private static final Limits LIMITS = Limits.waiting(1_000);

  private static final long LEAST_ROOM = 1 << 20; // bytes
  private static final Logger LOG = LoggerFactory.getLogger(ConversationsFile.class);

  private final Path file;
  private final Database database;
  private volatile Optional<Trouble> trouble = Optional.empty();

  private ConversationsFile(Path file, Database database) {
    this.file = file;
    this.database = database;
  }

  /**
   * Opens {@code file}, or makes an empty one; one of an older format is brought up to date. Where
   * that cannot be done now but may be later, whoever uses it then does it.
   *
   * @throws ConversationsException if the file is something else
   */
  static ConversationsFile open(Path file) {
    try {
      return new ConversationsFile(
          file,
          Database.openNowOrLater(
              file, FORMAT, LIMITS, (verb, cause) -> ConversationsException.unusable(file, cause)));
    } catch (SQLException | IOException e) {
      throw ConversationsException.unusable(file, e);
    }
  }

  /** Reads. */
  <T> T read(Work<T> work) {
    return noting(() -> database.read(work));
  }

  /** Writes all or, where anything fails, nothing. */
  <T> T write(Work<T> work) {
    var result = noting(() -> database.write(work));
    if (trouble.isPresent()) {
      LOG.info("Conversations are kept again in {}", file);
      trouble = Optional.empty();
    }
    return result;
  }

  private <T> T noting(Supplier<T> use) {
    try {
      return use.get();
    } catch (ConversationsException e) {
      if (trouble.isEmpty()) {
        LOG.warn("Conversations are not kept for now: {}", e.getMessage());
      }
      trouble = Optional.of(e.trouble());
      throw e;
    }
  }

  /** Returns why it cannot be used; empty once it was written to again and there is room. */
  Optional<Trouble> trouble() {
    return trouble.or(this::lackOfRoom);
  }

  /** Where the disk is full, a little may still go into what the file has already. */
  private Optional<Trouble> lackOfRoom() {
    try {
      long room = Files.getFileStore(file).getUsableSpace();
      return room < LEAST_ROOM ? Optional.of(Trouble.FULL) : Optional.empty();
    } catch (IOException e) {
      LOG.debug("the room on the disk is not known", e);
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
