package hoidap.archive;

import hoidap.article.Article;
import hoidap.article.Published;
import hoidap.text.Words;
import java.util.Arrays;
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

  private static final int RUN = 3; // words

  /** How many times as long a copy may be: a digest that quotes many is a copy of none. */
  private static final int LONGER = 4;

  /** Share of the words of a headline that a later issue of a daily column does not share. */
  private static final double SAME_HEADLINE = 0.5;

  private Copies() {}

  static boolean areCopies(Article one, Article other) {
    return !areIssuesOfOneColumn(one, other)
        && share(one.body(), other.body()) >= SHARE
        && !isSameForm(one.body(), other.body());
  }

  /** Returns the share of the shorter text's runs that the other has; 0 if that is far longer. */
  static double share(String one, String other) {
    var runs = runs(Shingles.words(one));
    var others = runs(Shingles.words(other));
    int shorter = Math.min(runs.size(), others.size());
    return shorter * LONGER < Math.max(runs.size(), others.size())
        ? 0
        : (double) common(runs, others) / shorter;
  }

  /**
   * Returns whether what tells two texts apart is figures: of the runs with figures in the shorter
   * text, as many have other figures in the other text as have the same.
   */
  private static boolean isSameForm(String one, String other) {
    boolean isShorter =
        one.length() < other.length() || one.length() == other.length() && one.compareTo(other) < 0;
    var shorter = isShorter ? one : other;
    var longer = isShorter ? other : one;
    long[] runs = Shingles.runs(Shingles.words(shorter), RUN);
    long[] forms = Shingles.runs(Shingles.wordsWithoutFigures(shorter), RUN);
    var others = runs(Shingles.words(longer));
    var otherForms = runs(Shingles.wordsWithoutFigures(longer));
    int same = 0;
    int different = 0;
    for (int i = 0; i < runs.length; i++) {
      boolean hasFigures = runs[i] != forms[i];
      if (hasFigures && others.contains(runs[i])) {
        same++;
      } else if (hasFigures && otherForms.contains(forms[i])) {
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

  private static Set<Long> runs(long[] words) {
    var runs = new HashSet<Long>();
    Arrays.stream(Shingles.runs(words, RUN)).forEach(runs::add);
    return runs;
  }

  private static long common(Collection<?> some, Collection<?> others) {
    return some.stream().filter(others::contains).count();
  }
}
