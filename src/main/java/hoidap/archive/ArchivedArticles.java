package hoidap.archive;

import hoidap.archive.ArchivedArticle.Part;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads articles with their chunks; its statements serve for all of them. */
final class ArchivedArticles implements AutoCloseable {
  private final VectorTable table;
  private final float[] vector;
  private final PreparedStatement article;
  private final PreparedStatement chunks;

  /**
   * Makes one.
   *
   * @param vector that chunks are compared with
   */
  ArchivedArticles(Connection reader, VectorTable table, float[] vector) throws SQLException {
    this.table = table;
    this.vector = vector;
    article =
        reader.prepareStatement(
            "SELECT story, title_tokens, " + ArticleRows.COLUMNS + " FROM article WHERE key = ?");
    chunks =
        reader.prepareStatement(
            "SELECT key, sentences FROM chunk WHERE article = ? ORDER BY ordinal");
  }

  /** Returns the article of that key; empty where it is gone. */
  Optional<ArchivedArticle> read(long key) throws SQLException {
    article.setLong(1, key);
    try (var row = article.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      var found = ArticleRows.read(row);
      var story = row.getString("story");
      return Optional.of(
          new ArchivedArticle(
              found,
              story.isEmpty() ? found.id() : story,
              SentenceCodec.decodeTokens(row.getBytes("title_tokens")),
              parts(key)));
    }
  }

  private List<Part> parts(long key) throws SQLException {
    var parts = new ArrayList<Part>();
    chunks.setLong(1, key);
    try (var rows = chunks.executeQuery()) {
      while (rows.next()) {
        long chunk = rows.getLong(1);
        int row = table.row(chunk);
        double similarity = row < 0 ? 0 : table.similarity(row, vector);
        parts.add(new Part(chunk, similarity, SentenceCodec.decode(rows.getBytes(2))));
      }
    }
    return parts;
  }

  @Override
  public void close() throws SQLException {
    try (article) {
      chunks.close();
    }
  }
}
