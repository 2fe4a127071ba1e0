package hoidap.answer;

import hoidap.answer.Answer.Excerpt;
import hoidap.text.Span;
import java.util.List;

/**
 * A passage that a search found.
 *
 * @param marks where in the excerpt's text the words looked for stand, in UTF-16 code units
 */
public record SearchResult(Excerpt excerpt, List<Span> marks) {
  public SearchResult {
    marks = List.copyOf(marks);
  }
}
