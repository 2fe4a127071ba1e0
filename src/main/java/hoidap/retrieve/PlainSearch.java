package hoidap.retrieve;

import hoidap.archive.Archive;
import hoidap.archive.Page;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.text.Sentences;
import hoidap.text.Span;
import hoidap.text.Words;
import java.util.BitSet;
import java.util.List;

/** Finds every article that holds all words typed, newest first, and nothing else. */
final class PlainSearch {
  /** Most words of an excerpt, unless its first sentence is longer. */
  private static final int EXCERPT = 60;

  private final Archive archive;

  PlainSearch(Archive archive) {
    this.archive = archive;
  }

  /**
   * Returns a page of what is found.
   *
   * @param typed NFC; where it has no words, every article is found
   */
  Page<FoundArticle> find(String typed, Filter filter, int offset, int limit) {
    var query = PlainQuery.of(typed);
    var keys = archive.newest(query.terms(), query.folded(), filter);
    if (query.hasLongPhrases()) {
      keys = withLongPhrases(keys, query);
    }
    int from = Math.min(offset, keys.size());
    int to = Math.min(keys.size(), from + limit);
    var articles = archive.articlesOf(keys.subList(from, to));
    return new Page<>(
        keys.size(), articles.stream().map(article -> found(article, query.matcher())).toList());
  }

  private List<Long> withLongPhrases(List<Long> keys, PlainQuery query) {
    return keys.stream()
        .filter(key -> archive.articlesOf(List.of(key)).stream().anyMatch(query::longPhrasesFit))
        .toList();
  }

  private static FoundArticle found(Article article, WordMatcher matcher) {
    var span = excerpt(article.body(), matcher);
    return new FoundArticle(article, span, matcher.marks(span.of(article.body())));
  }

  /** Returns the sentences that hold most of what is looked for, the first of equals. */
  private static Span excerpt(String body, WordMatcher matcher) {
    var sentences = Sentences.of(body);
    var held = sentences.stream().map(sentence -> matcher.in(sentence.of(body))).toList();
    int best = 0;
    int most = 0;
    for (int first = 0; first < sentences.size(); first++) {
      var window = new BitSet();
      held.subList(first, end(sentences, first, body) + 1).forEach(window::or);
      if (window.cardinality() > most && !held.get(first).isEmpty()) {
        best = first;
        most = window.cardinality();
      }
    }
    int last = end(sentences, best, body);
    return new Span(sentences.get(best).start(), sentences.get(last).end());
  }

  /** Returns the last sentence of the excerpt that begins with {@code first}. */
  private static int end(List<Span> sentences, int first, String body) {
    int last = first;
    int words = Words.count(sentences.get(first).of(body));
    while (last + 1 < sentences.size()) {
      words += Words.count(sentences.get(last + 1).of(body));
      if (words > EXCERPT) {
        break;
      }
      last++;
    }
    return last;
  }
}
