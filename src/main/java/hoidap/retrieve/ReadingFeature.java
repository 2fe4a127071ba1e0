package hoidap.retrieve;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What tells, once a reader has read the likeliest sentences, which of them answers. */
enum ReadingFeature {
  /** Logarithm of the odds by all that was known before reading. */
  LINEAR(RankedSentence::score),
  /** Logit of the sentence's likeliest answer, relative to none. */
  LOGIT(read(SentenceReading::logit)),
  /** The same of all answers in it together. */
  MASS(read(SentenceReading::mass)),
  /** How well its passage fits. */
  PASSAGE(sentence -> sentence.passage().score()),
  /** Whether it was not read: then its passage was not worth it. */
  UNREAD(sentence -> sentence.reading().isPresent() ? 0 : 1);

  /** Logits beyond this tell no more. */
  private static final double SURE = 15;

  private final ToDoubleFunction<RankedSentence> value;

  ReadingFeature(ToDoubleFunction<RankedSentence> value) {
    this.value = value;
  }

  private static ToDoubleFunction<RankedSentence> read(Function<SentenceReading, Double> logit) {
    return sentence ->
        sentence.reading().map(logit).map(l -> Math.max(-SURE, Math.min(SURE, l))).orElse(0.0);
  }

  double of(RankedSentence sentence) {
    return value.applyAsDouble(sentence);
  }
}
