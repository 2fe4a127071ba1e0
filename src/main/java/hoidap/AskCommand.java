package hoidap;

import hoidap.answer.Answer;
import hoidap.answer.Citation;
import hoidap.answer.Explanation;
import hoidap.answer.Inquiry;
import hoidap.article.Article;
import hoidap.conversation.Conversation;
import hoidap.text.TypedText;
import hoidap.typing.Reading;
import hoidap.web.AnswerJson;
import hoidap.web.Json;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question. */
@Command(
    name = "ask",
    description = "Answers one question. Exit code 1 if the archive has no answer.")
final class AskCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  @Mixin private LlmFlags llm = new LlmFlags();

  @Mixin private FilterFlags filter = new FilterFlags();

  @Parameters(paramLabel = "QUESTION", description = "The question, in quotes.")
  private String question = "";

  @Option(names = "--json", description = "Print the answer as POST /api/ask gives it.")
  private boolean json;

  @Option(names = "--why", description = "Print also what was considered, and why not taken.")
  private boolean why;

  @Option(names = "--today", paramLabel = "DATE|now")
  private @Nullable String today;

  @Option(
      names = "--without",
      paramLabel = "KIND",
      split = ",",
      description =
          "Do not understand so: spelling, abbreviation, accents, time or follow-up, with commas.")
  private List<String> without = List.of();

  AskCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    checkQuestion();
    var settings = settings();
    var clock = settings.clock();
    settings.reader();
    settings.reranker(); // what is not there is refused before anything is opened
    var composer = Composers.of(settings, clock);
    var inquiry = new Inquiry(question, filter.filter(), takenBack());
    try (var open = OpenArchive.openToAnswer(settings).reranked(settings)) {
      var answering = composer.apply(open.answering(clock));
      long start = System.nanoTime();
      var trace = answering.trace(inquiry, Conversation.inMemory());
      print(trace.answer(), Duration.ofNanos(System.nanoTime() - start));
      if (why && !json) {
        console.out().print(ExplanationText.of(Explanation.of(trace), trace));
      }
      return trace.answer() instanceof Answer.Found ? 0 : 1;
    }
  }

  private Settings settings() {
    var more = new EnumMap<Setting, String>(Setting.class);
    SettingFlags.put(more, Setting.TODAY, today);
    llm.putInto(more);
    return flags.read(more);
  }

  private Set<Reading.Kind> takenBack() {
    return without.stream().map(AskCommand::kind).collect(Collectors.toSet());
  }

  private static Reading.Kind kind(String label) {
    return Reading.Kind.ofLabel(label)
        .orElseThrow(
            () -> new UsageException("'%s' is no kind of reading; see --help.".formatted(label)));
  }

  private void checkQuestion() {
    if (TypedText.of(question).isEmpty()) {
      throw new UsageException("The question is empty.");
    }
    if (TypedText.isTooLong(question)) {
      throw new UsageException("The question is longer than " + TypedText.LONGEST + " characters.");
    }
  }

  private void print(Answer answer, Duration took) {
    if (json) {
      var conversation = UUID.randomUUID().toString();
      console.out().println(Json.write(AnswerJson.of(answer, conversation, 1, took)));
      return;
    }
    var understood = Reading.shown(answer.readings());
    if (!understood.isEmpty()) {
      console.out().println("Ý bạn là: " + understood);
    }
    Reading.times(answer.readings())
        .forEach(
            time ->
                console
                    .out()
                    .println("Tìm trong: %s (%s)".formatted(time.understood(), time.typed())));
    answer.shortAnswer().ifPresent(console.out()::println);
    console.out().println(answer.text());
    if (!answer.citations().isEmpty()) {
      console.out().println();
      answer.citations().forEach(citation -> console.out().println(source(citation)));
    }
  }

  private static String source(Citation citation) {
    var source = "[%d] %s".formatted(citation.number(), name(citation.article()));
    return citation.alsoPublished().isEmpty()
        ? source
        : citation.alsoPublished().stream()
            .map(AskCommand::name)
            .collect(Collectors.joining("; ", source + "%n    Cũng đăng trên: ".formatted(), ""));
  }

  private static String name(Article article) {
    return Stream.of(
            article.publisher(),
            article.published().date(),
            article.displayTitle(),
            article.url(),
            article.origin().told())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
