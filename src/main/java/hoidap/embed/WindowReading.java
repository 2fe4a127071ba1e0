package hoidap.embed;

import hoidap.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a reader makes of one window.
 *
 * @param none logit of "the answer is not here": of the first token as start and as end
 * @param sentences what it makes of each sentence, in order; those that were cut off are not there
 */
public record WindowReading(double none, List<OfSentence> sentences) {
  public WindowReading {
    sentences = List.copyOf(sentences);
  }

  /**
   * What it makes of one sentence. Logits of spans are sums of a start's and an end's.
   *
   * @param sentence its index among the window's sentences
   * @param span the likeliest answer in it, as offsets into the window's text
   * @param logit of that answer
   * @param mass logarithm of the sum of {@code exp(logit)} over all answers in the sentence
   */
  public record OfSentence(int sentence, Span span, double logit, double mass) {}

  /** Returns the sentence with the likeliest answer; empty if there is nothing to read. */
  public Optional<OfSentence> best() {
    return sentences.stream().max(Comparator.comparingDouble(OfSentence::logit));
  }

  /** Returns what it makes of a sentence; empty if that was cut off. */
  public Optional<OfSentence> of(int sentence) {
    return sentences.stream().filter(each -> each.sentence == sentence).findFirst();
  }

  /** Returns how likely the answer is in a sentence, if it is in this window or nowhere. */
  public double probability(OfSentence sentence) {
    return Math.exp(sentence.mass - total());
  }

  /** Returns how likely the answer is not in this window, if it is here or nowhere. */
  public double probabilityOfNone() {
    return Math.exp(none - total());
  }

  /** Returns the logarithm of the sum over all answers and none. */
  private double total() {
    double greatest =
        Math.max(none, sentences.stream().mapToDouble(OfSentence::mass).max().orElse(none));
    double sum = Math.exp(none - greatest);
    for (var sentence : sentences) {
      sum += Math.exp(sentence.mass - greatest);
    }
    return greatest + Math.log(sum);
  }
}
