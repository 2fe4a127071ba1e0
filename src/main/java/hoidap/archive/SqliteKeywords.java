package hoidap.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One search of the keyword index. The index says only which chunks hold a term; chunks and whole
 * articles are weighed here, since FTS5 ranks chunks alone and by its own weights.
 */
final class SqliteKeywords {
  private static final int MOST_TERMS = Long.SIZE;

  private final Connection reader;
  private final VectorTable table;
  private final BitSet allowed;
  private final double[] held;
  private final Map<Long, Found> articles = new HashMap<>();

  SqliteKeywords(Connection reader, VectorTable table, BitSet allowed) {
    this.reader = reader;
    this.table = table;
    this.allowed = allowed;
    held = new double[table.rows()];
  }

  /** An article: the terms it holds, one bit each, and the best of its chunks. */
  private static final class Found {
    private long terms;
    private double weight;
    private int bestRow = -1;
  }

  List<Hit> search(Map<String, Double> terms, boolean folded, int limit) throws SQLException {
    if (terms.size() > MOST_TERMS) {
      throw new IllegalArgumentException(terms.size() + " terms, at most " + MOST_TERMS);
    }
    // all keys in one text, since a call for each would take longer than the search itself
    var sql = "SELECT group_concat(rowid) FROM keyword WHERE keyword MATCH ?";
    try (var select = reader.prepareStatement(sql)) {
      int number = 0;
      for (var term : terms.entrySet()) {
        var query = Keywords.query(List.of(term.getKey()), folded);
        if (!query.isEmpty()) {
          select.setString(1, query);
          addChunks(select, 1L << number, term.getValue());
        }
        number++;
      }
    }
    return articles.entrySet().stream()
        .map(this::hit)
        .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::chunk))
        .limit(limit)
        .toList();
  }

  private void addChunks(PreparedStatement select, long bit, double weight) throws SQLException {
    try (var found = select.executeQuery()) {
      found.next();
      var keys = found.getString(1); // null where there are none
      long key = 0;
      for (int i = 0; keys != null && i <= keys.length(); i++) {
        if (i < keys.length() && keys.charAt(i) != ',') {
          key = 10 * key + keys.charAt(i) - '0';
        } else {
          addChunk(key, bit, weight);
          key = 0;
        }
      }
    }
  }

  private void addChunk(long chunk, long bit, double weight) {
    int row = table.row(chunk);
    if (row >= 0 && allowed.get(row)) {
      add(row, bit, weight);
    }
  }

  private void add(int row, long bit, double weight) {
    held[row] += weight;
    var article = articles.computeIfAbsent(table.article(row), key -> new Found());
    if ((article.terms & bit) == 0) {
      article.terms |= bit;
      article.weight += weight;
    }
    if (article.bestRow < 0 || held[row] > held[article.bestRow]) {
      article.bestRow = row;
    }
  }

  private Hit hit(Map.Entry<Long, Found> entry) {
    var article = entry.getValue();
    double score = article.weight + held[article.bestRow];
    return new Hit(table.chunk(article.bestRow), entry.getKey(), score);
  }
}
