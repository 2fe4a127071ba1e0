package hoidap.retrieve;

/**
 * How a part of what was typed was understood, so that users can see it and take it back.
 *
 * @param kind what was done
 * @param typed the words as typed; empty where nothing typed says it
 * @param understood what they were taken for, in Vietnamese, as it is shown
 */
public record Reading(Kind kind, String typed, String understood) {
  /** What was done to understand. */
  public enum Kind {
    /** A slip of typing was mended, or left-overs of an input method were read. */
    SPELLING,
    /** An abbreviation was written out, or another name of the same thing was added. */
    ABBREVIATION,
    /** Accents were added, to show what was understood. */
    ACCENTS,
    /** A time was understood as a filter or a preference. */
    TIME,
    /** The question was completed from the conversation. */
    FOLLOW_UP
  }
}
