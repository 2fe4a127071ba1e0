package hoidap;

import hoidap.archive.Archives;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes an article from the archive. */
@Command(
    name = "remove",
    description = "Removes an article everywhere. Exit code 1 if there was none of that id.")
final class RemoveCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  @Parameters(paramLabel = "ID", description = "The article's id.")
  private String id = "";

  RemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var archive = Archives.openAnyModel(OpenArchive.requireExisting(flags.read()))) {
      if (archive.remove(id)) {
        console.out().println("Removed the article '" + id + "'.");
        return 0;
      }
      console.err().println("There is no article '" + id + "'.");
      return 1;
    }
  }
}
