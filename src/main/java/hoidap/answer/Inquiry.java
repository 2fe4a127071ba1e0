package hoidap.answer;

import hoidap.article.Filter;
import hoidap.text.TypedText;
import hoidap.typing.Reading;
import java.util.Set;

/**
 * What a user asks.
 *
 * @param typed the question as typed, of which what is seen is kept: {@link TypedText#of}
 * @param filter which articles may answer it
 * @param without what is not to be understood otherwise than it was typed
 */
public record Inquiry(String typed, Filter filter, Set<Reading.Kind> without) {
  public Inquiry {
    typed = TypedText.of(typed);
    without = Set.copyOf(without);
  }

  /** Makes one of which nothing is taken back. */
  public Inquiry(String typed, Filter filter) {
    this(typed, filter, Set.of());
  }
}
