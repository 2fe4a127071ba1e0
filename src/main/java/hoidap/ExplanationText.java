package hoidap;

import hoidap.answer.Aided;
import hoidap.answer.Explanation;
import hoidap.answer.Explanation.Candidate;
import hoidap.answer.Explanation.Considered;
import hoidap.answer.Generation;
import hoidap.answer.Trace;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes why a question was answered so, for a terminal. */
final class ExplanationText {
  private static final Locale LOCALE = Locale.forLanguageTag("vi");

  private ExplanationText() {}

  /** Returns several lines; the first is empty. */
  static String of(Explanation explanation, Trace trace) {
    return Stream.of(
            Stream.of(""),
            trace.aids().stream().map(ExplanationText::line),
            trace.generation().stream().flatMap(ExplanationText::lines),
            Stream.of(understood(explanation), sufficiency(explanation)),
            explanation.missing().stream().map(missing -> "  Còn thiếu: " + missing),
            Stream.of("Bài đã xét (điểm từ ngữ, điểm ý nghĩa):"),
            explanation.candidates().stream().map(ExplanationText::line),
            Stream.of("Câu đã xét:"),
            explanation.sentences().stream().map(ExplanationText::line))
        .flatMap(lines -> lines)
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }

  private static Stream<String> lines(Generation generation) {
    var model =
        "Mô hình %s (lời nhắc %s): giữ %d câu, bỏ %d câu; %d + %d token, %d ms"
            .formatted(
                generation.model(),
                generation.prompt(),
                generation.kept(),
                generation.dropped().size(),
                generation.tokensIn(),
                generation.tokensOut(),
                generation.took().toMillis());
    var fallback =
        generation.fallback().isEmpty() ? "" : "  Dùng câu trích: " + generation.fallback();
    var dropped =
        generation.dropped().stream()
            .map(one -> "  Bỏ vì %s: %s".formatted(one.reason(), one.text()));
    return Stream.concat(Stream.of(model, fallback).filter(line -> !line.isEmpty()), dropped);
  }

  private static String line(Aided aided) {
    var outcome = aided.taken().isEmpty() ? aided.fallback() : String.join(", ", aided.taken());
    return "Mô hình hiểu giúp (%s): %s; %d + %d token, %d ms"
        .formatted(
            aided.use().label(),
            outcome,
            aided.tokensIn(),
            aided.tokensOut(),
            aided.took().toMillis());
  }

  private static String understood(Explanation explanation) {
    return "Câu hỏi được hiểu: " + explanation.question().understood();
  }

  private static String sufficiency(Explanation explanation) {
    return String.format(
        LOCALE,
        "Khả năng kho có câu trả lời: %.2f (ngưỡng %.2f)",
        explanation.probability(),
        explanation.threshold());
  }

  private static String line(Candidate candidate) {
    var article = candidate.article();
    return String.format(
        LOCALE,
        "%s %6.1f %5.2f  %s",
        mark(candidate.cited()),
        candidate.words(),
        candidate.meaning(),
        Stream.of(article.published().date(), article.displayTitle())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  private static String line(Considered sentence) {
    var why = sentence.chosen() ? "" : " (" + sentence.reason() + ")";
    var read =
        sentence
            .read()
            .map(one -> String.format(LOCALE, " [đọc: %s, %.2f]", one.answer(), one.probability()))
            .orElse("");
    return String.format(
        LOCALE,
        "%s %4.0f %%  %s%s%s",
        mark(sentence.chosen()),
        sentence.likelihood() * 100,
        sentence.text(),
        read,
        why);
  }

  private static String mark(boolean taken) {
    return taken ? "*" : " ";
  }
}
