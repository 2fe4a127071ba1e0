package hoidap.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A page of another site, which puts the chat into itself. */
final class HostPage implements AutoCloseable {
  private final HttpServer server;
  private volatile String script = "";

  HostPage() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var page = html().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  /** Returns its origin: another name of this machine than the program's. */
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void embeds(String address) {
    script = address;
  }

  private String html() {
    return """
        <!doctype html><html lang="vi"><title>Trang nội bộ</title><link rel="icon" href="data:,">
        <h1>Trang nội bộ</h1>
        <script src="%s" data-title="Hỏi kho báo" data-position="corner" async></script>
        """
        .formatted(script);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
