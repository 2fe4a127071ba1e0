package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.answer.Answer;
import hoidap.answer.AnswerComposer;
import hoidap.answer.ExtractiveComposer;
import hoidap.answer.QuestionAid;
import hoidap.answer.QuestionAnswering;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.conversation.Conversations;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of another site does not spend a language model's tokens. */
class ModelOnPagesTest {
  private static final AtomicInteger ASKED = new AtomicInteger();

  @TempDir private static Path folder;
  private static ArchiveOfArticles archive;
  private static Conversations conversations;
  private static WebServer server;
  private static Client client;

  /** Counts how often the model is asked. */
  private record Counting() implements AnswerComposer {
    @Override
    public Answer compose(Question question, List<Passage> passages) {
      ASKED.incrementAndGet();
      return withoutModel().compose(question, passages);
    }

    @Override
    public AnswerComposer withoutModel() {
      return new ExtractiveComposer();
    }
  }

  private record Aid() implements QuestionAid {
    @Override
    public Optional<hoidap.answer.Aided> expanded(Question question) {
      ASKED.incrementAndGet();
      return Optional.empty();
    }
  }

  @BeforeAll
  static void start() throws BindException {
    var article =
        new Article(
            "a", "Tin", "", "Cầu dài 286 m.", List.of(), "Báo", Published.UNKNOWN, "", "", "");
    archive = ArchiveOfArticles.make(folder.resolve("archive.db"), List.of(article));
    conversations = Conversations.open(folder.resolve("conversations.db"), Duration.ofDays(9));
    var answering =
        new QuestionAnswering(archive.archive(), archive.embedder(), new Counting())
            .aidedBy(new Aid());
    server = new WebServer(() -> answering, conversations, new WebSite(folder.resolve("none")));
    server.start(0);
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
    conversations.close();
    archive.close();
  }

  @BeforeEach
  void forget() {
    ASKED.set(0);
  }

  @ParameterizedTest
  @CsvSource({"same-origin, 2", "none, 2", "cross-site, 0", "same-site, 0", "nonsense, 0"})
  void theModelIsAskedForThisServersOwnPages(String site, int times) {
    var request = client.request("/hoi?q=c%E1%BA%A7u").header("Sec-Fetch-Site", site).build();
    assertEquals(200, client.send(request).statusCode());
    assertEquals(times, ASKED.get());
  }

  @Test
  void whereTheBrowserDoesNotSayItIsNot() {
    assertEquals(200, client.get("/hoi?q=c%E1%BA%A7u").statusCode());
    assertEquals(0, ASKED.get());
  }
}
