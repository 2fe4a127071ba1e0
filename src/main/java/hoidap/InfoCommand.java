package hoidap;

import hoidap.archive.ArchiveInfo;
import hoidap.archive.Archives;
import hoidap.web.InfoJson;
import hoidap.web.Json;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what the archive holds. */
@Command(name = "info", description = "Says what the archive holds.")
final class InfoCommand implements Callable<Integer> {
  private static final double MIB = 1024 * 1024;

  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  @Option(names = "--json", description = "Print it as GET /api/info gives it.")
  private boolean json;

  InfoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var archive = Archives.openAnyModel(OpenArchive.requireExisting(flags.read()))) {
      if (json) {
        console.out().println(Json.write(InfoJson.of(archive.info())));
      } else {
        print(archive.info());
      }
      return 0;
    }
  }

  private void print(ArchiveInfo info) {
    var out = console.out();
    out.printf(Locale.ROOT, "Articles   %d%n", info.articles());
    out.printf(Locale.ROOT, "Copies     %d%n", info.copies());
    out.printf(Locale.ROOT, "Chunks     %d%n", info.chunks());
    out.printf(Locale.ROOT, "Published  %s to %s%n", info.firstPublished(), info.lastPublished());
    out.printf(Locale.ROOT, "Model      %s%n", info.model());
    out.printf(Locale.ROOT, "Size       %.1f MiB%n", info.bytes() / MIB);
    out.println("Publishers");
    for (var publisher : info.publishers()) {
      var name = publisher.name().isEmpty() ? "(unknown)" : publisher.name();
      out.printf(Locale.ROOT, "%8d  %s%n", publisher.articles(), name);
    }
  }
}
