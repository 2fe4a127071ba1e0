package hoidap.archive;

import hoidap.article.Article;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An article with the runs of words by which it is compared, worked out once for many comparisons.
 */
final class ComparedArticle {
  private static final int RUN = 3; // words

  private final Article article;
  private final Runs runs;
  private @Nullable Runs forms;

  /**
   * Numbers of runs.
   *
   * @param inOrder of the text
   * @param distinct each once, in order of the numbers
   */
  record Runs(long[] inOrder, long[] distinct) {
    static Runs of(long[] words) {
      var runs = Shingles.runs(words, RUN);
      return new Runs(runs, Arrays.stream(runs).sorted().distinct().toArray());
    }

    boolean contains(long run) {
      return Arrays.binarySearch(distinct, run) >= 0;
    }

    /** Returns how many runs there are, each counted once. */
    int count() {
      return distinct.length;
    }

    /** Returns how many of them others have, too. */
    int countIn(Runs others) {
      int common = 0;
      int at = 0;
      for (long run : distinct) {
        while (at < others.distinct.length && others.distinct[at] < run) {
          at++;
        }
        common += at < others.distinct.length && others.distinct[at] == run ? 1 : 0;
      }
      return common;
    }
  }

  ComparedArticle(Article article) {
    this.article = article;
    runs = Runs.of(Shingles.words(article.body()));
  }

  Article article() {
    return article;
  }

  String body() {
    return article.body();
  }

  Runs runs() {
    return runs;
  }

  /** Returns the runs with all figures of a word alike. */
  Runs forms() {
    if (forms == null) {
      forms = Runs.of(Shingles.wordsWithoutFigures(article.body()));
    }
    return forms;
  }

  /** Returns about how many words are kept. */
  int size() {
    return runs.inOrder().length;
  }
}
