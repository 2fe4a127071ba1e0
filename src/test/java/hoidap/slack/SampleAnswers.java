package hoidap.slack;

import hoidap.answer.Answer;
import hoidap.answer.Citation;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.slack.AnswerMessages.Controls;
import hoidap.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers to render. */
final class SampleAnswers {
  static final String BODY =
      "Cầu Mỹ Lợi dài 1.691 m.\nCầu thông xe năm 2015. Vốn đầu tư là 1.438 tỷ đồng.";
  static final AnswerMessages LINKED = new AnswerMessages(false, new WebChat(Optional.empty()));
  static final Controls NO_CONTROLS =
      new Controls(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private SampleAnswers() {}

  static Article article(String id, String title, String url, String body) {
    return article(id, title, url, body, LocalDate.of(2026, 2, 5));
  }

  private static Article article(
      String id, String title, String url, String body, LocalDate published) {
    return new Article(
        id, title, "", body, List.of(), "Báo Mẫu", Published.stated(published), url, "", "");
  }

  static Article bridge() {
    return article("a1", "Cầu Mỹ Lợi", "https://bao.example/cau?a=1&b=2", BODY);
  }

  /** Returns an article about the same, of 2020. */
  static Article plannedBridge() {
    var body = "Cầu Mỹ Lợi dài 1.422 m.\nCầu được thiết kế năm 2010.";
    var url = "https://bao.example/thiet-ke";
    return article("a0", "Thiết kế cầu Mỹ Lợi", url, body, LocalDate.of(2020, 6, 1));
  }

  static Citation citation(int number, Article article, String quote, String highlight) {
    int at = article.body().indexOf(quote);
    int marked = quote.indexOf(highlight);
    var highlights =
        highlight.isEmpty()
            ? List.<Span>of()
            : List.of(new Span(marked, marked + highlight.length()));
    return new Citation(
        number, article, new Span(at, at + quote.length()), List.of(), List.of(), highlights);
  }

  /** Returns an answer of one sentence of {@code article}, which it marks nothing of. */
  static Answer quoting(Article article, String quote) {
    return new Answer.Found(
        quote + " [1]", List.of(citation(1, article, quote, "")), List.of(), 0.9);
  }

  static Answer length() {
    var citation = citation(1, bridge(), "Cầu Mỹ Lợi dài 1.691 m.", "1.691 m");
    return new Answer.Found(citation.quote() + " [1]", List.of(citation), List.of(), 0.9);
  }

  /**
   * Returns an answer of at least {@code words} words, each sentence from an article of its own.
   */
  static Answer ofWords(int words) {
    var text = new StringBuilder();
    var citations = new ArrayList<Citation>();
    for (int i = 1, counted = 0; counted < words; i++, counted += 20) {
      var sentence =
          "Câu thứ %d nói rằng dự án nghìn tỷ ở tỉnh ấy đã được phê duyệt và sẽ hoàn thành sớm nay."
              .formatted(i);
      var article = article("a" + i, "Bài " + i, "https://bao.example/" + i, sentence);
      citations.add(citation(i, article, sentence, ""));
      text.append(text.isEmpty() ? "" : " ").append(sentence).append(" [").append(i).append("]");
    }
    return new Answer.Found(text.toString(), citations, List.of(), 0.9);
  }
}
