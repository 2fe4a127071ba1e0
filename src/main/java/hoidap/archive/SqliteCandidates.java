package hoidap.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the articles that one may be a copy of, by the numbers that their sketches share.
 *
 * <p>However many articles an archive has of one form, such as daily notices of prices, few rows
 * are read for each: a number that many have tells hardly anything.
 */
final class SqliteCandidates implements AutoCloseable {
  /** Most articles that one is compared with word by word: those that share most. */
  static final int MOST = 32;

  /** Articles with a number from which on it is common. */
  static final int COMMON = 64;

  /** Most articles of which it is looked up whether they have the common numbers too. */
  private static final int LOOKED_UP = 4 * MOST;

  private static final Comparator<Map.Entry<Long, Integer>> BY_SHARE =
      Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  private final Statements statements;
  private final PreparedStatement selectArticles;
  private final PreparedStatement selectOne;
  private long rowsRead;

  SqliteCandidates(Connection connection) throws SQLException {
    statements = new Statements(connection);
    selectArticles =
        statements.prepare(
            "SELECT article FROM sketch WHERE number = ? ORDER BY article LIMIT " + (COMMON + 1));
    selectOne = statements.prepare("SELECT article FROM sketch WHERE number = ? AND article = ?");
  }

  /** Returns how many rows were read so far. */
  long rowsRead() {
    return rowsRead;
  }

  /** Returns the keys of those that share most numbers, the first of equals first. */
  List<Long> of(int[] sketch) throws SQLException {
    var shared = new HashMap<Long, Integer>();
    var common = new HashMap<Integer, List<Long>>();
    for (int number : sketch) {
      var articles = articles(number);
      if (articles.size() > COMMON) {
        common.put(number, articles.subList(0, COMMON));
      } else {
        articles.forEach(article -> shared.merge(article, 1, Integer::sum));
      }
    }
    if (!common.isEmpty()) {
      addCommon(common, shared);
    }
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue() >= Sketch.SHARED)
        .sorted(BY_SHARE)
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Counts the common numbers: of those found by others, and of the first articles of each. */
  private void addCommon(Map<Integer, List<Long>> common, Map<Long, Integer> shared)
      throws SQLException {
    var found = shared.entrySet().stream().sorted(BY_SHARE).limit(LOOKED_UP).map(Map.Entry::getKey);
    Set<Long> articles = new LinkedHashSet<>(found.toList());
    for (var number : common.entrySet()) {
      Set<Long> first = Set.copyOf(number.getValue());
      for (long article : articles) {
        if (first.contains(article) || has(number.getKey(), article)) {
          shared.merge(article, 1, Integer::sum);
        }
      }
      first.stream()
          .filter(article -> !articles.contains(article))
          .forEach(article -> shared.merge(article, 1, Integer::sum));
    }
  }

  private List<Long> articles(int number) throws SQLException {
    selectArticles.setInt(1, number);
    var articles = new ArrayList<Long>();
    try (var rows = selectArticles.executeQuery()) {
      while (rows.next()) {
        articles.add(rows.getLong(1));
      }
    }
    rowsRead += articles.size();
    return articles;
  }

  private boolean has(int number, long article) throws SQLException {
    rowsRead++;
    selectOne.setInt(1, number);
    selectOne.setLong(2, article);
    try (var row = selectOne.executeQuery()) {
      return row.next();
    }
  }

  @Override
  public void close() throws SQLException {
    statements.close();
  }
}
