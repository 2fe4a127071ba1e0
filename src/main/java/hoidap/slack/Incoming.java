package hoidap.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.sqlite.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was taken on: tables {@code seen} and {@code waiting}. Slack sends again what it believes
 * lost, for up to an hour; a message that is edited comes again under another id. Where the file
 * cannot be used, this process remembers for itself.
 */
final class Incoming {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration EVENTS_KEPT = Duration.ofHours(1);
  private static final Duration MESSAGES_KEPT = Duration.ofDays(30);

  /** A question nobody waits for any more is not answered. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private static final int MOST_RECENT = 20_000; // ids

  private final SlackFile file;
  private final Clock clock;
  private final Set<String> recent =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST_RECENT;
            }
          });

  Incoming(SlackFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Returns whether a question is new, and if so remembers it as taken on and unanswered. */
  boolean claim(Asked asked) {
    return isNewHere(asked) && SlackFile.ifPossible(() -> isNew(asked), true);
  }

  private boolean isNewHere(Asked asked) {
    synchronized (recent) {
      return recent.add(asked.id()) && (asked.message().isEmpty() || recent.add(asked.message()));
    }
  }

  private boolean isNew(Asked asked) {
    return file.together(
        writer -> {
          long now = clock.millis();
          Sql.update(writer, "DELETE FROM seen WHERE ends <= ?", now);
          boolean isNew =
              see(writer, asked.id(), EVENTS_KEPT)
                  && (asked.message().isEmpty() || see(writer, asked.message(), MESSAGES_KEPT));
          if (isNew) {
            var sql = "INSERT OR REPLACE INTO waiting (id, asked, time) VALUES (?, ?, ?)";
            Sql.update(writer, sql, asked.id(), written(asked), now);
          }
          return isNew;
        });
  }

  private boolean see(Connection writer, String id, Duration kept) throws SQLException {
    var sql = "INSERT OR IGNORE INTO seen (id, ends) VALUES (?, ?)";
    return Sql.update(writer, sql, id, clock.millis() + kept.toMillis()) > 0;
  }

  /** Forgets that a question waits: its answer is about to be sent, or none will be. */
  void release(Asked asked) {
    SlackFile.ifPossible(() -> file.update("DELETE FROM waiting WHERE id = ?", asked.id()), 0);
  }

  /** Returns the questions that an earlier process left unanswered, oldest first. */
  List<Asked> left() {
    return SlackFile.ifPossible(this::waiting, List.of());
  }

  private List<Asked> waiting() {
    file.update("DELETE FROM waiting WHERE time < ?", clock.millis() - LONGEST_WAIT.toMillis());
    return file.select("SELECT asked FROM waiting ORDER BY time", row -> read(row.getString(1)));
  }

  private static String written(Asked asked) {
    try {
      return JSON.writeValueAsString(asked);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a question", e);
    }
  }

  private static Asked read(String json) {
    try {
      return JSON.readValue(json, Asked.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read a question that waits", e);
    }
  }
}
