package hoidap.archive;

import hoidap.archive.TermSum.Index;
import hoidap.sqlite.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds damage in the file of an archive: what SQLite finds itself, rows that do not belong
 * together, and whatever is not as it was sealed.
 */
final class SqliteCheck {
  private static final int MOST = 100; // faults of a kind
  private static final int LONGEST_INDEXED_PREFIX = 2; // of headlines

  private static final List<String> RELATIONS =
      List.of(
          "SELECT 'article without seal ' || key FROM article"
              + " WHERE key NOT IN (SELECT article FROM seal)",
          "SELECT 'seal without article ' || article FROM seal"
              + " WHERE article NOT IN (SELECT key FROM article)",
          "SELECT 'chunk without article ' || key FROM chunk"
              + " WHERE article NOT IN (SELECT key FROM article)",
          "SELECT 'vector without chunk ' || chunk FROM vector"
              + " WHERE chunk NOT IN (SELECT key FROM chunk)",
          "SELECT 'sketch without article ' || article FROM sketch"
              + " WHERE article NOT IN (SELECT key FROM article)",
          "SELECT 'copy without article ' || article FROM copy"
              + " WHERE article NOT IN (SELECT key FROM article)",
          "SELECT 'copy known one way ' || article || ' ' || other FROM copy AS one"
              + " WHERE NOT EXISTS (SELECT * FROM copy"
              + " WHERE copy.article = one.other AND copy.other = one.article)");

  private final Connection connection;
  private final Set<String> faults = new TreeSet<>();
  private final List<String> notes = new ArrayList<>();

  private SqliteCheck(Connection connection) {
    this.connection = connection;
  }

  /** What is looked into; whatever cannot be read is a fault. */
  private interface Part {
    void check() throws SQLException;
  }

  static Inspection of(Connection connection) throws SQLException {
    return new SqliteCheck(connection).inspection();
  }

  private Inspection inspection() throws SQLException {
    if (Sql.number(connection, "PRAGMA application_id") != SqliteArchive.APPLICATION_ID) {
      faults.add("it is no archive, or its first page is damaged");
      return new Inspection(0, List.copyOf(faults), notes);
    }
    attempt(() -> all("PRAGMA integrity_check"), "structure");
    attempt(() -> all("PRAGMA foreign_key_check"), "references");
    long version = Sql.number(connection, "PRAGMA user_version");
    if (version == SqliteArchive.SCHEMA_VERSION) {
      checkSeals();
    } else if (version > 0 && version < SqliteArchive.SCHEMA_VERSION) {
      notes.add(
          "It has format %d, which has no checksums: only its structure was checked. The next program that opens it brings it up to date."
              .formatted(version));
    } else {
      faults.add("it has format " + version + ", which this program does not read");
    }
    long articles = articles();
    return new Inspection(articles, List.copyOf(faults), notes);
  }

  private long articles() {
    try {
      return Sql.number(connection, "SELECT count(*) FROM article");
    } catch (SQLException e) {
      faults.add("articles cannot be read: " + e.getMessage());
      return 0;
    }
  }

  private void attempt(Part part, String name) {
    try {
      part.check();
    } catch (SQLException | IllegalArgumentException e) {
      faults.add(name + " cannot be read: " + e.getMessage());
    }
  }

  /** Adds what a statement selects, but that all is well. */
  private void all(String sql) throws SQLException {
    Sql.select(connection, sql, row -> String.valueOf(row.getString(1))).stream()
        .filter(line -> !line.equals("ok"))
        .limit(MOST)
        .forEach(faults::add);
  }

  private void checkSeals() {
    for (var relation : RELATIONS) {
      attempt(() -> all(relation), "rows");
    }
    attempt(this::checkSettings, "settings");
    attempt(this::checkArticles, "articles");
    attempt(this::checkStories, "stories");
    attempt(this::checkTerms, "words");
    attempt(this::checkPrefixes, "beginnings of words");
  }

  private void checkSettings() throws SQLException {
    requireSeal(SqliteSeals.SETTINGS, SqliteSeals.settings(connection), "settings");
    requireSeal(SqliteSeals.INGESTS, SqliteSeals.ingests(connection), "ingests");
  }

  private void requireSeal(String setting, String found, String what) throws SQLException {
    var sealed = Sql.text(connection, "SELECT value FROM setting WHERE name = ?", setting);
    if (!sealed.equals(found)) {
      faults.add("the " + what + " are not as they were written");
    }
  }

  private void checkArticles() throws SQLException {
    var sketches = SqliteSeals.sketches(connection);
    try (var seals = new SqliteSeals(connection)) {
      for (var sealed : seals()) {
        var found = seals.content(sealed.article, sketches.getOrDefault(sealed.article, List.of()));
        if (!Arrays.equals(sealed.content, found)) {
          addArticle(sealed.article, "is not as it was written");
        }
      }
    }
  }

  private record Sealed(long article, byte[] content, boolean hasTerms, long terms) {}

  private List<Sealed> seals() throws SQLException {
    return Sql.select(
        connection,
        "SELECT article, content, terms IS NOT NULL, terms FROM seal",
        row -> new Sealed(row.getLong(1), row.getBytes(2), row.getBoolean(3), row.getLong(4)));
  }

  private void addArticle(long key, String what) throws SQLException {
    var id = Sql.text(connection, "SELECT id FROM article WHERE key = ?", key);
    faults.add("the article '%s' (%d) %s".formatted(id, key, what));
  }

  /** Finds stories that are not what follows from who is a copy of whom. */
  private void checkStories() throws SQLException {
    Map<Long, Set<Long>> copies = new HashMap<>();
    Sql.select(
        connection,
        "SELECT article, other FROM copy",
        row -> copies.computeIfAbsent(row.getLong(1), key -> new HashSet<>()).add(row.getLong(2)));
    Map<Long, String> ids = new HashMap<>();
    Map<Long, String> stories = new HashMap<>();
    Sql.select(
        connection,
        "SELECT key, id, story FROM article",
        row -> {
          ids.put(row.getLong(1), row.getString(2));
          return stories.put(row.getLong(1), row.getString(3));
        });
    for (long key : ids.keySet()) {
      var members = members(key, copies);
      var first = members.stream().map(member -> ids.getOrDefault(member, "")).sorted().findFirst();
      var story = members.size() > 1 ? first.orElse("") : "";
      if (!story.equals(stories.get(key))) {
        addArticle(key, "is in another story than its copies");
      }
    }
  }

  private static Set<Long> members(long key, Map<Long, Set<Long>> copies) {
    var members = new HashSet<>(Set.of(key));
    var next = new ArrayList<>(members);
    while (!next.isEmpty()) {
      var one = next.remove(next.size() - 1);
      copies.getOrDefault(one, Set.of()).stream().filter(members::add).forEach(next::add);
    }
    return members;
  }

  /** Finds articles that are found by other words than they were added with. */
  private void checkTerms() throws SQLException {
    Map<Long, Long> articles = new HashMap<>();
    Sql.select(
        connection,
        "SELECT key, article FROM chunk",
        row -> articles.put(row.getLong(1), row.getLong(2)));
    Map<Long, Long> sums = new HashMap<>();
    for (var index : Index.values()) {
      for (var term : terms(index)) {
        long hash = TermSum.hash(term.term);
        for (long document : term.documents) {
          long article = index == Index.HEADLINE ? document : articles.getOrDefault(document, -1L);
          sums.merge(article, TermSum.of(index, document, hash), Long::sum);
        }
      }
    }
    if (sums.containsKey(-1L)) {
      faults.add("words of chunks that are not there");
    }
    compare(sums);
  }

  private void compare(Map<Long, Long> sums) throws SQLException {
    long unknown = 0;
    for (var sealed : seals()) {
      long sum = sums.getOrDefault(sealed.article, 0L);
      if (!sealed.hasTerms) {
        unknown++;
      } else if (sealed.terms != sum) {
        addArticle(sealed.article, "is found by other words than it was added with");
      }
    }
    if (unknown > 0) {
      notes.add(
          "By which words %d articles are found was not checked, since an earlier version added them. Run 'reindex' to have it checked."
              .formatted(unknown));
    }
  }

  private record Term(String term, List<Long> documents) {}

  private List<Term> terms(Index index) throws SQLException {
    var name = index.name().toLowerCase(Locale.ROOT);
    Sql.run(
        connection,
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.%s_instance USING fts5vocab(main, %s, instance)"
            .formatted(name, name));
    return Sql.select(
        connection,
        "SELECT term, group_concat(doc) FROM %s_instance GROUP BY term".formatted(name),
        row -> new Term(row.getString(1), keys(row.getString(2))));
  }

  private static List<Long> keys(String joined) {
    return Stream.of(joined.split(",")).map(Long::valueOf).toList();
  }

  /** Finds beginnings of words by which other headlines are found than by the words themselves. */
  private void checkPrefixes() throws SQLException {
    Map<String, Set<Long>> expected = new HashMap<>();
    for (var term : terms(Index.HEADLINE)) {
      int[] codePoints = term.term.codePoints().limit(LONGEST_INDEXED_PREFIX).toArray();
      for (int length = 1; length <= codePoints.length; length++) {
        var prefix = new String(codePoints, 0, length);
        expected.computeIfAbsent(prefix, key -> new HashSet<>()).addAll(term.documents);
      }
    }
    for (var prefix : expected.keySet()) {
      var found =
          Sql.select(
              connection,
              "SELECT rowid FROM headline WHERE headline MATCH ?",
              row -> row.getLong(1),
              '"' + prefix + "\"*");
      if (!expected.get(prefix).equals(Set.copyOf(found))) {
        faults.add("other headlines are found by '" + prefix + "' than begin with it");
      }
    }
  }
}
