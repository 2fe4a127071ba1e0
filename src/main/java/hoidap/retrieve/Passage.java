package hoidap.retrieve;

import hoidap.article.Article;
import hoidap.text.Span;
import hoidap.time.StatedTime;
import java.util.List;
import java.util.Optional;

/**
 * A chunk of an article as evidence for a question.
 *
 * @param article the article it stands in
 * @param story the same for all copies of the article, and for no other
 * @param span where it stands in the article's body
 * @param score how well it fits the question; higher is better, comparable within one retrieval
 * @param sentences its sentences in order, each scored
 * @param signals of headline and chunk together
 * @param context of the whole article
 */
public record Passage(
    Article article,
    String story,
    Span span,
    double score,
    List<Sentence> sentences,
    Signals signals,
    Signals context) {
  public Passage {
    sentences = List.copyOf(sentences);
  }

  /** Returns the passage's text. */
  public String text() {
    return span.of(article.body());
  }

  /** Returns whether it was written in a time, or it or its headline speaks of that. */
  public boolean isOf(StatedTime time) {
    var published = article.published().firstDay();
    return time.isPublishedIn(published)
        || time.isNamedIn(text(), published)
        || time.isNamedIn(article.title(), published);
  }

  /** Returns the headline and the passage's text. */
  String headed() {
    return article.title() + "\n" + text();
  }

  /** Returns the same passage, scored higher. */
  Passage withBonus(double bonus) {
    return scored(score + bonus);
  }

  /** Returns the same passage with other readings of its sentences. */
  Passage withSentences(List<Sentence> read) {
    return new Passage(article, story, span, score, read, signals, context);
  }

  /** Returns the same passage with another score. */
  Passage scored(double other) {
    return new Passage(article, story, span, other, sentences, signals, context);
  }

  /**
   * A sentence of a passage.
   *
   * @param span where it stands in the article's body
   * @param signals how it fits the question
   * @param newWords how many different words it has that the question has not
   * @param beyondTitle late interaction beyond what the headline alone gives, 0 to 1
   * @param shared which syllables asked about it has
   * @param reading what a reader makes of it; empty where none read it
   */
  public record Sentence(
      Span span,
      Signals signals,
      int newWords,
      double beyondTitle,
      Shared shared,
      Optional<SentenceReading> reading) {
    /** Returns the same sentence as it was read. */
    Sentence read(SentenceReading as) {
      return new Sentence(span, signals, newWords, beyondTitle, shared, Optional.of(as));
    }
  }

  /**
   * Shares of the syllables asked about, from 0 to 1, however telling each is.
   *
   * @param own that a sentence has
   * @param withBefore that it and the sentence before it have
   * @param withNext that it and the next sentence have
   * @param withTitle that it and the headline have
   */
  public record Shared(double own, double withBefore, double withNext, double withTitle) {}

  /**
   * How a stretch of text fits a question.
   *
   * @param words BM25; at least 0
   * @param meaning cosine of its vector and the question's, in [-1, 1]; 0 for a sentence, which has
   *     none
   * @param interaction late interaction, 0 to 1; 0 where the model has no token vectors
   * @param coverage share, by weight, of the words asked about that occur in it, 0 to 1
   * @param contentCoverage the same of those that are neither names nor numbers; 1 if there are
   *     none
   * @param missingNames how many names and numbers asked about do not occur in it
   * @param missingContent how telling the most telling word asked about is that is neither name nor
   *     number and does not occur, nor a synonym; 0 if all do
   * @param unmatched how much the token asked about that is matched worst lacks, times its weight;
   *     at least 0
   * @param holdsKind whether it holds the kind of thing asked for
   */
  public record Signals(
      double words,
      double meaning,
      double interaction,
      double coverage,
      double contentCoverage,
      int missingNames,
      double missingContent,
      double unmatched,
      boolean holdsKind) {}
}
