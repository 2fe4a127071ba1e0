package hoidap.web;

import hoidap.answer.Dialogue;
import hoidap.answer.QuestionAnswering;
import hoidap.conversation.Conversations;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;

/** Serves questions, searches, articles and the web page over HTTP. */
public final class WebServer implements AutoCloseable {
  private static final long LARGEST_REQUEST = 64 * 1024; // bytes of a body

  static final long UPLOAD_OVERHEAD = 1 << 20; // bytes of names and the like

  /** Ids of articles may be addresses: a path may hold "/", "%" and the like, if encoded. */
  private static final UriCompliance ENCODED_IDS =
      UriCompliance.DEFAULT.with(
          "encoded-ids",
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.AMBIGUOUS_PATH_PARAMETER,
          Violation.SUSPICIOUS_PATH_CHARACTERS);

  private final Javalin javalin;

  /**
   * Makes a server that is not started yet.
   *
   * @param answering what it asks; requests wait while this does
   * @param conversations where conversations are kept
   * @param site what else it serves
   */
  public WebServer(
      Supplier<QuestionAnswering> answering, Conversations conversations, WebSite site) {
    var routes = new ArrayList<>(routes(answering, conversations));
    routes.addAll(new ArchiveRoutes(answering, site.examples(), site.uploads()).all());
    routes.addAll(PlainPages.routes(answering));
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
    acceptEncodedIds(config.jetty);
    config.routes.before(headers);
    config.routes.before("/api/*", ForeignPages::refuse);
    routes.forEach(route -> route.addTo(config.routes));
    Failures.addTo(config.routes);
    config.router.javaLangErrorHandler(Failures::fail);
  }

  private static void acceptEncodedIds(JettyConfig jetty) {
    jetty.modifyHttpConfiguration(http -> http.setUriCompliance(ENCODED_IDS));
    jetty.modifyServletContextHandler(
        handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    jetty.modifyServer(server -> server.setErrorHandler(new JettyFailures()));
  }

  /** Returns the routes of the JSON interface. */
  static List<Route> routes(Supplier<QuestionAnswering> answering, Conversations conversations) {
    var routes = new ArrayList<>(new ConversationRoutes(conversations).routes());
    routes.addAll(archiveRoutes(answering, conversations));
    var dialogue = new Dialogue(answering, conversations, new AnswerWriting());
    routes.add(Route.post("/api/ask", new AskHandler(dialogue)));
    routes.add(Route.post("/api/ask/stream", new AskStreamHandler(dialogue)));
    return routes;
  }

  private static List<Route> archiveRoutes(
      Supplier<QuestionAnswering> answering, Conversations conversations) {
    return List.of(
        Route.get("/api/search", new SearchHandler(answering)),
        Route.get(ArticleHandler.PATH + "{id}", new ArticleHandler(answering)),
        Route.get(
            "/api/health", context -> Responses.json(context, health(answering, conversations))),
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

  /**
   * Starts serving.
   *
   * @param port 0 for any that is free
   * @throws BindException if the port is taken, or may not be used
   */
  public void start(int port) throws BindException {
    try {
      javalin.start(port);
    } catch (JavalinBindException e) {
      throw (BindException) new BindException(e.getMessage()).initCause(e);
    }
  }

  /** Returns the port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Stops serving. */
  @Override
  public void close() {
    javalin.stop();
  }
}
