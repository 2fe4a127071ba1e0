package hoidap.retrieve;

import hoidap.text.Words;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What tells whether a sentence answers, each standardised over the candidates before weighing. */
enum SentenceFeature {
  /** Score of the passage it stands in. */
  PASSAGE(sentence -> sentence.passage().score()),
  /** BM25. */
  WORDS(sentence -> sentence.signals().words()),
  /** Late interaction. */
  INTERACTION(sentence -> sentence.signals().interaction()),
  /** Late interaction beyond what the headline gives alone. */
  BEYOND_TITLE(sentence -> sentence.own().beyondTitle()),
  /** Whether it holds the kind of thing asked for. */
  KIND(sentence -> sentence.signals().holdsKind() ? 1 : 0),
  /** BM25 of the sentence before: an answer often follows the words of the question. */
  WORDS_BEFORE(SentenceFeature::wordsBefore),
  /** Share of the words asked about that it holds. */
  COVERAGE(sentence -> sentence.signals().coverage()),
  /** The same without names and numbers. */
  CONTENT_COVERAGE(sentence -> sentence.signals().contentCoverage()),
  /** How many words it has that the question has not. */
  NEW_WORDS(sentence -> sentence.own().newWords()),
  /** Logarithm of its length in words. */
  LENGTH(sentence -> Math.log(1.0 + Words.count(sentence.text()))),
  /** How many commas it has: an enumeration, or much detail. */
  COMMAS(sentence -> sentence.text().chars().filter(letter -> letter == ',').count()),
  /** Whether it opens its passage. */
  OPENS_PASSAGE(sentence -> sentence.index() == 0 ? 1 : 0),
  /** How far down the article it stands, 0 to 1. */
  POSITION(sentence -> sentence.span().start() / (double) sentence.article().body().length()),
  /** Late interaction of the passage. */
  PASSAGE_INTERACTION(sentence -> sentence.passage().signals().interaction()),
  /** Share of the words asked about that the passage holds. */
  PASSAGE_COVERAGE(sentence -> sentence.passage().signals().coverage()),
  /** BM25 of the article. */
  ARTICLE_WORDS(sentence -> sentence.passage().context().words()),
  /** Share of the syllables asked about that it has. */
  SHARED(sentence -> sentence.own().shared().own()),
  /** The same of it and the sentence before. */
  SHARED_WITH_BEFORE(sentence -> sentence.own().shared().withBefore()),
  /** The same of it and the next sentence. */
  SHARED_WITH_NEXT(sentence -> sentence.own().shared().withNext()),
  /** The same of it and the headline. */
  SHARED_WITH_TITLE(sentence -> sentence.own().shared().withTitle());

  private final ToDoubleFunction<RankedSentence> value;

  SentenceFeature(ToDoubleFunction<RankedSentence> value) {
    this.value = value;
  }

  /** Returns the value before it is standardised. */
  double of(RankedSentence sentence) {
    return value.applyAsDouble(sentence);
  }

  private static double wordsBefore(RankedSentence sentence) {
    List<Passage.Sentence> all = sentence.passage().sentences();
    return sentence.index() == 0 ? 0 : all.get(sentence.index() - 1).signals().words();
  }
}
