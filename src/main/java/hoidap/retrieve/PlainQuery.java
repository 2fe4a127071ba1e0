package hoidap.retrieve;

import hoidap.article.Article;
import hoidap.text.Terms;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is typed into a plain search: words, all of which an article must hold, and phrases in
 * quotation marks. Typed without any accent, accents are ignored.
 */
record PlainQuery(WordMatcher matcher) {
  private static final String QUOTES = "\"“”„«»";
  private static final Pattern PART =
      Pattern.compile("[%1$s]([^%1$s]+)(?:[%1$s]|$)|([^\\s%1$s]+)".formatted(QUOTES));

  /** Longest phrase that the index knows as it is; of longer ones it knows the pairs. */
  private static final int INDEXED = 2;

  /** Reads what was typed, in NFC. */
  static PlainQuery of(String typed) {
    boolean folded = VietnameseText.isUnaccented(typed);
    var phrases = new LinkedHashSet<List<String>>();
    PART.matcher(typed)
        .results()
        .map(part -> part.group(1) == null ? part.group(2) : part.group(1))
        .map(part -> List.copyOf(Words.forms(part, folded)))
        .filter(phrase -> !phrase.isEmpty())
        .forEach(phrases::add);
    return new PlainQuery(new WordMatcher(new ArrayList<>(phrases), folded));
  }

  boolean folded() {
    return matcher.folded();
  }

  /** Returns whether nothing is looked for. */
  boolean isEmpty() {
    return matcher.phrases().isEmpty();
  }

  /** Returns the index terms that an article must hold: words, and of phrases all pairs. */
  Set<String> terms() {
    var terms = new LinkedHashSet<String>();
    for (var phrase : matcher.phrases()) {
      var all = Terms.of(phrase);
      terms.addAll(phrase.size() == 1 ? all : all.subList(phrase.size(), all.size()));
    }
    return terms;
  }

  /** Returns whether the index alone cannot tell if an article fits. */
  boolean hasLongPhrases() {
    return matcher.phrases().stream().anyMatch(phrase -> phrase.size() > INDEXED);
  }

  /** Returns whether headline or body of an article hold each of the long phrases. */
  boolean longPhrasesFit(Article article) {
    var phrases = matcher.phrases().stream().filter(phrase -> phrase.size() > INDEXED).toList();
    var longOnes = new WordMatcher(phrases, folded());
    var found = longOnes.in(article.body());
    found.or(longOnes.in(article.title()));
    return found.cardinality() == phrases.size();
  }
}
