package hoidap;

import hoidap.answer.Answer;
import hoidap.answer.Citation;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.typing.Reading;
import hoidap.web.AnswerJson;
import hoidap.web.Json;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question. */
@Command(
    name = "ask",
    description = "Answers one question. Exit code 1 if the archive has no answer.")
final class AskCommand implements Callable<Integer> {
  private static final int LONGEST_QUESTION = 2_000; // characters, as over HTTP

  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  @Parameters(paramLabel = "QUESTION", description = "The question, in quotes.")
  private String question = "";

  @Option(names = "--json", description = "Print the answer as POST /api/ask gives it.")
  private boolean json;

  AskCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    checkQuestion();
    try (var open = OpenArchive.openToAnswer(flags.read())) {
      var answering = open.answering();
      long start = System.nanoTime();
      var answer = answering.ask(question, Filter.NONE);
      print(answer, Duration.ofNanos(System.nanoTime() - start));
      return answer instanceof Answer.Found ? 0 : 1;
    }
  }

  private void checkQuestion() {
    if (question.isBlank()) {
      throw new UsageException("The question is empty.");
    }
    if (question.codePointCount(0, question.length()) > LONGEST_QUESTION) {
      throw new UsageException("The question is longer than " + LONGEST_QUESTION + " characters.");
    }
  }

  private void print(Answer answer, Duration took) {
    if (json) {
      var conversation = UUID.randomUUID().toString();
      console.out().println(Json.write(AnswerJson.of(answer, conversation, took)));
      return;
    }
    var understood = Reading.shown(answer.readings());
    if (!understood.isEmpty()) {
      console.out().println("Ý bạn là: " + understood);
    }
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
            article.publisher(), article.published().date(), article.displayTitle(), article.url())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
