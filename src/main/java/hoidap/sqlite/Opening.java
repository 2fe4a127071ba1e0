package hoidap.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/** How connections to a file are opened. */
record Opening(Path file, Limits limits) {
  Connection writer() throws SQLException {
    return config(limits.writerCacheKib()).createConnection(url());
  }

  Connection reader() throws SQLException {
    var config = config(limits.readerCacheKib());
    config.resetOpenMode(SQLiteOpenMode.CREATE); // a file that was taken away stays away
    var connection = config.createConnection(url());
    try {
      Sql.run(connection, "PRAGMA query_only = true");
      return connection;
    } catch (Throwable e) {
      Connections.giveUp(connection, e);
      throw e;
    }
  }

  private SQLiteConfig config(int cacheKib) {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(limits.waitMillis());
    config.enforceForeignKeys(true);
    config.setCacheSize(-cacheKib);
    return config;
  }

  private String url() {
    return "jdbc:sqlite:" + file;
  }
}
