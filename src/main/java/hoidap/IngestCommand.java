package hoidap;

import hoidap.web.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds articles to the archive. */
@Command(
    name = "ingest",
    description =
        "Adds the articles in files or folders (.txt, .md, .html, .json, .jsonl, also .gz)."
            + " Exit code 1 if anything was skipped.")
final class IngestCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
  private List<Path> paths = List.of();

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  IngestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ArticleFiles.requireExisting(paths);
    try (var open = OpenArchive.open(flags.read())) {
      var summary = Ingest.run(open.archive(), open.embedder(), paths);
      if (json) {
        console.out().println(Json.write(summary));
      } else {
        print(summary);
      }
      return summary.skipped().isEmpty() ? 0 : 1;
    }
  }

  private void print(Ingest.Summary summary) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "Added %d articles (%d chunks); %d unchanged, %d skipped; %.1f s.%n",
            summary.articles(),
            summary.chunks(),
            summary.unchanged(),
            summary.skipped().size(),
            summary.seconds());
    if (!summary.skipped().isEmpty()) {
      console.err().println("Skipped:");
    }
    summary.skipped().forEach(s -> console.err().println("  " + s.file() + "  " + s.reason()));
    if (!summary.notices().isEmpty()) {
      console.err().println("Taken, but:");
    }
    summary.notices().forEach(n -> console.err().println("  " + n.file() + "  " + n.text()));
  }
}
