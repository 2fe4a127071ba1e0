package hoidap.archive;

import hoidap.archive.SqliteWriter.Prepared;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.sqlite.Database;
import hoidap.sqlite.Format;
import hoidap.sqlite.Limits;
import hoidap.sqlite.Sql;
import hoidap.sqlite.Trouble;
import hoidap.sqlite.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An archive in one SQLite file, in write-ahead mode. */
final class SqliteArchive implements Archive {
  static final int APPLICATION_ID = 1751086180; // as in schema.sql
  static final int SCHEMA_VERSION = 5;
  private static final Limits LIMITS = new Limits(15_000, 64 * 1024, 16 * 1024);
  private static final String MODEL = "model";

  private final Path file;
  private final Database database;
  private final SqliteVectors vectors;
  private final DocumentFrequencies frequencies = new DocumentFrequencies();

  private SqliteArchive(Path file, Database database, int dimension) {
    this.file = file;
    this.database = database;
    vectors = new SqliteVectors(dimension);
  }

  static SqliteArchive open(Path file, String model, int dimension) {
    return open(
        file,
        new SqliteUpgrade(model, dimension),
        reader -> {
          var stored = get(reader, MODEL).orElse("");
          if (!stored.equals(model)) {
            throw ArchiveException.modelMismatch(file, stored, model);
          }
          return dimension(reader);
        });
  }

  static SqliteArchive openAnyModel(Path file) {
    if (!Files.isRegularFile(file)) {
      throw notAnArchive(file, "there is no such file", null);
    }
    return open(file, SqliteUpgrade.ONLY, SqliteArchive::dimension);
  }

  /** Opens a file whose vectors have as many dimensions as {@code check} finds in it. */
  private static SqliteArchive open(Path file, SqliteUpgrade upgrade, Work<Integer> check) {
    var format = new Format(SqliteArchive.class, APPLICATION_ID, SCHEMA_VERSION, upgrade);
    try {
      var database =
          Database.open(file, format, LIMITS, (verb, cause) -> failure(verb, file, cause));
      try {
        return new SqliteArchive(file, database, database.read(check));
      } catch (Throwable e) {
        database.close();
        throw e;
      }
    } catch (SQLException | IOException e) {
      throw notAnArchive(file, String.valueOf(e.getMessage()), e);
    }
  }

  static Inspection inspect(Path file) {
    if (!Files.isRegularFile(file)) {
      throw notAnArchive(file, "there is no such file", null);
    }
    try {
      return Database.inspect(file, LIMITS, SqliteCheck::of);
    } catch (SQLException e) {
      if (Trouble.of(e).mayPass()) {
        throw failure("read", file, e);
      }
      return new Inspection(0, List.of("it cannot be read: " + e.getMessage()), List.of());
    }
  }

  private static ArchiveException notAnArchive(
      Path file, String reason, @Nullable Throwable cause) {
    return new ArchiveException(
        "Cannot open %s as an archive: %s. Name another file with --archive, or move this one away."
            .formatted(file, reason),
        cause);
  }

  private static ArchiveException failure(String verb, Path file, SQLException cause) {
    return new ArchiveException(
        "Cannot %s the archive %s: %s".formatted(verb, file, cause.getMessage()), cause);
  }

  private static int dimension(Connection reader) throws SQLException {
    return (int) Sql.number(reader, "SELECT value FROM setting WHERE name = 'dimension'");
  }

  @Override
  public boolean isReadOnly() {
    return database.isReadOnly();
  }

  @Override
  public long chunkCount() {
    return database.read(reader -> vectors.use(reader, table -> (long) table.rows()));
  }

  @Override
  public void add(List<ArchiveEntry> batch) {
    // made before the transaction, on all processors: the one that writes is the bottleneck
    var prepared = batch.parallelStream().map(Prepared::of).toList();
    write(
        connection -> {
          try (var writer = new SqliteWriter(connection)) {
            for (var article : prepared) {
              writer.add(article);
            }
            writer.finish();
          }
          countChange(connection);
          return batch.size();
        });
  }

  @Override
  public boolean remove(String articleId) {
    return write(
        connection -> {
          countChange(connection);
          try (var writer = new SqliteWriter(connection)) {
            boolean isRemoved = writer.remove(articleId);
            writer.finish();
            return isRemoved;
          }
        });
  }

  private <T> T write(Work<T> work) {
    return database.write(
        connection -> {
          var result = work.on(connection);
          SqliteSeals.putSettings(connection);
          return result;
        });
  }

  private static void countChange(Connection connection) throws SQLException {
    Sql.update(
        connection, "UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE name = 'changes'");
  }

  @Override
  public Optional<Article> article(String articleId) {
    return database.read(
        reader -> {
          var sql = "SELECT " + ArticleRows.COLUMNS + " FROM article WHERE id = ?";
          try (var select = reader.prepareStatement(sql)) {
            select.setString(1, articleId);
            try (var row = select.executeQuery()) {
              return row.next() ? Optional.of(ArticleRows.read(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<Long> keys(Collection<String> articleIds, Filter filter) {
    return database.read(
        reader -> {
          var keys = new ArrayList<Long>();
          var where = new SqlFilter(reader, filter);
          var sql = "SELECT key FROM article WHERE " + where.sql() + " AND id = ?";
          try (var select = reader.prepareStatement(sql)) {
            int id = where.bind(select, 1);
            for (var articleId : articleIds) {
              select.setString(id, articleId);
              try (var row = select.executeQuery()) {
                if (row.next()) {
                  keys.add(row.getLong(1));
                }
              }
            }
          }
          return keys;
        });
  }

  @Override
  public List<Article> story(String articleId) {
    return database.read(
        reader -> {
          var sql =
              "SELECT "
                  + ArticleRows.COLUMNS
                  + """
                   FROM article
                  WHERE id = ?1 OR key IN (
                    SELECT key FROM article
                    WHERE story = (SELECT story FROM article WHERE id = ?1) AND story <> ''
                    ORDER BY published = '', published, length(body) DESC, id LIMIT %1$d)
                  ORDER BY published = '', published, length(body) DESC, id
                  """
                      .formatted(SqliteContents.MOST_COPIES);
          try (var select = reader.prepareStatement(sql)) {
            select.setString(1, articleId);
            try (var rows = select.executeQuery()) {
              var members = new ArrayList<Article>();
              while (rows.next()) {
                members.add(ArticleRows.read(rows));
              }
              return members;
            }
          }
        });
  }

  @Override
  public Map<String, Identity> identities() {
    return database.read(SqliteUploads::identities);
  }

  @Override
  public void remember(String upload, Instant time, String sender) {
    write(
        writer -> {
          int added = SqliteUploads.add(writer, upload, time, sender);
          SqliteSeals.putIngests(writer);
          return added;
        });
  }

  @Override
  public Page<ArchivedUpload> uploads(int offset, int limit, int headlines) {
    return database.read(reader -> SqliteUploads.page(reader, offset, limit, headlines));
  }

  @Override
  public int removeUpload(String upload) {
    return write(
        connection -> {
          var ids = SqliteUploads.articles(connection, upload);
          countChange(connection);
          try (var writer = new SqliteWriter(connection)) {
            for (var id : ids) {
              writer.remove(id);
            }
            writer.finish();
          }
          return ids.size();
        });
  }

  @Override
  public void forEachArticle(Consumer<Article> action) {
    database.read(
        reader -> {
          var sql = "SELECT " + ArticleRows.COLUMNS + " FROM article ORDER BY key";
          long count = 0;
          try (var select = reader.prepareStatement(sql);
              var rows = select.executeQuery()) {
            for (; rows.next(); count++) {
              action.accept(ArticleRows.read(rows));
            }
          }
          return count;
        });
  }

  @Override
  public List<Hit> searchText(Map<String, Double> terms, boolean folded, Filter filter, int limit) {
    return database.read(
        reader ->
            vectors.use(
                reader,
                table ->
                    new SqliteKeywords(reader, table, SqliteVectors.allowed(reader, table, filter))
                        .search(terms, folded, limit)));
  }

  @Override
  public List<Hit> searchVector(float[] vector, Filter filter, int limit) {
    return database.read(reader -> vectors.nearest(reader, vector, filter, limit));
  }

  @Override
  public Map<String, Integer> documentFrequencies(Collection<String> terms, boolean folded) {
    return database.read(reader -> frequencies.of(reader, terms, folded));
  }

  @Override
  public Map<Long, Double> similarities(Collection<Long> chunks, float[] vector) {
    return database.read(
        reader ->
            vectors.use(
                reader,
                table -> {
                  var similarities = new HashMap<Long, Double>();
                  for (long chunk : chunks) {
                    int row = table.row(chunk);
                    if (row >= 0) {
                      similarities.put(chunk, table.similarity(row, vector));
                    }
                  }
                  return similarities;
                }));
  }

  @Override
  public List<ArchivedArticle> articles(Collection<Long> articles, float[] vector) {
    return database.read(
        reader ->
            vectors.use(
                reader,
                table -> {
                  var found = new ArrayList<ArchivedArticle>();
                  try (var rows = new ArchivedArticles(reader, table, vector)) {
                    for (long key : articles) {
                      rows.read(key).ifPresent(found::add);
                    }
                  }
                  return found;
                }));
  }

  @Override
  public List<Article> articlesOf(Collection<Long> keys) {
    return database.read(
        reader -> {
          var sql = "SELECT " + ArticleRows.COLUMNS + " FROM article WHERE key = ?";
          try (var select = reader.prepareStatement(sql)) {
            var articles = new ArrayList<Article>();
            for (long key : keys) {
              select.setLong(1, key);
              try (var row = select.executeQuery()) {
                if (row.next()) {
                  articles.add(ArticleRows.read(row));
                }
              }
            }
            return articles;
          }
        });
  }

  @Override
  public List<Long> newest(Collection<String> terms, boolean folded, Filter filter) {
    return database.read(
        reader ->
            vectors.use(
                reader, table -> SqliteListing.newest(reader, table, terms, folded, filter)));
  }

  @Override
  public List<Headline> headlines(List<String> words, String prefix, int limit) {
    return database.read(reader -> new SqliteHeadlines(reader).find(words, prefix, limit));
  }

  @Override
  public Page<List<Headline>> stories(int offset, int limit) {
    return database.read(reader -> SqliteContents.stories(reader, offset, limit));
  }

  @Override
  public void remember(IngestRun run) {
    write(
        writer -> {
          long key = SqliteIngests.add(writer, run);
          SqliteSeals.putIngests(writer);
          return key;
        });
  }

  @Override
  public List<IngestRun> ingests() {
    return database.read(SqliteIngests::all);
  }

  @Override
  public Page<SkippedFile> skipped(int offset, int limit) {
    return database.read(reader -> SqliteIngests.skipped(reader, offset, limit));
  }

  @Override
  public ArchiveInfo info() {
    return database.read(reader -> SqliteContents.info(reader, get(reader, MODEL).orElse("")));
  }

  @Override
  public Optional<String> setting(String name) {
    return database.read(reader -> get(reader, name));
  }

  @Override
  public void setSetting(String name, String value) {
    write(writer -> put(writer, name, value));
  }

  private static Optional<String> get(Connection connection, String name) throws SQLException {
    var sql = "SELECT value FROM setting WHERE name = ?";
    return Sql.select(connection, sql, row -> row.getString(1), name).stream().findFirst();
  }

  static int put(Connection connection, String name, String value) throws SQLException {
    var sql = "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)";
    return Sql.update(connection, sql, name, value);
  }

  @Override
  public void close() {
    database.close();
  }

  @Override
  public String toString() {
    return "archive " + file;
  }
}
