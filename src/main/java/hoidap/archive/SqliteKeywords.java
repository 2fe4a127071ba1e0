package hoidap.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
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

  /** By row, what the terms weigh that the chunk holds. */
  private final double[] held;

  /** First rows of the articles that hold a term; what follows tells of an article by that row. */
  private final BitSet articles = new BitSet();

  /** The terms it holds, one bit each. */
  private final long[] terms;

  /** What they weigh. */
  private final double[] weights;

  /** The row of its best chunk. */
  private final int[] best;

  SqliteKeywords(Connection reader, VectorTable table, BitSet allowed) {
    this.reader = reader;
    this.table = table;
    this.allowed = allowed;
    held = new double[table.rows()];
    terms = new long[table.rows()];
    weights = new double[table.rows()];
    best = new int[table.rows()];
  }

  List<Hit> search(Map<String, Double> asked, boolean folded, int limit) throws SQLException {
    if (asked.size() > MOST_TERMS) {
      throw new IllegalArgumentException(asked.size() + " terms, at most " + MOST_TERMS);
    }
    // all keys in one text, since a call for each would take longer than the search itself
    var sql = "SELECT group_concat(rowid) FROM keyword WHERE keyword MATCH ?";
    try (var select = reader.prepareStatement(sql)) {
      int number = 0;
      for (var term : asked.entrySet()) {
        var query = Keywords.query(List.of(term.getKey()), folded);
        if (!query.isEmpty()) {
          select.setString(1, query);
          addChunks(select, 1L << number, term.getValue());
        }
        number++;
      }
    }
    var hits = new BestHits(limit);
    for (int i = articles.nextSetBit(0); i >= 0; i = articles.nextSetBit(i + 1)) {
      hits.add(table.chunk(best[i]), table.article(i), weights[i] + held[best[i]]);
    }
    return hits.bestFirst();
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
    int article = table.firstRow(row);
    if (!articles.get(article)) {
      articles.set(article);
      best[article] = row;
    }
    if ((terms[article] & bit) == 0) {
      terms[article] |= bit;
      weights[article] += weight;
    }
    if (held[row] > held[best[article]]) {
      best[article] = row;
    }
  }
}
