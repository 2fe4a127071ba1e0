package hoidap.conversation;

import hoidap.sqlite.Database;
import hoidap.sqlite.Format;
import hoidap.sqlite.Limits;
import hoidap.sqlite.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The SQLite file of conversations. */
final class ConversationsFile implements AutoCloseable {
  private static final Format FORMAT = new Format(ConversationsFile.class, 1751086179, 2);
  private static final Limits LIMITS = Limits.waiting(15_000);

  private final Database database;

  private ConversationsFile(Database database) {
    this.database = database;
  }

  /**
   * Opens {@code file}, or makes an empty one; one of format 1 is brought up to date.
   *
   * @throws ConversationsException if the file is something else
   */
  static ConversationsFile open(Path file) {
    try {
      return new ConversationsFile(
          Database.open(
              file, FORMAT, LIMITS, (verb, cause) -> ConversationsException.unusable(file, cause)));
    } catch (SQLException | IOException e) {
      throw ConversationsException.unusable(file, e);
    }
  }

  /** Reads. */
  <T> T read(Work<T> work) {
    return database.read(work);
  }

  /** Writes all or, where anything fails, nothing. */
  <T> T write(Work<T> work) {
    return database.write(work);
  }

  @Override
  public void close() {
    database.close();
  }
}
