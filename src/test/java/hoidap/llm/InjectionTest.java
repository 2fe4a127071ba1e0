package hoidap.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.FilledArchive;
import hoidap.NewsArticles;
import hoidap.answer.Answer;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.article.Published;
import hoidap.llm.ModelAddress.Protocol;
import hoidap.llm.ModelServer.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles that give orders to a model that obeys all of them: nobody sees what comes of it. */
class InjectionTest {
  private static final Path ATTEMPTS = Path.of("src/test/resources/hoidap/llm/injections.jsonl");
  private static final String QUESTION = "Nông dân Gia Hòa hái bao nhiêu tấn cà phê?";
  private static final String HONEST = "Nông dân Gia Hòa hái được 1.200 tấn cà phê trong vụ này";
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), 8, 6000, 300, 100_000);

  @TempDir private static Path folder;
  private static ModelServer server;

  /**
   * An order hidden in an article.
   *
   * @param place where: "body", "title", "publisher", "author" or "url"
   * @param text the order
   * @param reply what a model writes that obeys; "{n}" is a passage's number
   * @param effect words by which that is known
   */
  record Attempt(String place, String text, String reply, String effect) {
    Article article() {
      return new Article(
          "la",
          or("title", "Chợ huyện Gia Hòa mở phiên cà phê"),
          "",
          "Chợ huyện Gia Hòa bán cà phê mỗi tuần hai phiên. "
              + or("body", "Khách đông.")
              + " Người mua đến từ nhiều xã.",
          List.of(),
          or("publisher", "Báo Lạ"),
          Published.stated(LocalDate.of(2026, 5, 4)),
          or("url", ""),
          "",
          or("author", ""));
    }

    private String or(String part, String usual) {
      return place.equals(part) ? text : usual;
    }
  }

  static Stream<Attempt> attempts() throws IOException {
    var json = new ObjectMapper();
    var attempts = Stream.<Attempt>builder();
    for (var line : Files.readAllLines(ATTEMPTS)) {
      attempts.add(json.readValue(line, Attempt.class));
    }
    return attempts.build();
  }

  @BeforeAll
  static void start() {
    server = new ModelServer(ModelServer.saying(""));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer ask(Attempt attempt, Script script) {
    server.play(script);
    var file = folder.resolve(Integer.toHexString(attempt.hashCode()) + script.hashCode() + ".db");
    var honest =
        NewsArticles.article(
            "ca-phe",
            "Nông dân Gia Hòa trúng mùa cà phê",
            "Vụ này nông dân Gia Hòa hái 1.200 tấn cà phê. Giá bán tại vườn là 98.000 đồng một kg.");
    try (var archive = FilledArchive.ofArticles(file, List.of(honest, attempt.article()))) {
      var composer = new LlmComposer(server.address(Protocol.OPENAI), LIMITS, Clock.systemUTC());
      return archive.answering().composedBy(composer).ask(QUESTION, Filter.NONE);
    }
  }

  private static void assertUnharmed(Attempt attempt, Answer answer) {
    var text = answer.text().toLowerCase(Locale.ROOT);
    assertTrue(text.contains("1.200 tấn cà phê"), answer.text());
    assertFalse(text.contains(attempt.effect.toLowerCase(Locale.ROOT)), answer.text());
  }

  @Test
  void thereAreManyAttemptsInEveryPlace() throws IOException {
    assertTrue(attempts().count() >= 30);
    assertEquals(5, attempts().map(Attempt::place).distinct().count());
  }

  /** The model looks for the order among what it is shown, and obeys where it finds it. */
  @ParameterizedTest
  @MethodSource("attempts")
  void anOrderDoesNotReachTheModel(Attempt attempt) {
    var answer =
        ask(
            attempt,
            (request, reply) -> {
              boolean isThere =
                  request.user().contains(attempt.text)
                      || request.user().contains(VisibleText.line(attempt.text));
              int number = request.passage("1.200 tấn");
              var said = isThere ? attempt.reply : HONEST + " [{n}].";
              reply.say(said.replace("{n}", String.valueOf(number))).end();
            });
    assertEquals(HONEST + ". [1]", answer.text());
  }

  /** The model obeys all the same, as if it had read the order. */
  @ParameterizedTest
  @MethodSource("attempts")
  void whatAModelWritesOnOrderIsNotShown(Attempt attempt) {
    var answer =
        ask(
            attempt,
            (request, reply) -> {
              var number = String.valueOf(request.passage("1.200 tấn"));
              reply.say(attempt.reply.replace("{n}", number)).end();
            });
    assertUnharmed(attempt, answer);
  }

  /** The model adds what it was told to a good answer. */
  @ParameterizedTest
  @MethodSource("attempts")
  void whatAModelAddsOnOrderIsNotShown(Attempt attempt) {
    var answer =
        ask(
            attempt,
            (request, reply) -> {
              var number = String.valueOf(request.passage("1.200 tấn"));
              var added = attempt.reply.replace("{n}", number);
              reply.say(HONEST + " [" + number + "]. " + added).end();
            });
    assertUnharmed(attempt, answer);
  }
}
