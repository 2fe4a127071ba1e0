package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.NewsArticles;
import hoidap.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Which answers have a short one, to be shown above their sentences. */
class ShortestAnswerTest {
  private static final String QUOTE = "Vụ cháy làm 13 người bị thương và 2 ngôi nhà hư hỏng nặng.";

  private static Citation citation(int number, String quote, String... marked) {
    var highlights =
        List.of(marked).stream()
            .map(words -> new Span(quote.indexOf(words), quote.indexOf(words) + words.length()))
            .toList();
    var article = NewsArticles.article("chay-" + number, "Vụ cháy", quote);
    var span = new Span(0, quote.length());
    return new Citation(number, article, span, List.of(), List.of(), highlights);
  }

  private static Statement says(String text, Integer... citations) {
    return new Statement("", text, List.of(citations));
  }

  private static String shortAnswer(Statement statement, Citation... citations) {
    return found(statement, Optional.empty(), citations).shortAnswer().orElse("");
  }

  private static Answer found(Statement statement, Optional<Series> series, Citation... citations) {
    return new Answer.Found(
        List.of(statement), List.of(citations), List.of(), 0.9, List.of(), series);
  }

  @Test
  void whatIsMarkedIsTheShortAnswer() {
    assertEquals("13 người", shortAnswer(says(QUOTE + " [1]", 1), citation(1, QUOTE, "13 người")));
  }

  @Test
  void aSentenceInOtherWordsMaySayTheSame() {
    var marked = citation(1, QUOTE, "13 người");
    assertEquals("13 người", shortAnswer(says("Có 13 người bị thương. [1]", 1), marked));
    assertEquals("", shortAnswer(says("Có mười ba nạn nhân. [1]", 1), marked));
  }

  @Test
  void withoutAMarkOrWithSeveralThereIsNone() {
    assertEquals("", shortAnswer(says(QUOTE + " [1]", 1), citation(1, QUOTE)));
    assertEquals(
        "", shortAnswer(says(QUOTE + " [1]", 1), citation(1, QUOTE, "13 người", "2 ngôi nhà")));
    assertEquals("", new Answer.NotFound("Không có.", List.of(), 0).shortAnswer().orElse(""));
  }

  @Test
  void mostOfASentenceIsNotShort() {
    var most = QUOTE.substring(0, QUOTE.length() * 2 / 3);
    assertEquals("", shortAnswer(says(QUOTE + " [1]", 1), citation(1, QUOTE, most)));
    var lengthy = "Ban quản lý cho biết " + "rất ".repeat(40) + "vui";
    var quote = lengthy + ", " + "và ".repeat(80) + "thế.";
    assertEquals("", shortAnswer(says(quote + " [1]", 1), citation(1, quote, lengthy)));
  }

  @Test
  void oneValueOfAListIsNotTheAnswer() {
    var first = citation(1, QUOTE, "13 người");
    var second = citation(2, "Đến chiều có 15 người bị thương phải vào viện.", "15 người");
    var list = says("Theo thời gian: sáng: 13 người [1]; chiều: 15 người [2].", 1, 2);
    assertEquals("", shortAnswer(list, first, second));
  }

  @Test
  void aValueThatIsContradictedIsNotTheAnswer() {
    var citations =
        new Citation[] {citation(1, QUOTE, "13 người"), citation(2, "Có 15 người.", "15 người")};
    var says = says(QUOTE + " [1]", 1);
    assertEquals(
        Optional.of("13 người"), found(says, series("2026-01-05"), citations).shortAnswer());
    assertEquals(Optional.empty(), found(says, series("2026-02-05"), citations).shortAnswer());
  }

  /** Returns what was at a day, and on 2026-02-05. */
  private static Optional<Series> series(String day) {
    return Optional.of(
        new Series(
            "Số người",
            "người",
            List.of(
                new Series.Point(day, day, OptionalDouble.of(15), "15 người", 2),
                new Series.Point("2026-02-05", "nay", OptionalDouble.of(13), "13 người", 1))));
  }
}
