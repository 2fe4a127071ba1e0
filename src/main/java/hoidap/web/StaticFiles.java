package hoidap.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** The addresses at which pages are found beside the name of their file. */
  private static final Map<String, String> PAGES =
      Map.of(
          "/",
          "index.html",
          "/cuoc-hoi/{id}",
          "index.html",
          SecurityHeaders.EMBEDDED,
          "index.html",
          "/chia-se/{token}",
          "shared.html",
          "/tim-kiem",
          "search.html",
          "/kho",
          "archive.html");

  /** Where people begin or go on to ask, so that what they ask will be theirs. */
  private static final Set<String> ASKED_FROM = Set.of("/", "/cuoc-hoi/{id}");

  private StaticFiles() {}

  /** Returns a route for each file below {@code folder}, and one for each address of a page. */
  static List<Route> routes(Path folder) {
    if (!Files.isDirectory(folder)) {
      LOG.warn("There is no folder {}: no web page. Run from the project folder.", folder);
      return List.of();
    }
    var routes = new ArrayList<Route>();
    for (var file : files(folder)) {
      var path = "/" + folder.relativize(file).toString().replace('\\', '/');
      routes.add(Route.get(path, new StaticFile(file)));
    }
    PAGES.forEach(
        (path, name) -> {
          if (Files.exists(folder.resolve(name))) {
            routes.add(Route.get(path, page(path, new StaticFile(folder.resolve(name)))));
          }
        });
    return routes;
  }

  private static Handler page(String path, StaticFile file) {
    return ASKED_FROM.contains(path) ? context -> sendToOwner(context, file) : file;
  }

  /** Sends a page with a cookie, so that nothing between here and the browser may keep it. */
  private static void sendToOwner(Context context, StaticFile file) throws IOException {
    file.handle(context);
    if (OwnerCookie.of(context).isEmpty()) {
      OwnerCookie.ensured(context);
    }
    context.header("Cache-Control", "private, no-cache");
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
