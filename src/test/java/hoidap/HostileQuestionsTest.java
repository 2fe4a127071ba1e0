package hoidap;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.answer.Answer;
import hoidap.answer.AnswerListener;
import hoidap.answer.Dialogue;
import hoidap.answer.ExampleQuestions;
import hoidap.answer.Explanation;
import hoidap.answer.Inquiry;
import hoidap.answer.QuestionAnswering;
import hoidap.answer.Trace;
import hoidap.article.Filter;
import hoidap.conversation.Conversation;
import hoidap.conversation.Conversations;
import hoidap.text.TypedText;
import hoidap.text.VietnameseText;
import hoidap.time.TimeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed, or stands in an article, gets an answer or a refusal, and soon. */
class HostileQuestionsTest {
  private static final int TEXTS = 231; // seven of each kind
  private static final long SEED = 20_260_205;
  private static final int LIMIT_MINUTES = 15; // for all texts together, on a slow machine

  /** Longest time for one text, in seconds of the processor; most take a few hundredths. */
  private static final double LONGEST = 4;

  private static final LocalDate TODAY = LocalDate.of(2026, 2, 5);

  /** Articles of the kind that is asked about, among which the hostile ones stand. */
  private static final List<String> ARTICLES =
      List.of(
          "dau-tu", "gia-xang", "thu-tuong", "thuong-mai-viet-lao-3", "lao-cam", "thongloun-tai");

  private static FilledArchive filled;
  private static QuestionAnswering answering;
  private static Conversations conversations;
  private static Dialogue dialogue;

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException {
    var articles = SeedArticles.copied(folder.resolve("articles"), ARTICLES);
    var texts = HostileText.all(SEED - TEXTS, TEXTS);
    for (int i = 0; i < 5; i++) {
      var body = String.join(". ", texts.subList(40 * i, 40 * i + 40));
      var text = "Chuyện lạ ở Lào\nThủ tướng Lào nói về đầu tư.\n" + body.replace("\0", "");
      Files.write(articles.resolve("la-" + i + ".txt"), text.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(articles.resolve("khong-tieu-de.txt"), "đầutưởLào".repeat(40) + ".");
    filled = FilledArchive.ofFolder(folder.resolve("seeds.db"), articles);
    answering = filled.answering();
    conversations = Conversations.open(folder.resolve("c.db"), Duration.ofDays(1));
    dialogue = new Dialogue(() -> answering, conversations, new Written());
  }

  @AfterAll
  static void close() {
    conversations.close();
    filled.close();
  }

  private record Written() implements Dialogue.Writing {
    @Override
    public String shown(Answer answer, String conversation, int turn, Duration took) {
      return answer.text();
    }

    @Override
    public String trace(Trace trace) {
      return trace.question().text();
    }
  }

  private interface Work {
    void on(String text);
  }

  /** Does some work on each text, and tells for which it failed or took long. */
  private static void each(Work work) {
    var faults = new ArrayList<String>();
    var texts = HostileText.all(SEED, TEXTS);
    for (int i = 0; i < texts.size(); i++) {
      var shown = i + " " + texts.get(i).substring(0, Math.min(60, texts.get(i).length()));
      long start = ProcessorTime.nanos();
      try {
        work.on(texts.get(i));
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        var at = e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "";
        faults.add(shown + ": " + e + " at " + at);
      }
      double seconds = (ProcessorTime.nanos() - start) / 1e9;
      if (seconds > LONGEST) {
        faults.add(shown + ": took " + seconds + " s");
      }
    }
    assertEquals(List.of(), faults);
  }

  private static void check(Answer answer) {
    for (var citation : answer.citations()) {
      var body = filled.archive().article(citation.article().id()).orElseThrow().body();
      assertEquals(citation.quote(), citation.span().of(body));
      assertTrue(answer.text().contains("[" + citation.number() + "]"), answer.text());
    }
  }

  @Test
  @Timeout(value = LIMIT_MINUTES * 60)
  void areAnswered() {
    each(
        text -> {
          var inquiry = new Inquiry(text, Filter.NONE);
          var trace = answering.trace(inquiry, Conversation.inMemory());
          check(trace.answer());
          Explanation.of(trace);
        });
  }

  /** Questions are made of the articles, in which such texts stand too. */
  @Test
  @Timeout(value = LIMIT_MINUTES * 60)
  void areMadeNoExamplesOf() {
    for (var question : new ExampleQuestions(filled.archive(), answering).questions()) {
      assertEquals(TypedText.of(question), question);
    }
  }

  /** What was said before is hostile too, now and then. */
  @Test
  @Timeout(value = LIMIT_MINUTES * 60)
  void areAnsweredInAConversation() {
    var last = new String[] {"Việt Nam có bao nhiêu dự án đầu tư tại Lào?", ""};
    each(
        text -> {
          var id = UUID.randomUUID().toString();
          last[1] = last[0];
          for (var typed : List.of(last[1], text)) {
            var inquiry = new Inquiry(typed, Filter.NONE);
            var asked = new Dialogue.Asked(inquiry, id, "", "", List.of());
            check(dialogue.answer(asked, AnswerListener.NONE).answer().orElseThrow());
          }
          last[0] = text.length() % 2 == 0 ? text : "Thủ tướng Lào là ai?";
        });
  }

  @Test
  @Timeout(value = LIMIT_MINUTES * 60)
  void areSearchedFor() {
    each(
        text ->
            assertAll(
                () -> answering.search(text, Filter.NONE, 0, 5),
                () -> answering.catalogue().search(text, Filter.NONE, 0, 5),
                () -> answering.catalogue().suggest(text, 5)));
  }

  @Test
  @Timeout(value = LIMIT_MINUTES * 60)
  void areReadForTimes() {
    each(
        text -> {
          int end = 0;
          for (var typed : List.of(text, TypedText.of(text))) {
            end = 0;
            for (var time : TimeReader.in(VietnameseText.nfc(typed), TODAY)) {
              assertTrue(time.span().start() >= end, "times overlap");
              end = time.span().end();
            }
          }
        });
  }
}
