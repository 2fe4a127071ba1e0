package hoidap.archive;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Takes away from an archive what later versions of its format added. */
public final class OldFormats {
  private OldFormats() {}

  /** Makes an archive of an older format of one of this. */
  public static void make(Path archive, int version) throws SQLException {
    execute(
        archive,
        """
        DROP INDEX article_upload;
        DROP TABLE upload;
        ALTER TABLE article DROP COLUMN upload;
        ALTER TABLE article DROP COLUMN source;
        PRAGMA user_version = 4;
        """);
    if (version < 4) {
      execute(
          archive,
          """
          DROP TABLE seal;
          DELETE FROM setting WHERE name IN ('seal', 'ingests-seal');
          PRAGMA user_version = 3;
          """);
    }
    if (version < 3) {
      execute(
          archive,
          """
          DROP INDEX article_listing;
          CREATE INDEX article_published ON article (published);
          DROP TABLE headline;
          DROP TABLE skipped;
          DROP TABLE ingest;
          PRAGMA user_version = 2;
          """);
    }
    if (version < 2) {
      execute(
          archive,
          """
          DROP INDEX article_story;
          ALTER TABLE article DROP COLUMN story;
          DROP TABLE sketch;
          DROP TABLE copy;
          PRAGMA user_version = 1;
          """);
    }
  }

  private static void execute(Path archive, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + archive);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
