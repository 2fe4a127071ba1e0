package hoidap.llm;

import hoidap.article.Article;
import hoidap.retrieve.Passage;
import hoidap.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A passage as the model is shown it.
 *
 * @param number by which the model cites it, from 1
 * @param tellings of the headline and the sentences
 */
record Source(
    int number,
    Passage passage,
    List<SourceSentence> sentences,
    Wording wording,
    List<Telling> tellings) {
  /** Letters of a title or a publisher's name beyond which they are cut. */
  private static final int LONGEST_LINE = 200;

  /**
   * Returns the passages to show, best first, without those whose article speaks to machines.
   *
   * @param letters most letters that they may have together
   */
  static List<Source> of(List<Passage> passages, int most, int letters) {
    var sources = new ArrayList<Source>();
    int left = letters;
    for (var passage : passages) {
      int length = passage.span().length() + LONGEST_LINE;
      if (sources.size() == most || length > left) {
        break;
      }
      if (!InstructionSigns.in(passage.article())) {
        sources.add(of(sources.size() + 1, passage));
        left -= length;
      }
    }
    return sources;
  }

  private static Source of(int number, Passage passage) {
    var article = passage.article();
    var sentences =
        passage.sentences().stream()
            .map(sentence -> SourceSentence.of(article, sentence.span()))
            .toList();
    var all = passage.text() + "\n" + article.title() + "\n" + article.publisher();
    var title = Stated.in(article.title(), article.published().firstDay());
    var tellings =
        Stream.concat(
            Stream.of(Telling.of(article.title(), title.times())),
            sentences.stream().map(SourceSentence::telling));
    return new Source(number, passage, sentences, Wording.of(all), tellings.toList());
  }

  Article article() {
    return passage.article();
  }

  /** Returns what the model is shown of it. */
  String shown() {
    var body = article().body();
    var text =
        sentences.stream()
            .map(SourceSentence::span)
            .map(span -> VisibleText.line(span.of(body)))
            .collect(Collectors.joining(" "));
    return "Tiêu đề: %s\nBáo: %s\nNgày đăng: %s\nNội dung: %s"
        .formatted(line(article().title()), line(article().publisher()), published(), text);
  }

  private static String line(String told) {
    var line = VisibleText.line(told);
    return line.isEmpty() ? "không rõ" : line.substring(0, Math.min(LONGEST_LINE, line.length()));
  }

  private String published() {
    var date = article().published().date();
    return date.isEmpty() ? "không rõ" : date;
  }

  /** Returns whether the article has exactly these words. */
  boolean has(String words) {
    return article().body().contains(words);
  }

  /** Returns where a sentence stands. */
  record Place(Source source, Span span) {}
}
