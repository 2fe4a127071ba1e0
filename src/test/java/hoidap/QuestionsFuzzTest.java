package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.answer.Answer;
import hoidap.answer.Explanation;
import hoidap.answer.Inquiry;
import hoidap.answer.QuestionAnswering;
import hoidap.article.Filter;
import hoidap.conversation.Conversation;
import hoidap.fuzz.Fuzzing;
import hoidap.text.TypedText;
import hoidap.text.VietnameseText;
import hoidap.time.TimeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked of whatever articles, each quotation stands in its article as it is quoted. */
class QuestionsFuzzTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 5);
  private static final List<String> SEEDS =
      List.of("dau-tu", "gia-xang", "thu-tuong", "thuong-mai-viet-lao-3", "lao-cam");
  private static final int ODD_ARTICLES = 40;

  private static FilledArchive filled;
  private static QuestionAnswering answering;

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException {
    var articles = SeedArticles.copied(folder.resolve("articles"), SEEDS);
    Fuzzing.inputs("article-text", ODD_ARTICLES)
        .forEach((number, input) -> write(articles.resolve("la-" + number + ".txt"), input));
    filled = FilledArchive.empty(folder.resolve("archive.db"));
    Ingest.run(filled.archive(), filled.embedder(), List.of(articles));
    answering = filled.answering();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterAll
  static void close() {
    filled.close();
  }

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }

  private static void check(Answer answer) {
    for (var citation : answer.citations()) {
      var body = filled.archive().article(citation.article().id()).orElseThrow().body();
      assertEquals(citation.quote(), citation.span().of(body));
      assertTrue(answer.text().contains("[" + citation.number() + "]"), answer.text());
    }
    for (var excerpt : answer.related()) {
      excerpt.span().of(filled.archive().article(excerpt.article().id()).orElseThrow().body());
    }
  }

  @Test
  void questionsAreAnswered() {
    Fuzzing.of("questions")
        .ofProcess()
        .upTo(3_000)
        .run(
            200,
            input -> {
              var inquiry = new Inquiry(text(input), Filter.NONE);
              var trace = answering.trace(inquiry, Conversation.inMemory());
              check(trace.answer());
              Explanation.of(trace);
            });
  }

  @Test
  void followUpsAreAnswered() {
    Fuzzing.of("follow-ups")
        .ofProcess()
        .upTo(2_000)
        .run(
            60,
            input -> {
              var conversation = Conversation.inMemory();
              for (var typed : text(input).split("␤", 4)) {
                var trace = answering.trace(new Inquiry(typed, Filter.NONE), conversation);
                check(trace.answer());
              }
            });
  }

  @Test
  void articlesAreSearched() {
    Fuzzing.of("questions")
        .ofProcess()
        .upTo(3_000)
        .run(
            100,
            input -> {
              var typed = text(input);
              answering.search(typed, Filter.NONE, 0, 5);
              answering.catalogue().search(typed, Filter.NONE, 0, 5);
              answering.catalogue().suggest(typed, 5);
            });
  }

  @Test
  void timesAreRead() {
    Fuzzing.of("times")
        .upTo(3_000)
        .run(
            3_000,
            input -> {
              var typed = text(input);
              for (var one : List.of(VietnameseText.nfc(typed), TypedText.of(typed))) {
                int end = 0;
                for (var time : TimeReader.in(one, TODAY)) {
                  assertTrue(time.span().start() >= end, "times overlap");
                  end = time.span().end();
                  assertTrue(end <= one.length(), "a time beyond the text");
                  assertTrue(!time.range().first().isAfter(time.range().last()), "days turned");
                  time.newsRange();
                  time.range().shown();
                }
                TimeReader.in(one, TODAY).stream()
                    .limit(2)
                    .forEach(time -> time.match(one, Optional.of(TODAY)));
              }
            });
  }
}
