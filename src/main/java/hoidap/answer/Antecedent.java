package hoidap.answer;

import hoidap.text.Span;
import java.util.Optional;

/**
 * What a word of a quotation refers to: in "Ông thay ông Ha" "Ông" is whom the article named
 * before.
 *
 * @param reference where the referring words stand in the quote, in UTF-16 code units
 * @param name what they refer to, as the article writes it
 * @param source where the article's body writes it; before the quote
 */
public record Antecedent(Span reference, String name, Span source) {
  /** Returns the same where {@code body} names it before {@code quote}, if it does. */
  Optional<Antecedent> in(String body, Span quote) {
    int at = body.lastIndexOf(name, quote.start() - name.length());
    return at < 0
        ? Optional.empty()
        : Optional.of(new Antecedent(reference, name, new Span(at, at + name.length())));
  }
}
