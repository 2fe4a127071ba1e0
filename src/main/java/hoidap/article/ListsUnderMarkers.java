package hoidap.article;

import hoidap.article.PageLine.Kind;
import hoidap.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells where the lists of other articles under a heading such as "Tin liên quan" end. What it asks
 * of all lines below a place is counted beforehand, so that long pages take no longer a line.
 */
final class ListsUnderMarkers {
  private static final int LONGEST_LISTED_QUESTION = 20; // words
  private static final double TEASER_OVERLAP = 0.3;

  /** Paragraphs for each headline from where an article goes on after a list. */
  private static final double PARAGRAPHS_A_HEADLINE = 1.5;

  private static final int RESUMED_PARAGRAPHS = 3;

  private final List<PageLine> lines;
  private final int[] proseBefore; // how many lines of prose are above each line
  private final int[] headlinesBefore;
  private final int[] nextText; // the first line from each on that is prose or a headline

  ListsUnderMarkers(List<PageLine> lines) {
    this.lines = lines;
    int count = lines.size();
    proseBefore = new int[count + 1];
    headlinesBefore = new int[count + 1];
    nextText = new int[count + 1];
    for (int i = 0; i < count; i++) {
      proseBefore[i + 1] = proseBefore[i] + (lines.get(i).is(Kind.PROSE) ? 1 : 0);
      headlinesBefore[i + 1] = headlinesBefore[i] + (lines.get(i).is(Kind.HEADLINE) ? 1 : 0);
    }
    nextText[count] = count;
    for (int i = count - 1; i >= 0; i--) {
      nextText[i] = isText(lines.get(i)) ? i : nextText[i + 1];
    }
  }

  private static boolean isText(PageLine line) {
    return line.is(Kind.PROSE) || line.is(Kind.HEADLINE);
  }

  /**
   * Returns where the list that begins at {@code from} ends: where the article's own prose resumes,
   * or the next marker, or the end of the page.
   */
  int end(int from) {
    int nextMarker = from;
    while (nextMarker < lines.size() && !lines.get(nextMarker).is(Kind.MARKER)) {
      nextMarker++;
    }
    int resume = from;
    while (resume < nextMarker && isListed(resume, from)) {
      resume++;
    }
    if (resumes(resume, nextMarker, 1)) {
      return resume;
    }
    while (resume < nextMarker && !resumes(resume, nextMarker, RESUMED_PARAGRAPHS)) {
      resume++;
    }
    return resume;
  }

  private boolean isListed(int at, int from) {
    var line = lines.get(at);
    if (!line.is(Kind.PROSE)) {
      return true;
    }
    var above = at > from ? lines.get(at - 1) : line;
    boolean isTeaser = above.is(Kind.HEADLINE) && overlap(above, line) >= TEASER_OVERLAP;
    return isTeaser || isListedQuestion(at);
  }

  /** Headlines may ask: one does when it is short and no paragraph follows it. */
  private boolean isListedQuestion(int at) {
    var line = lines.get(at);
    boolean isFollowed = at + 1 < lines.size() && lines.get(at + 1).is(Kind.PROSE);
    return line.isAskedOrTrailing()
        && line.words() <= LONGEST_LISTED_QUESTION
        && !line.text().startsWith("-")
        && !isFollowed;
  }

  /**
   * Returns whether the lines from {@code start} read as an article rather than as headlines with
   * summaries: they begin with so many paragraphs and have far more of those than headlines.
   */
  private boolean resumes(int start, int end, int paragraphs) {
    int prose = proseBefore[end] - proseBefore[start];
    int headlines = headlinesBefore[end] - headlinesBefore[start];
    return beginsWithProse(start, end, paragraphs) && prose >= PARAGRAPHS_A_HEADLINE * headlines;
  }

  private boolean beginsWithProse(int start, int end, int paragraphs) {
    int at = start;
    for (int i = 0; i < paragraphs; i++) {
      at = nextText[at];
      if (at >= end || !lines.get(at).is(Kind.PROSE)) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** Returns the share of the headline's words that stand in the line below it. */
  private static double overlap(PageLine headline, PageLine below) {
    Set<String> words = new HashSet<>(Words.forms(headline.text()));
    var found = new HashSet<>(words);
    found.retainAll(new HashSet<>(Words.forms(below.text())));
    return words.isEmpty() ? 0 : (double) found.size() / words.size();
  }
}
