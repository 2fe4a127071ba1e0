package hoidap.retrieve;

import hoidap.article.Article;
import hoidap.text.Span;
import java.util.Optional;

/**
 * A sentence as a possible answer.
 *
 * @param passage the passage it stands in
 * @param index its position among the passage's sentences
 * @param score how likely it answers; higher is better, comparable within one ranking
 */
public record RankedSentence(Passage passage, int index, double score) {
  /** Returns the article it stands in. */
  public Article article() {
    return passage.article();
  }

  /** Returns where it stands in the article's body. */
  public Span span() {
    return own().span();
  }

  /** Returns whether it stands in a copy of the other's article. */
  public boolean isInCopyOf(RankedSentence other) {
    return passage.story().equals(other.passage.story())
        && !article().id().equals(other.article().id());
  }

  /** Returns its words. */
  public String text() {
    return span().of(article().body());
  }

  /** Returns how it fits the question. */
  public Passage.Signals signals() {
    return own().signals();
  }

  /** Returns the headline and the words of it and of the sentences beside it. */
  public String nearText() {
    var sentences = passage.sentences();
    int start = sentences.get(Math.max(0, index - 1)).span().start();
    int end = sentences.get(Math.min(sentences.size() - 1, index + 1)).span().end();
    return article().title() + "\n" + new Span(start, end).of(article().body());
  }

  /** Returns what a reader makes of it; empty where none read it. */
  public Optional<SentenceReading> reading() {
    return own().reading();
  }

  /** Returns it as its passage has it. */
  Passage.Sentence own() {
    return passage.sentences().get(index);
  }
}
