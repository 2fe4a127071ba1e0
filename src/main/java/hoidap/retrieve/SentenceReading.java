package hoidap.retrieve;

import hoidap.text.Span;

/**
 * What a reader makes of a sentence, having read it among its neighbours. Logits are relative to
 * that of "the answer is not here": above 0 where an answer is likelier than none.
 *
 * @param answer where the likeliest answer stands in the article's body
 * @param logit of that answer
 * @param mass of all answers in the sentence together; at least {@code logit}
 */
public record SentenceReading(Span answer, double logit, double mass) {
  /** Returns whether that answer is likelier than none. */
  public boolean isSure() {
    return logit > 0;
  }
}
