package hoidap.slack;

import hoidap.sqlite.Database;
import hoidap.sqlite.Format;
import hoidap.sqlite.Limits;
import hoidap.sqlite.Sql;
import hoidap.sqlite.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's SQLite file. */
final class SlackFile implements AutoCloseable {
  private static final Format FORMAT = new Format(SlackFile.class, 1751085932, 2);

  /** Others are waited for a second, since Slack waits no longer than three. */
  private static final Limits LIMITS = Limits.waiting(1_000);

  private static final Logger LOG = LoggerFactory.getLogger(SlackFile.class);

  private final Database database;

  private SlackFile(Database database) {
    this.database = database;
  }

  /**
   * Opens {@code file}, or makes an empty one.
   *
   * @throws SlackFileException if the file is something else
   */
  static SlackFile open(Path file) {
    try {
      return new SlackFile(
          Database.openNowOrLater(
              file, FORMAT, LIMITS, (verb, cause) -> new SlackFileException(file, cause)));
    } catch (SQLException | IOException e) {
      throw new SlackFileException(file, e);
    }
  }

  /** Returns what comes of something, or {@code otherwise} where the file cannot be used. */
  static <T> T ifPossible(Supplier<T> use, T otherwise) {
    try {
      return use.get();
    } catch (SlackFileException e) {
      LOG.warn("Answering in Slack without memory: {}", e.getMessage());
      return otherwise;
    }
  }

  /** Returns what the rows hold; values are bound in order. */
  <T> List<T> select(String sql, Sql.Row<T> row, Object... values) {
    return database.read(reader -> Sql.select(reader, sql, row, values));
  }

  /** Returns how many rows it changed. */
  int update(String sql, Object... values) {
    return together(writer -> Sql.update(writer, sql, values));
  }

  /** Does all of it or, where anything fails, nothing. */
  <T> T together(Work<T> work) {
    return database.write(work);
  }

  @Override
  public void close() {
    database.close();
  }
}
