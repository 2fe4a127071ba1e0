package hoidap.retrieve;

import hoidap.article.Article;
import hoidap.embed.Window;
import hoidap.text.Span;
import java.util.List;

/**
 * A window for a reader, and where its sentences come from.
 *
 * @param window headline and text as they are read
 * @param sentences the window's sentences in order; those that the ranking did not have are scored
 *     {@link Double#NEGATIVE_INFINITY}
 */
public record PassageWindow(Window window, List<RankedSentence> sentences) {
  public PassageWindow {
    sentences = List.copyOf(sentences);
  }

  /** Makes one of neighbouring sentences of an article. */
  static PassageWindow of(List<RankedSentence> sentences) {
    var article = sentences.get(0).article();
    int start = sentences.get(0).span().start();
    int end = sentences.get(sentences.size() - 1).span().end();
    var spans =
        sentences.stream()
            .map(RankedSentence::span)
            .map(span -> new Span(span.start() - start, span.end() - start))
            .toList();
    var text = article.body().substring(start, end);
    return new PassageWindow(new Window(article.title(), text, spans), sentences);
  }

  /** Returns the article it is of. */
  public Article article() {
    return sentences.get(0).article();
  }

  /** Returns where in the article's body a stretch of the window's text stands. */
  public Span inBody(Span stretch) {
    int start = sentences.get(0).span().start();
    return new Span(stretch.start() + start, stretch.end() + start);
  }
}
