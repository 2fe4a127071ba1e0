package hoidap.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.article.Article;
import hoidap.slack.SlackAnswer.Source;
import hoidap.text.Span;
import java.util.Optional;

/**
 * Where a quoted passage stands, in a form that a button can carry.
 *
 * @param article id of the article
 * @param start where it begins in the article's body, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param hash of the quoted words, which tells whether the article still has them
 */
record PassageReference(String article, int start, int end, int hash) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the place of a source. */
  static PassageReference of(Source source) {
    var span = source.span();
    return new PassageReference(
        source.article().id(), span.start(), span.end(), source.quote().hashCode());
  }

  /** Returns the reference in JSON; empty where the article's id is too long for a button. */
  Optional<String> value() {
    try {
      var value = JSON.writeValueAsString(this);
      return value.length() <= Block.LONGEST_VALUE ? Optional.of(value) : Optional.empty();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the reference " + this, e);
    }
  }

  /** Reads what {@link #value} gave; empty where it is something else. */
  static Optional<PassageReference> of(String value) {
    try {
      return Optional.ofNullable(JSON.readValue(value, PassageReference.class))
          .filter(reference -> reference.article != null);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns where the passage stands in the article as it is now, if it still does. */
  Optional<Span> in(Article now) {
    if (start < 0 || end <= start || end > now.body().length()) {
      return Optional.empty();
    }
    var span = new Span(start, end);
    return span.of(now.body()).hashCode() == hash ? Optional.of(span) : Optional.empty();
  }
}
