package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hoidap.FilledArchive;
import hoidap.NewsArticles;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.article.Published;
import hoidap.conversation.Conversation;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.typing.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an answer is told while it comes about. */
class StatementsTest {
  private static final String RICE = "Tỉnh Long Khê xuất khẩu bao nhiêu tấn gạo?";

  private static FilledArchive archive;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    archive =
        FilledArchive.ofArticles(
            folder.resolve("archive.db"),
            List.of(
                dated("cu", "Tỉnh Long Khê xuất khẩu 31.000 tấn gạo.", "2024-03-02"),
                dated("moi", "Tỉnh Long Khê xuất khẩu 40.000 tấn gạo.", "2025-02-10"),
                NewsArticles.article("cau", "", "Cầu Rạch Vẹt dài 286 m, rộng 12 m.")));
  }

  private static Article dated(String id, String body, String day) {
    var published = Published.stated(LocalDate.parse(day));
    return new Article(
        id, "Xuất khẩu gạo", "", body, List.of(), "Báo Bến Nước", published, "", "", "");
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  /** Writes down what it is told; refuses to hear more than so many statements. */
  private record Notes(List<String> lines, int most) implements AnswerListener {
    Notes() {
      this(new ArrayList<>(), Integer.MAX_VALUE);
    }

    @Override
    public void understood(String question, List<Reading> readings) {
      lines.add("understood " + question);
    }

    @Override
    public void found(long articles) {
      lines.add("found " + articles);
    }

    @Override
    public void shortAnswer(String words) {
      lines.add("short '%s'".formatted(words));
    }

    @Override
    public void said(Statement statement, List<Citation> citations) {
      if (lines.stream().filter(line -> line.startsWith("said")).count() >= most) {
        throw new IllegalStateException("heard enough");
      }
      var cited = citations.stream().map(one -> one.number() + "=" + one.article().id()).toList();
      lines.add("said '%s%s' %s".formatted(statement.separator(), statement.text(), cited));
    }
  }

  private static Trace trace(AnswerComposer composer, String question, Notes notes) {
    return new QuestionAnswering(archive.archive(), archive.embedder(), composer)
        .trace(new Inquiry(question, Filter.NONE), Conversation.inMemory(), notes);
  }

  @Test
  void eachStepIsToldAsItIsReached() {
    var notes = new Notes();
    var answer = trace(new ExtractiveComposer(), RICE, notes).answer();
    assertEquals(
        List.of(
            "understood " + RICE,
            "found 3",
            "short '40.000 tấn'",
            "said 'Tin ngày 10/2/2025: Tỉnh Long Khê xuất khẩu 40.000 tấn gạo. [1]' [1=moi]",
            "said ' Trước đó: tin ngày 2/3/2024: 31.000 tấn [2].' [2=cu]"),
        notes.lines());
    assertEquals(
        "Tin ngày 10/2/2025: Tỉnh Long Khê xuất khẩu 40.000 tấn gạo. [1]"
            + " Trước đó: tin ngày 2/3/2024: 31.000 tấn [2].",
        answer.text());
  }

  @Test
  void aRefusalHasNoStatements() {
    var notes = new Notes();
    var answer = trace(new ExtractiveComposer(), "Giá vàng hôm nay bao nhiêu?", notes).answer();
    assertEquals(List.of(), answer.statements());
    assertEquals(2, notes.lines().size(), notes.toString());
  }

  /** Hands over the first of its two statements before it is done. */
  private record Early(List<String> log) implements AnswerComposer {
    @Override
    public Answer compose(Question question, List<Passage> passages) {
      return compose(question, passages, AnswerListener.NONE);
    }

    @Override
    public Answer compose(Question question, List<Passage> passages, AnswerListener listener) {
      var text = new CitedText();
      for (var passage : passages.subList(0, 2)) {
        var span = passage.sentences().get(0).span();
        text.quote(new Quotation(passage.article(), passage.story(), span, List.of()), List.of());
      }
      listener.said(text.statements().get(0), text.citations().subList(0, 1));
      log.add("composed");
      return new Answer.Found(
          text.statements(), text.citations(), List.of(), 1, List.of(), Optional.empty());
    }
  }

  @Test
  void whatAComposerHandsOverEarlyIsSaidEarlyAndOnce() {
    var notes = new Notes();
    trace(new Early(notes.lines()), "Tỉnh Long Khê xuất khẩu 31.000 tấn gạo", notes);
    assertEquals(
        List.of(
            "said 'Tỉnh Long Khê xuất khẩu 31.000 tấn gạo. [1]' [1=cu]",
            "composed",
            "said ' Tỉnh Long Khê xuất khẩu 40.000 tấn gạo. [2]' [2=moi]"),
        notes.lines().subList(2, 5));
    assertEquals(5, notes.lines().size());
  }

  @Test
  void aListenerThatFailsEndsTheWorkAndAddsNoTurn() {
    var conversation = Conversation.inMemory();
    var answering = archive.answering();
    var inquiry = new Inquiry(RICE, Filter.NONE);
    var notes = new Notes(new ArrayList<>(), 1);
    assertThrows(IllegalStateException.class, () -> answering.trace(inquiry, conversation, notes));
    assertEquals(4, notes.lines().size());
    assertEquals(0, conversation.lastTurns().size());
    answering.trace(inquiry, conversation);
    assertEquals(1, conversation.lastTurns().size());
  }
}
