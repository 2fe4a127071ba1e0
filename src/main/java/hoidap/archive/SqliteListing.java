package hoidap.archive;

import hoidap.article.Filter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists articles, newest first. */
final class SqliteListing {
  /** With fewer than these, their rows are read one by one; else the index of all. */
  private static final int FEW = 500;

  private SqliteListing() {}

  /** Binds the parameters of a condition. */
  interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  /** Returns the articles that hold all of {@code terms}, anywhere, and that the filter allows. */
  static List<Long> newest(
      Connection reader, VectorTable table, Collection<String> terms, boolean folded, Filter filter)
      throws SQLException {
    var where = new SqlFilter(reader, filter);
    Binding binding = statement -> where.bind(statement, 1);
    if (terms.isEmpty()) {
      return all(reader, where.sql(), binding);
    }
    var holding = holding(reader, table, terms, folded);
    return newest(reader, where.sql(), binding, holding, Integer.MAX_VALUE);
  }

  private static List<Long> all(Connection reader, String condition, Binding binding)
      throws SQLException {
    try (var select = reader.prepareStatement(sql(condition))) {
      binding.to(select);
      try (var rows = select.executeQuery()) {
        var keys = new ArrayList<Long>();
        while (rows.next()) {
          keys.add(rows.getLong(1));
        }
        return keys;
      }
    }
  }

  /** Returns the newest of {@code keys} that fulfil a condition. */
  static List<Long> newest(
      Connection reader, String condition, Binding binding, Set<Long> keys, int limit)
      throws SQLException {
    if (keys.size() < FEW) {
      var few = all(reader, condition + " AND key IN (" + joined(keys) + ")", binding);
      return few.subList(0, Math.min(limit, few.size()));
    }
    try (var select = reader.prepareStatement(sql(condition))) {
      binding.to(select);
      try (var rows = select.executeQuery()) {
        var newest = new ArrayList<Long>();
        while (newest.size() < limit && rows.next()) {
          long key = rows.getLong(1);
          if (keys.contains(key)) {
            newest.add(key);
          }
        }
        return newest;
      }
    }
  }

  private static String sql(String condition) {
    return "SELECT key FROM article WHERE " + condition + " ORDER BY published DESC, key DESC";
  }

  static String joined(Collection<Long> keys) {
    return keys.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Set<Long> holding(
      Connection reader, VectorTable table, Collection<String> terms, boolean folded)
      throws SQLException {
    @Nullable Set<Long> holding = null;
    var sql = "SELECT rowid FROM keyword WHERE keyword MATCH ?";
    try (var select = reader.prepareStatement(sql)) {
      for (var term : terms) {
        var query = Keywords.query(List.of(term), folded);
        var articles = query.isEmpty() ? Set.<Long>of() : articles(select, query, table);
        if (holding == null) {
          holding = new HashSet<>(articles);
        } else {
          holding.retainAll(articles);
        }
      }
    }
    return holding == null ? Set.of() : holding;
  }

  private static Set<Long> articles(PreparedStatement select, String query, VectorTable table)
      throws SQLException {
    select.setString(1, query);
    try (var rows = select.executeQuery()) {
      var articles = new HashSet<Long>();
      while (rows.next()) {
        int row = table.row(rows.getLong(1));
        if (row >= 0) {
          articles.add(table.article(row));
        }
      }
      return articles;
    }
  }
}
