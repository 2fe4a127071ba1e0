package hoidap.slack;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which answer the buttons below it judge. */
record Judged(String conversation, int turn) {
  private static final Pattern VALUE = Pattern.compile("([0-9a-f-]{36}):(\\d{1,9})");

  /** Returns what a button carries. */
  String value() {
    return conversation + ":" + turn;
  }

  /** Reads what {@link #value} gave; empty where it is something else. */
  static Optional<Judged> of(String value) {
    var found = VALUE.matcher(value);
    return found.matches()
        ? Optional.of(new Judged(found.group(1), Integer.parseInt(found.group(2))))
        : Optional.empty();
  }
}
