package hoidap.archive;

import java.util.List;

/**
 * What was found out about the file of an archive.
 *
 * @param articles how many it holds
 * @param faults what is damaged; empty where everything is as it was written
 * @param notes what could not be checked, and why
 */
public record Inspection(long articles, List<String> faults, List<String> notes) {
  public Inspection {
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }

  /** Returns whether no damage was found. */
  public boolean isWhole() {
    return faults.isEmpty();
  }
}
