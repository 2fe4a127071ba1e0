package hoidap;

import hoidap.archive.Archives;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells a damaged archive from a whole one. */
@Command(
    name = "check",
    description =
        "Tells whether the archive's file is whole: its structure, and every article, vector and"
            + " index as it was written. Changes nothing. Exit code 1 if it is damaged.")
final class CheckCommand implements Callable<Integer> {
  private static final int SHOWN = 20; // faults

  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var file = OpenArchive.requireExisting(flags.read());
    var inspection = Archives.inspect(file);
    var out = console.out();
    inspection.notes().forEach(out::println);
    if (inspection.isWhole()) {
      out.printf(Locale.ROOT, "%s is whole: %d articles.%n", file, inspection.articles());
      return 0;
    }
    var faults = inspection.faults();
    out.printf(Locale.ROOT, "%s is damaged: %d faults.%n", file, faults.size());
    faults.stream().limit(SHOWN).forEach(fault -> out.println("- " + fault));
    if (faults.size() > SHOWN) {
      out.printf(Locale.ROOT, "- and %d more%n", faults.size() - SHOWN);
    }
    out.println(
        "Put a copy from before in its place, or move it away and ingest the articles anew.");
    return 1;
  }
}
