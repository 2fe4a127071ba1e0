package hoidap.archive;

import hoidap.archive.SqliteWriter.Prepared;
import hoidap.article.Article;
import hoidap.article.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
  private static final int APPLICATION_ID = 1751086180; // as in schema.sql
  private static final int SCHEMA_VERSION = 3;

  private final Path file;
  private final SqliteConnections connections;
  private final SqliteVectors vectors;
  private final DocumentFrequencies frequencies = new DocumentFrequencies();

  private SqliteArchive(Path file, SqliteConnections connections, int dimension) {
    this.file = file;
    this.connections = connections;
    vectors = new SqliteVectors(dimension);
  }

  static SqliteArchive open(Path file, String model, int dimension) {
    return open(file, writer -> prepare(file, writer, model, dimension));
  }

  static SqliteArchive openAnyModel(Path file) {
    if (!Files.isRegularFile(file)) {
      throw notAnArchive(file, "there is no such file", null);
    }
    return open(file, writer -> dimension(file, writer));
  }

  /** Opens a file whose vectors have as many dimensions as {@code check} finds in it. */
  private static SqliteArchive open(Path file, SqliteConnections.Work<Integer> check) {
    try {
      var absolute = file.toAbsolutePath();
      Files.createDirectories(absolute.getParent());
      var connections = SqliteConnections.open(absolute);
      try {
        return new SqliteArchive(file, connections, connections.write(check));
      } catch (RuntimeException e) {
        connections.close();
        throw e;
      }
    } catch (SQLException | IOException e) {
      throw notAnArchive(file, e.getMessage(), e);
    }
  }

  private static ArchiveException notAnArchive(
      Path file, String reason, @Nullable Throwable cause) {
    return new ArchiveException(
        "Cannot open %s as an archive: %s. Name another file with --archive, or move this one away."
            .formatted(file, reason),
        cause);
  }

  /** Makes the tables of a new archive, or checks those of an old one; returns the dimension. */
  private static int prepare(Path file, Connection writer, String model, int dimension)
      throws SQLException {
    if (number(writer, "SELECT count(*) FROM sqlite_master") == 0) {
      try (var statement = writer.createStatement()) {
        statement.executeUpdate(SqliteUpgrade.script("schema.sql"));
      }
      put(writer, "model", model);
      put(writer, "dimension", String.valueOf(dimension));
      put(writer, "changes", "0");
      return dimension;
    }
    int stored = dimension(file, writer);
    var storedModel = get(writer, "model").orElse("");
    if (!storedModel.equals(model)) {
      throw ArchiveException.modelMismatch(file, storedModel, model);
    }
    return stored;
  }

  /** Returns the dimension of an archive's vectors, having checked that it is an archive. */
  private static int dimension(Path file, Connection writer) throws SQLException {
    if (number(writer, "PRAGMA application_id") != APPLICATION_ID) {
      throw notAnArchive(file, "it is a SQLite database of another program", null);
    }
    SqliteUpgrade.run(writer);
    long version = number(writer, "PRAGMA user_version");
    if (version != SCHEMA_VERSION) {
      throw notAnArchive(
          file, "it has format %d, this program reads %d".formatted(version, SCHEMA_VERSION), null);
    }
    return (int) number(writer, "SELECT value FROM setting WHERE name = 'dimension'");
  }

  @Override
  public long chunkCount() {
    return connections.read(reader -> vectors.use(reader, table -> (long) table.rows()));
  }

  @Override
  public void add(List<ArchiveEntry> batch) {
    // made before the transaction, on all processors: the one that writes is the bottleneck
    var prepared = batch.parallelStream().map(Prepared::of).toList();
    connections.write(
        connection -> {
          try (var writer = new SqliteWriter(connection)) {
            for (var article : prepared) {
              writer.replace(article);
            }
          }
          countChange(connection);
          return batch.size();
        });
  }

  @Override
  public boolean remove(String articleId) {
    return connections.write(
        connection -> {
          countChange(connection);
          try (var writer = new SqliteWriter(connection)) {
            return writer.remove(articleId);
          }
        });
  }

  private static void countChange(Connection connection) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE name = 'changes'")) {
      update.executeUpdate();
    }
  }

  @Override
  public Optional<Article> article(String articleId) {
    return connections.read(
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
    return connections.read(
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
    return connections.read(
        reader -> {
          var sql =
              "SELECT "
                  + ArticleRows.COLUMNS
                  + """
                   FROM article
                  WHERE id = ?1
                    OR story = (SELECT story FROM article WHERE id = ?1) AND story <> ''
                  ORDER BY published = '', published, length(body) DESC, id
                  """;
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
  public Map<String, String> fingerprints() {
    return connections.read(
        reader -> {
          var fingerprints = new HashMap<String, String>();
          try (var select = reader.prepareStatement("SELECT id, fingerprint FROM article");
              var rows = select.executeQuery()) {
            while (rows.next()) {
              fingerprints.put(rows.getString(1), rows.getString(2));
            }
          }
          return fingerprints;
        });
  }

  @Override
  public void forEachArticle(Consumer<Article> action) {
    connections.read(
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
    return connections.read(
        reader ->
            vectors.use(
                reader,
                table ->
                    new SqliteKeywords(reader, table, SqliteVectors.allowed(reader, table, filter))
                        .search(terms, folded, limit)));
  }

  @Override
  public List<Hit> searchVector(float[] vector, Filter filter, int limit) {
    return connections.read(reader -> vectors.nearest(reader, vector, filter, limit));
  }

  @Override
  public Map<String, Integer> documentFrequencies(Collection<String> terms, boolean folded) {
    return connections.read(reader -> frequencies.of(reader, terms, folded));
  }

  @Override
  public Map<Long, Double> similarities(Collection<Long> chunks, float[] vector) {
    return connections.read(
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
    return connections.read(
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
    return connections.read(
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
    return connections.read(
        reader ->
            vectors.use(
                reader, table -> SqliteListing.newest(reader, table, terms, folded, filter)));
  }

  @Override
  public List<Headline> headlines(List<String> words, String prefix, int limit) {
    return connections.read(reader -> new SqliteHeadlines(reader).find(words, prefix, limit));
  }

  @Override
  public Page<List<Headline>> stories(int offset, int limit) {
    return connections.read(reader -> SqliteContents.stories(reader, offset, limit));
  }

  @Override
  public void remember(IngestRun run) {
    connections.write(writer -> SqliteIngests.add(writer, run));
  }

  @Override
  public List<IngestRun> ingests() {
    return connections.read(SqliteIngests::all);
  }

  @Override
  public Page<SkippedFile> skipped(int offset, int limit) {
    return connections.read(reader -> SqliteIngests.skipped(reader, offset, limit));
  }

  @Override
  public ArchiveInfo info() {
    return connections.read(reader -> SqliteContents.info(reader, get(reader, "model").orElse("")));
  }

  @Override
  public Optional<String> setting(String name) {
    return connections.read(reader -> get(reader, name));
  }

  @Override
  public void setSetting(String name, String value) {
    connections.write(writer -> put(writer, name, value));
  }

  private static Optional<String> get(Connection connection, String name) throws SQLException {
    try (var select = connection.prepareStatement("SELECT value FROM setting WHERE name = ?")) {
      select.setString(1, name);
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  private static int put(Connection connection, String name, String value) throws SQLException {
    try (var insert =
        connection.prepareStatement("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")) {
      insert.setString(1, name);
      insert.setString(2, value);
      return insert.executeUpdate();
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      var text = row.next() ? row.getString(1) : null;
      return text == null ? "" : text;
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  @Override
  public String toString() {
    return "archive " + file;
  }
}
