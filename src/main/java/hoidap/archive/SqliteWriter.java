package hoidap.archive;

import hoidap.archive.ArchiveEntry.Indexed;
import hoidap.archive.VectorTable.Quantised;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements that change an archive, within a transaction of the caller. */
final class SqliteWriter implements AutoCloseable {
  private final Connection connection;
  private final List<PreparedStatement> statements = new ArrayList<>();
  private final PreparedStatement insertArticle;
  private final PreparedStatement insertChunk;
  private final PreparedStatement insertVector;
  private final PreparedStatement insertKeywords;
  private final PreparedStatement deleteKeywords;
  private final PreparedStatement deleteArticle;

  SqliteWriter(Connection connection) throws SQLException {
    this.connection = connection;
    insertArticle = prepare(ArticleRows.INSERT + " RETURNING key");
    insertChunk =
        prepare("INSERT INTO chunk (article, ordinal, sentences) VALUES (?, ?, ?) RETURNING key");
    insertVector = prepare("INSERT INTO vector (chunk, scale, components) VALUES (?, ?, ?)");
    insertKeywords = prepare("INSERT INTO keyword (rowid, terms) VALUES (?, ?)");
    deleteKeywords =
        prepare(
            """
            DELETE FROM keyword WHERE rowid IN (
              SELECT chunk.key FROM chunk JOIN article ON article.key = chunk.article
              WHERE article.id = ?)
            """);
    deleteArticle = prepare("DELETE FROM article WHERE id = ?"); // its chunks go along
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statements.add(statement);
    return statement;
  }

  /** Returns the index terms of each chunk of an article. */
  static List<String> keywords(ArchiveEntry entry) {
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

  /** Adds an article in place of its old self; {@code keywords} are those of its chunks. */
  void replace(ArchiveEntry entry, List<String> keywords) throws SQLException {
    remove(entry.article().id());
    ArticleRows.bind(insertArticle, entry);
    long article = key(insertArticle);
    for (int i = 0; i < keywords.size(); i++) {
      add(article, entry.chunks().get(i), keywords.get(i));
    }
  }

  boolean remove(String articleId) throws SQLException {
    deleteKeywords.setString(1, articleId);
    deleteKeywords.executeUpdate();
    deleteArticle.setString(1, articleId);
    return deleteArticle.executeUpdate() > 0;
  }

  private void add(long article, Indexed indexed, String keywords) throws SQLException {
    var chunk = indexed.chunk();
    insertChunk.setLong(1, article);
    insertChunk.setInt(2, chunk.ordinal());
    insertChunk.setBytes(3, SentenceCodec.encode(chunk.sentences(), indexed.sentenceTokens()));
    long key = key(insertChunk);
    var vector = Quantised.of(indexed.vector());
    insertVector.setLong(1, key);
    insertVector.setFloat(2, vector.scale());
    insertVector.setBytes(3, vector.components());
    insertVector.executeUpdate();
    insertKeywords.setLong(1, key);
    insertKeywords.setString(2, keywords);
    insertKeywords.executeUpdate();
  }

  private static long key(PreparedStatement insert) throws SQLException {
    try (var row = insert.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    for (var statement : statements) {
      statement.close();
    }
  }
}
