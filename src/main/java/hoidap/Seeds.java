package hoidap;

import hoidap.text.Checksum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of articles that an archive starts with. */
final class Seeds {
  /** The archive's setting that remembers which state of the folder was loaded last. */
  static final String SETTING = "seeds";

  private static final Logger LOG = LoggerFactory.getLogger(Seeds.class);

  private Seeds() {}

  /** Adds the articles in {@code folder}, unless the archive has them in their present state. */
  static void load(OpenArchive open, Path folder) {
    var state = state(folder);
    if (open.archive().setting(SETTING).filter(state::equals).isPresent()) {
      return;
    }
    if (open.archive().isReadOnly()) {
      LOG.warn("The seeds have changed, but nothing can be written to the archive: they stay out");
      return;
    }
    var summary = Ingest.run(open.archive(), open.embedder(), List.of(folder));
    summary.skipped().forEach(skipped -> LOG.warn("{} {}", skipped.file(), skipped.reason()));
    open.archive().setSetting(SETTING, state);
    LOG.info(
        "Seeds loaded: {} articles, {} unchanged, {} skipped, {} s",
        summary.articles(),
        summary.unchanged(),
        summary.skipped().size(),
        String.format(Locale.ROOT, "%.2f", summary.seconds()));
  }

  /** Returns a checksum of the names, sizes and times of the folder's files. */
  private static String state(Path folder) {
    try {
      var checksum = new Checksum();
      for (var file : ArticleFiles.in(List.of(folder)).files()) {
        var line =
            "%s %d %s%n"
                .formatted(
                    folder.relativize(file),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        checksum.add(line);
      }
      return checksum.hex();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }
}
