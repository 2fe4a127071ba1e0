package hoidap.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the web page, but not its tests and what belongs to them. Each file there is at the
 * start has a route of its own, so no address can lead out of the folder.
 */
final class StaticFiles {
  private static final Logger LOG = LoggerFactory.getLogger(StaticFiles.class);
  private static final Set<String> NOT_SERVED =
      Set.of("test", "node_modules", "package.json", "package-lock.json");
  private static final String INDEX = "/index.html";

  private StaticFiles() {}

  /** Returns a route for each file below {@code folder}, and one for the page itself. */
  static List<Route> routes(Path folder) {
    if (!Files.isDirectory(folder)) {
      LOG.warn("There is no folder {}: no web page. Run from the project folder.", folder);
      return List.of();
    }
    var routes = new ArrayList<Route>();
    for (var file : files(folder)) {
      var path = "/" + folder.relativize(file).toString().replace('\\', '/');
      routes.add(Route.get(path, new StaticFile(file)));
      if (path.equals(INDEX)) {
        routes.add(Route.get("/", new StaticFile(file)));
      }
    }
    return routes;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isServed(folder.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the folder " + folder, e);
    }
  }

  private static boolean isServed(Path file) {
    for (var part : file) {
      var name = part.toString();
      if (name.startsWith(".") || NOT_SERVED.contains(name)) {
        return false;
      }
    }
    return true;
  }
}
