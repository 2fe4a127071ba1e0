package hoidap;

import hoidap.article.Filter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say which articles may answer. */
final class FilterFlags {
  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First day of publication, such as 2026-02-05.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day of publication.")
  private @Nullable String to;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Only articles of that publisher; case and accents are ignored.")
  private @Nullable String publisher;

  @Option(
      names = "--section",
      paramLabel = "NAME",
      description = "Only articles of that section; case and accents are ignored.")
  private @Nullable String section;

  /** Returns the articles that the flags allow. */
  Filter filter() {
    var first = day("--from", from);
    var last = day("--to", to);
    try {
      return new Filter(first, last, Optional.ofNullable(publisher), Optional.ofNullable(section));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--from is later than --to.");
    }
  }

  private static Optional<LocalDate> day(String flag, @Nullable String value) {
    try {
      return Optional.ofNullable(value).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new UsageException(
          "%s: '%s' is no day; write YYYY-MM-DD, such as 2026-02-05.".formatted(flag, value));
    }
  }
}
