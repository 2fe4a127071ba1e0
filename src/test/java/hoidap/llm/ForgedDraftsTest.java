package hoidap.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Passage.Sentence;
import hoidap.retrieve.Passage.Shared;
import hoidap.retrieve.Passage.Signals;
import hoidap.text.Sentences;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that say what their passage does not, and sentences that say only what it does. */
class ForgedDraftsTest {
  private static final Path FOLDER = Path.of("src/test/resources/hoidap/llm");
  private static final Signals SIGNALS = new Signals(0, 0, 0, 0, 0, 0, 0, 0, false);
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

  private static List<News> news;
  private static Map<String, Check> checks;

  record News(String id, String title, String published, String body) {
    Check check() {
      var day = Published.stated(LocalDate.parse(published));
      var article = new Article(id, title, "", body, List.of(), "Báo Bến Nước", day, "", "", "");
      var sentences =
          Sentences.of(body).stream()
              .map(
                  span ->
                      new Sentence(span, SIGNALS, 0, 0, new Shared(0, 0, 0, 0), Optional.empty()))
              .toList();
      var span = new Span(0, body.length());
      var passage = new Passage(article, id, span, 1, sentences, SIGNALS, SIGNALS);
      return new Check(Source.of(List.of(passage), 1, 10_000), new Prompt("", ""), TODAY);
    }

    List<String> sentences() {
      return Sentences.of(body).stream().map(span -> span.of(body)).toList();
    }
  }

  /**
   * A sentence of a model.
   *
   * @param article its passage
   * @param kind what is false, or how it says otherwise what is true
   */
  record Written(String article, String kind, String text) {
    boolean passes() {
      return verdict(article, text).rejection().isEmpty();
    }
  }

  private static Verdict verdict(String article, String text) {
    return checks.get(article).of(new Draft(text, Set.of(1)));
  }

  @BeforeAll
  static void read() throws IOException {
    news = lines("forgery-articles.jsonl", News.class);
    checks = news.stream().collect(Collectors.toMap(News::id, News::check));
  }

  private static <T> List<T> lines(String file, Class<T> type) throws IOException {
    var json = new ObjectMapper();
    var read = new ArrayList<T>();
    for (var line : Files.readAllLines(FOLDER.resolve(file))) {
      read.add(json.readValue(line, type));
    }
    return read;
  }

  @ParameterizedTest
  @ValueSource(strings = {"forged-drafts.jsonl", "forged-drafts-2.jsonl"})
  void whatAPassageDoesNotSayIsNotShown(String file) throws IOException {
    var forged = lines(file, Written.class);
    var shown = forged.stream().filter(Written::passes).toList();
    System.out.printf("%s: %d of %d caught%n", file, forged.size() - shown.size(), forged.size());
    assertEquals(List.of(), shown);
  }

  /** The more is kept the better, as long as nothing forged is. */
  @ParameterizedTest
  @CsvSource({"faithful-drafts.jsonl, 0.7", "faithful-drafts-2.jsonl, 0.6"})
  void whatAPassageSaysIsMostlyShown(String file, double least) throws IOException {
    var faithful = lines(file, Written.class);
    var lost = faithful.stream().filter(one -> !one.passes()).toList();
    System.out.printf("%s: %d of %d kept%n", file, faithful.size() - lost.size(), faithful.size());
    assertTrue(faithful.size() - lost.size() >= least * faithful.size(), lost.toString());
  }

  @Test
  void aSentenceOfThePassageIsShown() {
    for (var one : news) {
      for (var sentence : one.sentences()) {
        var rejection = verdict(one.id(), sentence).rejection();
        // a time without its year may be another by now
        assertTrue(
            rejection.isEmpty() || rejection.get() == Rejection.FIGURE, sentence + rejection);
      }
    }
  }

  @Test
  void aNameInAnotherFormIsTheSameName() {
    var one =
        new News(
            "ubnd",
            "UBND tỉnh họp",
            "2025-10-10",
            "UBND tỉnh Phú Hạc duyệt dự án. Tỉnh đón đoàn Vientiane.");
    var check = one.check();
    for (var text :
        List.of("Ủy ban nhân dân tỉnh Phú Hạc duyệt dự án.", "Tỉnh đón đoàn Viêng Chăn.")) {
      assertEquals(Optional.empty(), check.of(new Draft(text, Set.of(1))).rejection(), text);
    }
  }

  /** Each sentence with one word more, from anywhere in the same article. */
  @Test
  void noWordIsSlippedIn() {
    var random = new Random(7);
    var shown = new ArrayList<String>();
    int tried = 0;
    for (var one : news) {
      var all =
          Arrays.stream(one.body().split("[\\s.,]+"))
              .map(VietnameseText::canonical)
              .filter(word -> !WordRole.FREE.is(word) && word.chars().noneMatch(Character::isDigit))
              .toList();
      for (var sentence : one.sentences()) {
        var words = List.of(sentence.split(" "));
        for (int at = 1; at < words.size(); at++) {
          var with = new ArrayList<>(words);
          with.add(at, all.get(random.nextInt(all.size())));
          var text = String.join(" ", with);
          if (verdict(one.id(), text).rejection().isEmpty()) {
            shown.add(text);
          }
          tried++;
        }
      }
    }
    assertTrue(tried > 1000, tried + " tried");
    // "trên trên 60 tuổi": a word said twice adds nothing
    assertTrue(shown.size() * 200 <= tried, shown.toString());
  }
}
