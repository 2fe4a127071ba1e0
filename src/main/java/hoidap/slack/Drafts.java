package hoidap.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.sqlite.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers that only their asker saw, kept so that they can be shared: table {@code draft}. */
record Drafts(SlackFile file, Clock clock) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration KEPT = Duration.ofDays(7);

  /**
   * An answer as it would be shown to the channel.
   *
   * @param place where
   */
  record Draft(Place place, List<SlackMessage> messages) {
    Draft {
      messages = List.copyOf(messages);
    }
  }

  /** Keeps an answer; returns the id under which it is found, empty where it cannot be kept. */
  Optional<String> put(Draft draft) {
    return SlackFile.ifPossible(() -> Optional.of(kept(draft)), Optional.empty());
  }

  private String kept(Draft draft) {
    var id = UUID.randomUUID().toString();
    file.update("DELETE FROM draft WHERE time < ?", clock.millis() - KEPT.toMillis());
    file.update(
        "INSERT INTO draft (id, place, shown, time) VALUES (?, ?, ?, ?)",
        id,
        written(draft.place),
        written(draft.messages),
        clock.millis());
    return id;
  }

  /** Returns an answer and forgets it: it is shared once. */
  Optional<Draft> take(String id) {
    return file.together(
        writer -> {
          var found =
              Sql.select(
                  writer,
                  "SELECT place, shown FROM draft WHERE id = ?",
                  row -> read(row.getString(1), row.getString(2)),
                  id);
          Sql.update(writer, "DELETE FROM draft WHERE id = ?", id);
          return found.stream().findFirst();
        });
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write an answer to share", e);
    }
  }

  private static Draft read(String place, String shown) {
    try {
      var messages = JSON.readValue(shown, new TypeReference<List<SlackMessage>>() {});
      return new Draft(JSON.readValue(place, Place.class), messages);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read an answer to share", e);
    }
  }
}
