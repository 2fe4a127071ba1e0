package hoidap;

import hoidap.answer.Dialogue;
import hoidap.answer.QuestionAnswering;
import hoidap.bounds.Budget;
import hoidap.bounds.Processors;
import hoidap.conversation.Conversations;
import hoidap.retrieve.Retriever;
import hoidap.slack.SlackBot;
import hoidap.slack.SlackOptions;
import hoidap.slack.SlackTokens;
import hoidap.web.Access;
import hoidap.web.AnswerWriting;
import hoidap.web.WebServer;
import hoidap.web.WebSite;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers questions over HTTP and on a web page, until told to end. */
@Command(
    name = "serve",
    description =
        "Answers questions on a web page and over HTTP. Without any command, this is run.")
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private static final Path PAGE = Path.of("web");

  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  @Mixin private LlmFlags llm = new LlmFlags();

  @Mixin private SlackFlags slack = new SlackFlags();

  @Mixin private AccessFlags access = new AccessFlags();

  @Option(names = "--port", paramLabel = "N")
  private @Nullable String port;

  @Option(names = "--seeds", paramLabel = "DIR|none")
  private @Nullable String seeds;

  @Option(names = "--conversations", paramLabel = "FILE")
  private @Nullable String conversations;

  @Option(names = "--days", paramLabel = "N")
  private @Nullable String days;

  @Option(names = "--conversations-limit", paramLabel = "MB")
  private @Nullable String conversationsLimit;

  @Option(names = "--today", paramLabel = "DATE|now")
  private @Nullable String today;

  @Option(names = "--embed", paramLabel = "ORIGINS|none")
  private @Nullable String embed;

  @Option(names = "--uploads", paramLabel = "off|on|replace")
  private @Nullable String uploads;

  @Option(names = "--upload-limit", paramLabel = "MB")
  private @Nullable String uploadLimit;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var settings = settings();
    var folder = settings.seeds();
    settings.clock(); // what cannot be served with is refused before anything is opened
    settings.embed();
    settings.uploads();
    settings.uploadLimit();
    settings.retention();
    settings.reranker();
    settings.reader();
    Composers.of(settings, settings.clock());
    slack(settings);
    var reach = new AccessSettings(settings);
    var access = reach.access(Processors.ofThisMachine());
    requireFree(reach.host(), settings.port());
    // the server starts while the archive opens: together they would take twice as long
    OpenArchive.aside(Retriever::prepare);
    var opening = CompletableFuture.supplyAsync(() -> open(settings, folder), OpenArchive::aside);
    try (var termination = new Termination();
        var kept = conversations(settings)) {
      try {
        serve(opening, settings, reach.host(), access, kept, termination);
      } finally {
        opening.handle((open, failure) -> close(Optional.ofNullable(open))).join();
      }
    }
    return 0;
  }

  private Settings settings() {
    var more = new EnumMap<Setting, String>(Setting.class);
    SettingFlags.put(more, Setting.PORT, port);
    SettingFlags.put(more, Setting.SEEDS, seeds);
    SettingFlags.put(more, Setting.CONVERSATIONS, conversations);
    SettingFlags.put(more, Setting.DAYS, days);
    SettingFlags.put(more, Setting.CONVERSATIONS_LIMIT, conversationsLimit);
    SettingFlags.put(more, Setting.TODAY, today);
    SettingFlags.put(more, Setting.EMBED, embed);
    SettingFlags.put(more, Setting.UPLOADS, uploads);
    SettingFlags.put(more, Setting.UPLOAD_LIMIT, uploadLimit);
    llm.putInto(more);
    slack.addTo(more);
    access.addTo(more);
    return flags.read(more);
  }

  private static SlackOptions slack(Settings settings) {
    return settings.slack(SlackTokens.of(System.getenv()));
  }

  private static Conversations conversations(Settings settings) {
    return Conversations.open(settings.conversations(), settings.retention());
  }

  private static OpenArchive open(Settings settings, Optional<Path> seeds) {
    var open = OpenArchive.openWithReader(settings).reranked(settings);
    try {
      seeds.ifPresent(folder -> Seeds.load(open, folder));
      return open;
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  private static boolean close(Optional<OpenArchive> open) {
    open.ifPresent(OpenArchive::close);
    return open.isPresent();
  }

  private void serve(
      CompletableFuture<OpenArchive> opening,
      Settings settings,
      InetAddress host,
      Access access,
      Conversations conversations,
      Termination termination) {
    var composer = Composers.of(settings, settings.clock());
    var making = opening.thenApply(open -> composer.apply(open.answering(settings.clock())));
    Supplier<QuestionAnswering> answering =
        () -> making.isDone() ? making.join() : Budget.awaiting(making::join);
    var examples = new Examples();
    var dialogue = new Dialogue(answering, conversations, new AnswerWriting());
    try (var bot =
            new SlackSide(
                SlackBot.make(
                    slack(settings),
                    answering,
                    conversations,
                    dialogue,
                    () -> access.processors().budget(access.answerTime(), Budget.PATIENT)));
        var uploads = new UploadQueue(opening::join, settings.uploads(), settings.uploadLimit());
        var server =
            new WebServer(
                answering,
                conversations,
                new WebSite(PAGE, settings.embed(), examples, uploads, bot.endpoints(), access))) {
      bot.start(); // first it goes on with what was left; what came meanwhile would be done twice
      start(server, host, settings.port());
      var ready = making.join();
      OpenArchive.aside(ready::prepare);
      // a language model is not asked what nobody asked
      examples.makeFrom(opening.join(), ready.withoutModel());
      console.out().println("Hỏi Đáp: http://%s:%d".formatted(name(host), server.port()));
      termination.await();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** Returns by what name a browser on this machine finds the server. */
  private static String name(InetAddress host) {
    var numbers = host.getHostAddress();
    if (host.isLoopbackAddress() || host.isAnyLocalAddress()) {
      return "localhost";
    }
    return host instanceof Inet6Address ? "[" + numbers + "]" : numbers;
  }

  /** Finds out before anything else is done whether there is any use in it. */
  private static void requireFree(InetAddress host, int port) {
    try (var socket = new ServerSocket(port, 1, host)) {
      LOG.debug("{} is free", socket);
    } catch (IOException e) {
      throw unusable(host, port);
    }
  }

  private static void start(WebServer server, InetAddress host, int port) {
    try {
      server.start(host.getHostAddress(), port);
    } catch (BindException e) {
      throw unusable(host, port);
    }
  }

  private static UsageException unusable(InetAddress host, int port) {
    return new UsageException(
        "Port %d of %s cannot be used: another program has it, it is reserved, or this machine has no such address. Choose another with --port or --host."
            .formatted(port, host.getHostAddress()));
  }
}
