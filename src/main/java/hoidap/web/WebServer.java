package hoidap.web;

import static java.util.stream.Collectors.toMap;

import hoidap.answer.Dialogue;
import hoidap.answer.QuestionAnswering;
import hoidap.conversation.Conversations;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Serves questions, searches, articles and the web page over HTTP. */
public final class WebServer implements AutoCloseable {
  static final String HEALTH = "/api/health";

  private static final int LARGEST_REQUEST = 64 * 1024; // bytes of a body

  static final long UPLOAD_OVERHEAD = 1 << 20; // bytes of names and the like

  private final List<Route> routes;
  private final Javalin javalin;
  private final Gate gate;

  /**
   * Makes a server that is not started yet.
   *
   * @param answering what it asks; requests wait while this does
   * @param conversations where conversations are kept
   * @param site what else it serves
   */
  public WebServer(
      Supplier<QuestionAnswering> answering, Conversations conversations, WebSite site) {
    gate = new Gate(site.access());
    routes = new ArrayList<>(routes(answering, conversations, site, gate));
    routes.addAll(PlainPages.routes(answering, gate));
    site.endpoints().forEach(endpoint -> routes.add(endpoint.route()));
    routes.addAll(LibraryFile.routes());
    routes.addAll(StaticFiles.routes(site.files()));
    javalin = Javalin.create(config -> configure(config, routes, site));
  }

  private static void configure(JavalinConfig config, List<Route> routes, WebSite site) {
    config.jetty.multipartConfig.maxTotalRequestSize(
        site.uploads().mostBytes() + UPLOAD_OVERHEAD, SizeUnit.BYTES);
    var headers = new SecurityHeaders(site.embedding());
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.http.prefer405over404 = true;
    var longest =
        site.endpoints().stream().collect(toMap(RawEndpoint::path, RawEndpoint::mostBytes));
    JettySettings.apply(config.jetty, longest, LARGEST_REQUEST);
    config.routes.before(headers);
    var signed = site.endpoints().stream().map(RawEndpoint::path).toList();
    config.routes.before(context -> site.access().hosts().require(context, signed));
    config.routes.before("/api/*", ForeignPages::refuse);
    routes.forEach(route -> route.addTo(config.routes));
    Failures.addTo(config.routes);
    config.router.javaLangErrorHandler(Failures::fail);
  }

  /** Returns the routes of the JSON interface. */
  static List<Route> routes(
      Supplier<QuestionAnswering> answering, Conversations conversations, WebSite site, Gate gate) {
    var routes = new ArrayList<>(new ConversationRoutes(conversations).routes());
    routes.addAll(
        new ArchiveRoutes(
                answering,
                site.examples(),
                site.uploads(),
                new ClientAddress(site.access().proxies()))
            .all());
    routes.addAll(articleRoutes(answering, conversations));
    var dialogue = new Dialogue(answering, conversations, new AnswerWriting());
    routes.add(Route.post("/api/ask", gate.asking(new AskHandler(dialogue)::handle)));
    routes.add(Route.post("/api/ask/stream", gate.asking(new AskStreamHandler(dialogue)::handle)));
    routes.add(Route.get("/api/search", gate.working(new SearchHandler(answering)::handle)));
    routes.add(Route.get("/api/suggest", gate.suggesting(new SuggestHandler(answering)::handle)));
    return routes;
  }

  private static List<Route> articleRoutes(
      Supplier<QuestionAnswering> answering, Conversations conversations) {
    return List.of(
        Route.get(ArticleHandler.PATH + "{id}", new ArticleHandler(answering)),
        Route.get(HEALTH, new Health(() -> health(answering, conversations))),
        Route.get(
            "/api/info", context -> Responses.json(context, InfoJson.of(answering.get().info()))),
        Route.get("/openapi.json", context -> Responses.json(context, description())));
  }

  private static HealthJson health(
      Supplier<QuestionAnswering> answering, Conversations conversations) {
    var info = answering.get().info();
    return HealthJson.of(info.articles(), info.chunks(), conversations.trouble());
  }

  /** Returns the description of the routes, in the form of OpenAPI 3.1. */
  static String description() {
    try (var stream = WebServer.class.getResourceAsStream("openapi.json")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource openapi.json", e);
    }
  }

  /** Starts serving this machine alone. */
  public void start(int port) throws BindException {
    start(InetAddress.getLoopbackAddress().getHostAddress(), port);
  }

  /**
   * Starts serving.
   *
   * @param host address of this machine to listen on
   * @param port 0 for any that is free
   * @throws BindException if the port is taken, or may not be used
   */
  public void start(String host, int port) throws BindException {
    try {
      javalin.start(host, port);
    } catch (JavalinBindException e) {
      throw (BindException) new BindException(e.getMessage()).initCause(e);
    }
  }

  /** Returns all that is served, the pages and their parts too. */
  List<Route> routes() {
    return List.copyOf(routes);
  }

  /** Returns the port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Stops serving. */
  @Override
  public void close() {
    javalin.stop();
    gate.close();
  }
}
