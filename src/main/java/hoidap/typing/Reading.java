package hoidap.typing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a part of what was typed was understood, so that users can see it and take it back.
 *
 * @param kind what was done
 * @param typed the words as typed; empty where nothing typed says it
 * @param understood what they were taken for, in Vietnamese, as it is shown
 */
public record Reading(Kind kind, String typed, String understood) {
  /**
   * Returns what users are told of {@code readings}: the question with its accents or in
   * Vietnamese, or the words that were read otherwise than typed; empty when there is nothing of
   * the kind.
   */
  public static String shown(List<Reading> readings) {
    return readings.stream()
        .filter(reading -> reading.kind == Kind.ACCENTS || reading.kind == Kind.TRANSLATION)
        .map(Reading::understood)
        .findFirst()
        .orElseGet(
            () ->
                readings.stream()
                    .filter(r -> r.kind == Kind.SPELLING || r.kind == Kind.ABBREVIATION)
                    .map(reading -> reading.understood + " (" + reading.typed + ")")
                    .distinct()
                    .collect(Collectors.joining(", ")));
  }

  /** Returns which of {@code readings} tell of a time or of the latest. */
  public static List<Reading> times(List<Reading> readings) {
    return readings.stream().filter(reading -> reading.kind == Kind.TIME).toList();
  }

  /** What was done to understand. */
  public enum Kind {
    /** A slip of typing was mended, or left-overs of an input method were read. */
    SPELLING,
    /** An abbreviation was written out, or another name of the same thing was added. */
    ABBREVIATION,
    /** Accents were added, to show what was understood. */
    ACCENTS,
    /** A question in English was read in Vietnamese. */
    TRANSLATION,
    /** A time was understood as a filter or a preference. */
    TIME,
    /** The question was completed from the conversation. */
    FOLLOW_UP;

    /** Returns the kind of that {@link #label}, or empty where there is none. */
    public static Optional<Kind> ofLabel(String label) {
      return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }

    /** Returns the name in files and interfaces: "follow-up". */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
