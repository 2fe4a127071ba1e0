package hoidap.archive;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds headlines by the beginnings of their words, whatever the accents. */
final class SqliteHeadlines {
  /** With fewer than these, their dates are read one by one; else all dates are, newest first. */
  private static final int FEW = 500;

  private final Connection reader;

  SqliteHeadlines(Connection reader) {
    this.reader = reader;
  }

  /** Returns the different words of a headline as the index has them; empty where it has none. */
  static String words(String title) {
    return String.join(" ", new LinkedHashSet<>(Words.forms(VietnameseText.fold(title))));
  }

  /** Returns the newest articles whose headlines have all of {@code words} and that beginning. */
  List<Headline> find(List<String> words, String prefix, int limit) throws SQLException {
    var matching = matching(query(words, prefix));
    var keys =
        matching.size() < FEW
            ? new ArrayList<>(matching)
            : SqliteListing.newest(reader, "true", statement -> {}, matching, limit);
    return headlines(keys, limit);
  }

  private static String query(List<String> words, String prefix) {
    var whole = words.stream().map(word -> '"' + word + '"');
    var terms = whole.collect(Collectors.toCollection(ArrayList::new));
    if (!prefix.isEmpty()) {
      terms.add('"' + prefix + "\"*");
    }
    return String.join(" AND ", terms);
  }

  private Set<Long> matching(String query) throws SQLException {
    var sql = "SELECT group_concat(rowid) FROM headline WHERE headline MATCH ?";
    try (var select = reader.prepareStatement(sql)) {
      select.setString(1, query);
      try (var row = select.executeQuery()) {
        row.next();
        return keys(row.getString(1));
      }
    }
  }

  private static Set<Long> keys(@Nullable String joined) {
    var keys = new HashSet<Long>();
    if (joined != null) {
      for (var key : joined.split(",")) {
        keys.add(Long.valueOf(key));
      }
    }
    return keys;
  }

  private List<Headline> headlines(List<Long> keys, int limit) throws SQLException {
    var sql =
        "SELECT id, title, publisher, published, upload FROM article WHERE key IN (%s) ORDER BY"
            + " published DESC, key DESC LIMIT %d";
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery(sql.formatted(SqliteListing.joined(keys), limit))) {
      var headlines = new ArrayList<Headline>();
      while (rows.next()) {
        headlines.add(
            new Headline(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                !rows.getString(5).isEmpty()));
      }
      return headlines;
    }
  }
}
