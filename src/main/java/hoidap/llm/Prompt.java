package hoidap.llm;

import hoidap.retrieve.Question;
import hoidap.time.StatedTime;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a model is shown.
 *
 * @param system what it is told to do
 * @param user the question and the passages, fenced by a code that nobody could know before
 */
record Prompt(String system, String user) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int FENCE_BYTES = 12;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

  /**
   * Writes one.
   *
   * @param today the day it is asked
   */
  static Prompt of(Question question, LocalDate today, List<Source> sources) {
    var fence = fence();
    var user =
        "Hôm nay là ngày %s.\nCâu hỏi của bạn đọc: %s\n%s\n%s"
            .formatted(
                DAY.format(today),
                VisibleText.line(question.typed()),
                interpretation(question),
                passages(sources, fence));
    return new Prompt(PromptFile.ANSWER.system(fence), user);
  }

  /**
   * Writes one that asks for a question that stands alone.
   *
   * @param said questions and their answers before it, in turn
   */
  static Prompt ofTurns(String typed, List<String> said) {
    var fence = fence();
    var turns = new StringBuilder();
    for (int i = 0; i + 1 < said.size(); i += 2) {
      turns.append(
          "%1$s lượt %2$d\nHỏi: %3$s\nĐáp: %4$s\n%1$s hết lượt %2$d\n\n"
              .formatted(fence, i / 2 + 1, VisibleText.line(said.get(i)), said.get(i + 1)));
    }
    return new Prompt(
        PromptFile.FOLLOW_UP.system(fence), turns + "Câu hỏi mới: " + VisibleText.line(typed));
  }

  /** Writes one that asks for other words. */
  static Prompt ofExpansion(String question) {
    return new Prompt(PromptFile.EXPAND.system(fence()), "Câu hỏi: " + VisibleText.line(question));
  }

  private static String fence() {
    var bytes = new byte[FENCE_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns about how many tokens it is. */
  int tokens() {
    return Limits.tokens(system) + Limits.tokens(user);
  }

  private static String interpretation(Question question) {
    var times =
        question.times().stream()
            .filter(StatedTime::isFilter)
            .map(time -> time.range().shown())
            .collect(Collectors.joining("; "));
    var understood = "Câu hỏi được hiểu là: " + VisibleText.line(question.text()) + "\n";
    return times.isEmpty() ? understood : understood + "Thời gian được hỏi: " + times + "\n";
  }

  private static String passages(List<Source> sources, String fence) {
    return sources.stream()
        .map(
            source ->
                "%s đoạn %d\n%s\n%s hết đoạn %d\n"
                    .formatted(
                        fence,
                        source.number(),
                        source.shown().replace(fence, ""),
                        fence,
                        source.number()))
        .collect(Collectors.joining("\n"));
  }
}
