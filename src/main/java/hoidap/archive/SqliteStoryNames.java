package hoidap.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells each article the name of its story, which is the first of the ids in it, once all articles
 * of a transaction have come and gone: a story of many is not told anew with each of them.
 */
final class SqliteStoryNames implements AutoCloseable {
  private final Statements statements;
  private final PreparedStatement selectCopies;
  private final PreparedStatement selectNames;
  private final PreparedStatement renameStory;
  private final PreparedStatement renameArticle;
  private final Set<Long> joined = new LinkedHashSet<>();
  private final Set<Long> parted = new LinkedHashSet<>();

  SqliteStoryNames(Connection connection) throws SQLException {
    statements = new Statements(connection);
    selectCopies = statements.prepare("SELECT other FROM copy WHERE article = ?");
    selectNames = statements.prepare("SELECT id, story FROM article WHERE key = ?");
    renameStory =
        statements.prepare("UPDATE article SET story = ?1 WHERE story = ?2 AND story <> ''");
    renameArticle =
        statements.prepare("UPDATE article SET story = ?1 WHERE id = ?2 AND story <> ?1");
  }

  /** Takes notice that an article has copies. */
  void joined(long article) {
    joined.add(article);
  }

  /** Takes notice that articles have lost a copy. */
  void parted(Collection<Long> articles) {
    parted.addAll(articles);
  }

  /** Returns the keys of an article's copies. */
  List<Long> copies(long article) throws SQLException {
    selectCopies.setLong(1, article);
    try (var rows = selectCopies.executeQuery()) {
      var keys = new ArrayList<Long>();
      while (rows.next()) {
        keys.add(rows.getLong(1));
      }
      return keys;
    }
  }

  /** Tells all who are concerned. */
  void settle() throws SQLException {
    var told = new HashSet<Long>();
    for (long article : parted) {
      if (told.add(article)) {
        tell(article, told);
      }
    }
    joined.removeAll(told);
    join();
    parted.clear();
    joined.clear();
  }

  /** What an article is called, and its story. */
  private record Names(String id, String story) {
    String first() {
      return story.isEmpty() ? id : story;
    }
  }

  /** Returns the names of an article, or null if it has gone. */
  private @Nullable Names names(long article) throws SQLException {
    selectNames.setLong(1, article);
    try (var row = selectNames.executeQuery()) {
      return row.next() ? new Names(row.getString(1), row.getString(2)) : null;
    }
  }

  /** Follows copies, and copies of those, from one that has lost some. */
  private void tell(long member, Set<Long> told) throws SQLException {
    var stories = new TreeMap<String, String>(); // by id
    var next = new ArrayDeque<>(List.of(member));
    while (!next.isEmpty()) {
      long key = next.remove();
      var names = names(key);
      if (names != null) {
        stories.put(names.id(), names.story());
      }
      copies(key).stream().filter(told::add).forEach(next::add);
    }
    var story = stories.size() > 1 ? stories.firstKey() : "";
    for (var one : stories.entrySet()) {
      if (!one.getValue().equals(story)) {
        rename(renameArticle, story, one.getKey());
      }
    }
  }

  /** Makes one story of those of articles that have become copies. */
  private void join() throws SQLException {
    var groups = new Groups();
    for (long article : joined) {
      var names = names(article);
      if (names != null) {
        for (long copy : copies(article)) {
          var others = names(copy);
          groups.join(names.first(), others == null ? names.first() : others.first());
        }
      }
    }
    for (var group : groups.all().entrySet()) {
      for (var name : group.getValue()) {
        if (!name.equals(group.getKey())) {
          rename(renameStory, group.getKey(), name);
        }
        rename(renameArticle, group.getKey(), name);
      }
    }
  }

  private static void rename(PreparedStatement update, String story, String of)
      throws SQLException {
    update.setString(1, story);
    update.setString(2, of);
    update.executeUpdate();
  }

  /** Names that belong together. */
  private static final class Groups {
    private final Map<String, String> before = new HashMap<>(); // each name to one before it

    void join(String one, String other) {
      var first = first(one);
      var second = first(other);
      if (first.compareTo(second) < 0) {
        before.put(second, first);
      } else if (!first.equals(second)) {
        before.put(first, second);
      }
    }

    private String first(String name) {
      var first = name;
      for (var next = before.get(first); next != null; next = before.get(first)) {
        first = next;
      }
      for (var at = name; !at.equals(first); ) {
        var next = before.put(at, first);
        at = next == null ? first : next;
      }
      return first;
    }

    /** Returns the names of each group by the first of them. */
    Map<String, Set<String>> all() {
      var all = new LinkedHashMap<String, Set<String>>();
      for (var name : List.copyOf(before.keySet())) {
        var first = first(name);
        var group = all.computeIfAbsent(first, one -> new LinkedHashSet<>(Set.of(one)));
        group.add(name);
      }
      return all;
    }
  }

  @Override
  public void close() throws SQLException {
    statements.close();
  }
}
