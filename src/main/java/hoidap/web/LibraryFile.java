package hoidap.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** {@code GET /lib/NAME}: a file of a library that the page uses, out of the library's jar. */
final class LibraryFile implements Handler {
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  /** Where in the webjars each file is, by the name it is served under. */
  private static final Map<String, String> FILES =
      Map.of("chart.js", "chart.js/4.4.9/dist/chart.umd.js");

  private final String name;
  private final byte[] content;
  private final String tag;

  private LibraryFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
    tag = tag(content);
  }

  static List<Route> routes() {
    return FILES.entrySet().stream()
        .map(file -> new LibraryFile(file.getKey(), content(file.getValue())))
        .map(file -> Route.get("/lib/" + file.name, file))
        .toList();
  }

  private static byte[] content(String path) {
    try (var stream = LibraryFile.class.getResourceAsStream(WEBJARS + path)) {
      if (stream == null) {
        throw new FileNotFoundException("no such file on the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the library's file " + path, e);
    }
  }

  private static String tag(byte[] content) {
    var checksum = new CRC32();
    checksum.update(content);
    return "W/\"%x\"".formatted(checksum.getValue());
  }

  @Override
  public void handle(Context context) throws IOException {
    StaticFile.send(context, name, tag, () -> content);
  }
}
