package hoidap.archive;

import hoidap.archive.ComparedArticle.Runs;
import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.text.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells whether two articles have one text between them: copied, cut, added to or edited. Two
 * reports of the same event in words of their own have not, nor have notices that repeat a form
 * with other figures.
 */
final class Copies {
  /** Share of the shorter text's runs that a copy has too; chosen on half of copies.tsv. */
  static final double SHARE = 0.6;

  /** How many times as long a copy may be: a digest that quotes many is a copy of none. */
  private static final int LONGER = 4;

  /** Share of the words of a headline that a later issue of a daily column does not share. */
  private static final double SAME_HEADLINE = 0.5;

  private Copies() {}

  static boolean areCopies(Article one, Article other) {
    return areCopies(new ComparedArticle(one), new ComparedArticle(other));
  }

  static boolean areCopies(ComparedArticle one, ComparedArticle other) {
    return !areIssuesOfOneColumn(one.article(), other.article())
        && share(one.runs(), other.runs()) >= SHARE
        && !isSameForm(one, other);
  }

  /** Returns the share of the shorter text's runs that the other has; 0 if that is far longer. */
  static double share(Runs runs, Runs others) {
    int shorter = Math.min(runs.count(), others.count());
    return shorter * LONGER < Math.max(runs.count(), others.count())
        ? 0
        : (double) runs.countIn(others) / shorter;
  }

  /**
   * Returns whether what tells two texts apart is figures: of the runs with figures in the shorter
   * text, as many have other figures in the other text as have the same.
   */
  private static boolean isSameForm(ComparedArticle one, ComparedArticle other) {
    boolean isShorter =
        one.body().length() < other.body().length()
            || one.body().length() == other.body().length()
                && one.body().compareTo(other.body()) < 0;
    var shorter = isShorter ? one : other;
    var longer = isShorter ? other : one;
    long[] runs = shorter.runs().inOrder();
    long[] forms = shorter.forms().inOrder();
    int same = 0;
    int different = 0;
    for (int i = 0; i < runs.length; i++) {
      boolean hasFigures = runs[i] != forms[i];
      if (hasFigures && longer.runs().contains(runs[i])) {
        same++;
      } else if (hasFigures && longer.forms().contains(forms[i])) {
        different++;
      }
    }
    return different > 0 && different >= same;
  }

  /** Returns whether one publisher published both, on two days and under two headlines. */
  private static boolean areIssuesOfOneColumn(Article one, Article other) {
    return !one.publisher().isBlank()
        && ArticleRows.foldedPublisher(one.publisher())
            .equals(ArticleRows.foldedPublisher(other.publisher()))
        && areDaysApart(one.published(), other.published())
        && !isSameHeadline(one.title(), other.title());
  }

  private static boolean areDaysApart(Published one, Published other) {
    return !one.date().startsWith(other.date()) && !other.date().startsWith(one.date());
  }

  private static boolean isSameHeadline(String one, String other) {
    Set<String> words = new HashSet<>(Words.forms(one));
    Set<String> others = new HashSet<>(Words.forms(other));
    int fewer = Math.min(words.size(), others.size());
    return common(words, others) >= SAME_HEADLINE * fewer;
  }

  private static long common(Collection<?> some, Collection<?> others) {
    return some.stream().filter(others::contains).count();
  }
}
