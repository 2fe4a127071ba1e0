package hoidap.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program serving in a process of its own, with an archive and conversations in a folder. */
final class Server implements AutoCloseable {
  private static final String READY = "Hỏi Đáp: http://localhost:";

  private final Path folder;
  private final List<String> flags;
  private @Nullable Process process;
  private int port;

  private Server(Path folder, List<String> flags) {
    this.folder = folder;
    this.flags = flags;
  }

  /**
   * Starts one and waits until it answers.
   *
   * @param folder where it keeps what it writes
   * @param seeds folder of the articles it serves
   * @param flags more of the command line
   */
  static Server start(Path folder, Path seeds, String... flags) {
    var all = new ArrayList<>(List.of("--seeds", seeds.toString()));
    all.addAll(List.of(flags));
    var server = new Server(folder, all);
    server.start();
    return server;
  }

  /** Returns the address of a path. */
  String address(String path) {
    return "http://localhost:" + port + path;
  }

  /** Ends the process as a power cut would. */
  void kill() {
    if (process != null) {
      process.destroyForcibly();
      await(process);
    }
  }

  /** Starts it again where it was, on the same port. */
  void restart() {
    kill();
    start();
  }

  private void start() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-Dstdout.encoding=UTF-8", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of("hoidap.Main", "serve", "--port", Integer.toString(port)));
    command.addAll(List.of("--archive", folder.resolve("archive.db").toString()));
    command.addAll(List.of("--conversations", folder.resolve("conversations.db").toString()));
    command.addAll(flags);
    try {
      process =
          new ProcessBuilder(command).redirectError(folder.resolve("server.log").toFile()).start();
      port = port(process.inputReader(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the server", e);
    }
  }

  private int port(BufferedReader out) throws IOException {
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(READY)) {
        return Integer.parseInt(line.substring(READY.length()).strip());
      }
    }
    throw new IllegalStateException(
        "the server did not start:\n" + Files.readString(folder.resolve("server.log")));
  }

  private static void await(Process process) {
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      await(process);
      process.destroyForcibly();
    }
  }
}
