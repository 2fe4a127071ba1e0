package hoidap.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** {@code GET} of a file, which a browser may keep but asks after each time. */
record StaticFile(Path file) implements Handler {
  private static final String OTHER = "application/octet-stream";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  /** Reads what is sent. */
  interface Content {
    byte[] read() throws IOException;
  }

  @Override
  public void handle(Context context) throws IOException {
    try {
      send(context, file.getFileName().toString(), tag(), () -> Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw RequestException.notFound("not_found", "Không có trang này.");
    }
  }

  /**
   * Sends a file, unless the client has it.
   *
   * @param name whose suffix tells the type
   * @param tag what changes with the file
   */
  static void send(Context context, String name, String tag, Content content) throws IOException {
    context
        .header("Cache-Control", "no-cache")
        .header("ETag", tag)
        .header("Vary", "Accept-Encoding");
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.contentType(type(name)).result(content.read());
    }
  }

  /** Returns what changes with the file; weak, since it is the same for a compressed response. */
  private String tag() throws IOException {
    return "W/\"%x-%x\"".formatted(Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  private static String type(String name) {
    var suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(suffix, OTHER);
  }
}
