package hoidap.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Tells how many chunks hold a term, and keeps what was asked last until the archive changes: to
 * count a common term, the index reads everything it knows of that. Safe to use from several
 * threads.
 */
final class DocumentFrequencies {
  private static final int MOST_KEPT = 20_000; // spellings

  private final Map<String, Integer> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MOST_KEPT;
        }
      };
  private long version = -1;

  /** Returns for each of {@code terms} how many chunks hold it, in any of its spellings. */
  Map<String, Integer> of(Connection reader, Collection<String> terms, boolean folded)
      throws SQLException {
    long current = SqliteVectors.changes(reader);
    var frequencies = new HashMap<String, Integer>();
    try (var select = reader.prepareStatement("SELECT doc FROM keyword_term WHERE term = ?")) {
      for (var term : terms) {
        int chunks = 0;
        for (var spelling : Keywords.spellings(term, folded)) {
          var known = known(spelling, current);
          if (known.isPresent()) {
            chunks += known.getAsInt();
            continue;
          }
          select.setString(1, spelling);
          try (var rows = select.executeQuery()) {
            int counted = rows.next() ? rows.getInt(1) : 0;
            keep(spelling, counted, current);
            chunks += counted;
          }
        }
        frequencies.put(term, chunks);
      }
    }
    return frequencies;
  }

  /** Forgets everything where the archive is another one by now. */
  private synchronized OptionalInt known(String spelling, long current) {
    if (current != version) {
      kept.clear();
      version = current;
    }
    var known = kept.get(spelling);
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }

  private synchronized void keep(String spelling, int chunks, long current) {
    if (current == version) {
      kept.put(spelling, chunks);
    }
  }
}
