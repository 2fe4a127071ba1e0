package hoidap.article;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * When an article was published, and how that is known.
 *
 * @param date ISO 8601, to the day ("2026-02-05") or the month ("2025-12"); empty when unknown
 * @param basis how the date is known
 */
public record Published(String date, Basis basis) {
  /** An article whose date nothing tells. */
  public static final Published UNKNOWN = new Published("", Basis.UNKNOWN);

  /** How a publication date is known. */
  public enum Basis {
    /** Written in the article's metadata, its first line or its address. */
    STATED,
    /** Worked out from the dates the text speaks of. */
    INFERRED,
    /** Nothing tells. */
    UNKNOWN;

    /** Returns the name used in JSON and in the archive: "stated", "inferred" or "unknown". */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the basis of that {@link #label}. */
    public static Basis ofLabel(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  public Published {
    if (date.isEmpty() != (basis == Basis.UNKNOWN)) {
      throw new IllegalArgumentException("date '" + date + "' cannot be " + basis.label());
    }
  }

  /** Returns a date that the article itself states. */
  public static Published stated(LocalDate day) {
    return new Published(day.toString(), Basis.STATED);
  }

  /** Returns the first day the date may mean, or empty when unknown. */
  public Optional<LocalDate> firstDay() {
    return switch (date.length()) {
      case 0 -> Optional.empty();
      case 7 -> Optional.of(YearMonth.parse(date).atDay(1));
      default -> Optional.of(LocalDate.parse(date));
    };
  }
}
