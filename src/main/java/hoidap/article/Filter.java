package hoidap.article;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which articles a search may find.
 *
 * @param from first day of publication, inclusive
 * @param to last day of publication, inclusive
 * @param publisher name of the publisher; case and accents are ignored
 * @param section name of the section, such as "Kinh tế"; case and accents are ignored
 */
public record Filter(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> publisher,
    Optional<String> section) {
  /** Finds everything. */
  public static final Filter NONE =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty());

  public Filter {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException("from " + from.get() + " is after to " + to.get());
    }
  }

  /** Makes one that lets every section through. */
  public Filter(Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> publisher) {
    this(from, to, publisher, Optional.empty());
  }

  /** Returns the same filter of one section; of all, where none is given. */
  public Filter inSection(Optional<String> name) {
    return new Filter(from, to, publisher, name);
  }

  /** Returns whether everything is found. */
  public boolean isNone() {
    return equals(NONE);
  }
}
