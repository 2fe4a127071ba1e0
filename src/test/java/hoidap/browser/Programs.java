package hoidap.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine that browser tests need: a Chromium, and the Node.js that drives it. */
final class Programs {
  private static final List<String> CHROMIUM =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome.exe",
          "msedge.exe");

  /** Where installers put it outside the search path. */
  private static final List<String> ELSEWHERE =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

  private Programs() {}

  /** Returns the Chromium named by HOIDAP_CHROMIUM, or one that is installed. */
  static Optional<Path> chromium() {
    return named("HOIDAP_CHROMIUM")
        .or(() -> onPath(CHROMIUM))
        .or(() -> ELSEWHERE.stream().map(Path::of).filter(Files::isExecutable).findFirst());
  }

  /** Returns the Node.js named by PLAYWRIGHT_NODEJS_PATH, or one that is installed. */
  static Optional<Path> node() {
    return named("PLAYWRIGHT_NODEJS_PATH").or(() -> onPath(List.of("node", "nodejs", "node.exe")));
  }

  private static Optional<Path> named(String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .filter(name -> !name.isBlank())
        .map(Path::of);
  }

  private static Optional<Path> onPath(List<String> names) {
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return names.stream()
        .flatMap(name -> candidates(folders, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> candidates(String[] folders, String name) {
    return Arrays.stream(folders)
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name));
  }
}
