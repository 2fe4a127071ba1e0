package hoidap.llm;

import hoidap.article.Article;
import hoidap.text.Span;
import java.util.Set;

/** A sentence of a passage, with what it states. */
record SourceSentence(Span span, Wording wording, Stated stated, Telling telling) {
  static SourceSentence of(Article article, Span span) {
    var text = span.of(article.body());
    var stated = Stated.in(text, article.published().firstDay());
    return new SourceSentence(span, Wording.of(text), stated, Telling.of(text, stated.times()));
  }

  /** Returns how many of these figures it states. */
  long figuresOf(Stated other) {
    return other.amounts().stream().filter(stated::states).count()
        + other.times().stream().filter(stated::states).count()
        + other.codes().stream().filter(wording.forms()::contains).count();
  }

  /** Returns how many of these words it has. */
  long wordsOf(Set<String> words) {
    var own = wording.vocabulary();
    return words.stream().filter(own::contains).count();
  }
}
