package hoidap.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the files of the web page, but not its tests and what belongs to them. */
final class StaticFiles {
  private static final Logger LOG = LoggerFactory.getLogger(StaticFiles.class);
  private static final Pattern HIDDEN =
      Pattern.compile("/(test|node_modules|package[^/]*|[.].*)(/.*)?");

  private StaticFiles() {}

  static void addTo(JavalinConfig config, Path folder) {
    if (!Files.isDirectory(folder)) {
      LOG.warn(
          "There is no folder {}: the server has no web page. Run from the project folder.",
          folder);
      return;
    }
    config.staticFiles.add(files -> serve(files, folder));
  }

  private static void serve(StaticFileConfig files, Path folder) {
    files.hostedPath = "/";
    files.directory = folder.toString();
    files.location = Location.EXTERNAL;
    files.headers = Map.of("Cache-Control", "no-cache"); // asks again each time, by its ETag
    files.skipFileFunction = StaticFiles::isHidden;
  }

  private static boolean isHidden(HttpServletRequest request) {
    return HIDDEN.matcher(request.getRequestURI()).matches();
  }
}
