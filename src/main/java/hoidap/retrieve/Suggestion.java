package hoidap.retrieve;

import hoidap.archive.Headline;
import hoidap.text.Span;
import java.util.List;

/**
 * A headline that fits what is being typed.
 *
 * @param marks where in the headline what was typed stands, in UTF-16 code units; in order
 */
public record Suggestion(Headline headline, List<Span> marks) {
  public Suggestion {
    marks = List.copyOf(marks);
  }
}
