package hoidap;

import hoidap.web.WebServer;
import java.net.BindException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers questions over HTTP and on a web page, until told to end. */
@Command(
    name = "serve",
    description =
        "Answers questions on a web page and over HTTP. Without any command, this is run.")
final class ServeCommand implements Callable<Integer> {
  private static final Path PAGE = Path.of("web");

  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  @Option(names = "--port", paramLabel = "N")
  private @Nullable String port;

  @Option(names = "--seeds", paramLabel = "DIR|none")
  private @Nullable String seeds;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var settings = settings();
    int wanted = settings.port();
    var folder = settings.seeds();
    try (var termination = new Termination();
        var open = OpenArchive.open(settings)) {
      folder.ifPresent(path -> Seeds.load(open, path));
      try (var server = new WebServer(open.answering(), PAGE)) {
        start(server, wanted);
        console.out().println("Hỏi Đáp: http://localhost:" + server.port());
        termination.await();
      }
    }
    return 0;
  }

  private Settings settings() {
    var more = new EnumMap<Setting, String>(Setting.class);
    SettingFlags.put(more, Setting.PORT, port);
    SettingFlags.put(more, Setting.SEEDS, seeds);
    return flags.read(more);
  }

  private static void start(WebServer server, int port) {
    try {
      server.start(port);
    } catch (BindException e) {
      throw new UsageException(
          "Port %d cannot be used: another program has it, or it is reserved. Choose another with --port."
              .formatted(port));
    }
  }
}
