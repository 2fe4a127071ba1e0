package hoidap.archive;

import hoidap.article.Article;
import hoidap.article.Origin;
import hoidap.article.Published;
import hoidap.text.VietnameseText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes articles to rows and reads them back. */
final class ArticleRows {
  private static final String OF_ITSELF =
      "id, title, lead, body, captions, publisher, published, published_basis, url, section,"
          + " author";

  /** The columns that {@link #read} needs. */
  static final String COLUMNS = OF_ITSELF + ", source, upload";

  /** The same for those to whom it makes no difference where an article came from. */
  static final String COLUMNS_WITHOUT_ORIGIN = OF_ITSELF + ", '' AS source, '' AS upload";

  /** All columns that are written once; the story changes with other articles. */
  static final String WRITTEN = COLUMNS + ", publisher_folded, fingerprint, title_tokens";

  static final String INSERT =
      "INSERT INTO article ("
          + WRITTEN
          + ", key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private ArticleRows() {}

  static void bind(PreparedStatement insert, ArchiveEntry entry, long key) throws SQLException {
    var article = entry.article();
    insert.setString(1, article.id());
    insert.setString(2, article.title());
    insert.setString(3, article.lead());
    insert.setString(4, article.body());
    insert.setString(5, String.join("\n", article.captions()));
    insert.setString(6, article.publisher());
    insert.setString(7, article.published().date());
    insert.setString(8, article.published().basis().label());
    insert.setString(9, article.url());
    insert.setString(10, article.section());
    insert.setString(11, article.author());
    insert.setString(12, article.origin().source());
    insert.setString(13, article.origin().upload());
    insert.setString(14, foldedPublisher(article.publisher()));
    insert.setString(15, entry.fingerprint());
    insert.setBytes(16, SentenceCodec.encodeTokens(entry.titleTokens()));
    insert.setLong(17, key);
  }

  static String foldedPublisher(String publisher) {
    return VietnameseText.fold(publisher.strip());
  }

  static Article read(ResultSet row) throws SQLException {
    var captions = row.getString("captions");
    return new Article(
        row.getString("id"),
        row.getString("title"),
        row.getString("lead"),
        row.getString("body"),
        captions.isEmpty() ? List.of() : List.of(captions.split("\n")),
        row.getString("publisher"),
        new Published(
            row.getString("published"), Published.Basis.ofLabel(row.getString("published_basis"))),
        row.getString("url"),
        row.getString("section"),
        row.getString("author"),
        new Origin(row.getString("source"), row.getString("upload")));
  }
}
