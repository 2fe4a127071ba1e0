package hoidap.retrieve;

import hoidap.article.Article;
import hoidap.text.Span;
import java.util.List;

/**
 * An article that a plain search found.
 *
 * @param excerpt where in the body the words looked for stand, else how it begins
 * @param marks where in the excerpt's text they stand, in UTF-16 code units from its beginning
 */
public record FoundArticle(Article article, Span excerpt, List<Span> marks) {
  public FoundArticle {
    marks = List.copyOf(marks);
  }
}
