package hoidap.embed;

import hoidap.text.Span;
import java.util.List;

/**
 * A stretch of an article for a reader: whole sentences.
 *
 * @param title headline of the article; may be empty
 * @param text NFC text
 * @param sentences where the sentences stand in the text, at least one, in order
 */
public record Window(String title, String text, List<Span> sentences) {
  public Window {
    sentences = List.copyOf(sentences);
    int end = 0;
    for (var sentence : sentences) {
      if (sentence.start() < end) {
        throw new IllegalArgumentException("sentence at " + sentence.start() + " before " + end);
      }
      end = sentence.end();
    }
    if (end == 0 || end > text.length()) {
      throw new IllegalArgumentException("sentences end at %d of %d".formatted(end, text.length()));
    }
  }
}
