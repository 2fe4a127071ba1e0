package hoidap.archive;

import hoidap.archive.ArchiveEntry.Indexed;
import hoidap.archive.TermSum.Index;
import hoidap.archive.VectorTable.Quantised;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The statements that change an archive, within a transaction of the caller. */
final class SqliteWriter implements AutoCloseable {
  static final String INSERT_HEADLINE = "INSERT INTO headline (rowid, words) VALUES (?, ?)";

  private final Connection connection;
  private final Statements statements;
  private final SqliteStories stories;
  private final SqliteSeals seals;
  private final PreparedStatement insertArticle;
  private final PreparedStatement insertChunk;
  private final PreparedStatement insertVector;
  private final PreparedStatement insertKeywords;
  private final PreparedStatement insertHeadline;
  private final PreparedStatement selectArticle;
  private final PreparedStatement deleteKeywords;
  private final PreparedStatement deleteHeadline;
  private final PreparedStatement deleteArticle;

  private long lastArticle;
  private long lastChunk;

  SqliteWriter(Connection connection) throws SQLException {
    this.connection = connection;
    statements = new Statements(connection);
    stories = new SqliteStories(connection);
    seals = new SqliteSeals(connection);
    lastArticle = lastKey("article");
    lastChunk = lastKey("chunk");
    insertArticle = statements.prepare(ArticleRows.INSERT);
    insertChunk =
        statements.prepare(
            "INSERT INTO chunk (key, article, ordinal, sentences) VALUES (?, ?, ?, ?)");
    insertVector =
        statements.prepare("INSERT INTO vector (chunk, scale, components) VALUES (?, ?, ?)");
    insertKeywords = statements.prepare("INSERT INTO keyword (rowid, terms) VALUES (?, ?)");
    insertHeadline = statements.prepare(INSERT_HEADLINE);
    selectArticle = statements.prepare("SELECT key FROM article WHERE id = ?");
    deleteKeywords =
        statements.prepare(
            """
            DELETE FROM keyword WHERE rowid IN (SELECT key FROM chunk WHERE article = ?)
            """);
    deleteHeadline = statements.prepare("DELETE FROM headline WHERE rowid = ?");
    deleteArticle = statements.prepare("DELETE FROM article WHERE key = ?"); // its chunks go along
  }

  /**
   * An article with what is made of its text before the transaction.
   *
   * @param keywords index terms of each chunk
   * @param headline index terms of the headline
   * @param sketch by which its copies are found
   */
  record Prepared(ArchiveEntry entry, List<String> keywords, String headline, int[] sketch) {
    static Prepared of(ArchiveEntry entry) {
      return new Prepared(
          entry,
          SqliteWriter.keywords(entry),
          SqliteHeadlines.words(entry.article().title()),
          Sketch.of(entry.article().body()));
    }
  }

  private static List<String> keywords(ArchiveEntry entry) {
    var article = entry.article();
    return entry.chunks().stream()
        .map(
            indexed -> {
              var chunk = indexed.chunk();
              var text = article.body().substring(chunk.start(), chunk.end());
              return Keywords.of(article.title(), text, indexed.words());
            })
        .toList();
  }

  /** Adds an article, in place of its old self where it replaces that. */
  void add(Prepared prepared) throws SQLException {
    var given = prepared.entry();
    var entry = given.replaces() ? given : given.as(unusedId(given.article().id()));
    var keywords = prepared.keywords();
    remove(entry.article().id());
    long article = ++lastArticle;
    ArticleRows.bind(insertArticle, entry, article);
    insertArticle.executeUpdate();
    insertHeadline.setLong(1, article);
    insertHeadline.setString(2, prepared.headline());
    insertHeadline.executeUpdate();
    long terms = TermSum.of(Index.HEADLINE, article, prepared.headline());
    for (int i = 0; i < keywords.size(); i++) {
      long chunk = add(article, entry.chunks().get(i), keywords.get(i));
      terms += TermSum.of(Index.KEYWORD, chunk, keywords.get(i));
    }
    stories.add(article, entry.article(), prepared.sketch());
    seals.put(article, Arrays.stream(prepared.sketch()).boxed().toList(), terms);
  }

  /** Does what is done once all articles have come and gone. */
  void finish() throws SQLException {
    stories.finish();
  }

  private String unusedId(String id) throws SQLException {
    var unused = id;
    for (int number = 2; isUsed(unused); number++) {
      unused = OwnId.of(id, number);
    }
    return unused;
  }

  private boolean isUsed(String id) throws SQLException {
    selectArticle.setString(1, id);
    try (var row = selectArticle.executeQuery()) {
      return row.next();
    }
  }

  boolean remove(String articleId) throws SQLException {
    selectArticle.setString(1, articleId);
    try (var row = selectArticle.executeQuery()) {
      if (!row.next()) {
        return false;
      }
      long key = row.getLong(1);
      stories.remove(key);
      deleteKeywords.setLong(1, key);
      deleteKeywords.executeUpdate();
      deleteHeadline.setLong(1, key);
      deleteHeadline.executeUpdate();
      deleteArticle.setLong(1, key);
      return deleteArticle.executeUpdate() > 0;
    }
  }

  /** Adds a chunk and returns its key. */
  private long add(long article, Indexed indexed, String keywords) throws SQLException {
    var chunk = indexed.chunk();
    long key = ++lastChunk;
    insertChunk.setLong(1, key);
    insertChunk.setLong(2, article);
    insertChunk.setInt(3, chunk.ordinal());
    insertChunk.setBytes(4, SentenceCodec.encode(chunk.sentences(), indexed.sentenceTokens()));
    insertChunk.executeUpdate();
    var vector = Quantised.of(indexed.vector());
    insertVector.setLong(1, key);
    insertVector.setFloat(2, vector.scale());
    insertVector.setBytes(3, vector.components());
    insertVector.executeUpdate();
    insertKeywords.setLong(1, key);
    insertKeywords.setString(2, keywords);
    insertKeywords.executeUpdate();
    return key;
  }

  /** Returns the greatest key that a table has ever had. */
  private long lastKey(String table) throws SQLException {
    try (var select =
        connection.prepareStatement("SELECT seq FROM sqlite_sequence WHERE name = ?")) {
      select.setString(1, table);
      try (var row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    stories.close();
    seals.close();
    statements.close();
  }
}
