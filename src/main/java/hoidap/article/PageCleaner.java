package hoidap.article;

import hoidap.article.PageLine.Kind;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells an article's own paragraphs from the clutter around them by the shape of the page: lists of
 * headlines, the headings over them, captions, buttons and repeats. A line that reads as a sentence
 * is dropped only inside a list of other articles.
 */
final class PageCleaner {
  /** Headlines in a row, without a colon before them, that make a list of other articles. */
  private static final int LIST_LENGTH = 3;

  /** Longest line without a sentence end that may close an article: an author, a source. */
  private static final int LONGEST_TAIL_LINE = 12; // words

  private static final int LONGEST_UNCREDITED_CAPTION = 25; // words
  private static final double TEASER_OVERLAP = 0.3;
  private static final double RESUMED_PROSE = 0.7;

  private final List<String> captions = new ArrayList<>();
  private List<PageLine> lines;

  private PageCleaner(List<PageLine> lines) {
    this.lines = lines;
  }

  /**
   * The article's own part of a page.
   *
   * @param paragraphs in order, subheadings included
   * @param captions picture captions, each once
   */
  record CleanPage(List<String> paragraphs, List<String> captions) {}

  /** Returns the paragraphs and captions among {@code lines}, which have no title any more. */
  static CleanPage clean(List<String> lines) {
    var cleaner =
        new PageCleaner(
            lines.stream()
                .map(PageCleaner::withoutMarkup)
                .filter(line -> !line.isEmpty())
                .map(PageLine::of)
                .collect(Collectors.toList()));
    cleaner.dropListsUnderMarkers();
    cleaner.setCaptionsApart();
    cleaner.dropRepeats();
    cleaner.dropHeadlineLists();
    cleaner.dropTail();
    return new CleanPage(
        cleaner.lines.stream()
            .filter(line -> line.is(Kind.PROSE) || line.is(Kind.HEADLINE))
            .map(PageLine::text)
            .toList(),
        List.copyOf(cleaner.captions));
  }

  /** Removes what page-to-text converters leave: empty images, table bars, odd spaces. */
  private static String withoutMarkup(String line) {
    return line.replaceAll("[\\u00a0\\u200b\\u200c\\u200d\\ufeff\\t\\r]+", " ")
        .replaceAll("!\\[[^\\]]*\\]\\([^)]*\\)", " ")
        .replaceAll("^[\\s|]+|[\\s|]+$", "")
        .replaceAll("\\s{2,}", " ");
  }

  private void setCaptionsApart() {
    var kept = new ArrayList<PageLine>();
    for (var line : lines) {
      if (!line.is(Kind.CAPTION)) {
        kept.add(line);
        continue;
      }
      if (isCreditOnly(line) && !kept.isEmpty() && isUncreditedCaption(kept)) {
        addCaption(kept.remove(kept.size() - 1).text() + " " + line.text());
      } else {
        addCaption(line.text());
      }
    }
    lines = kept;
  }

  private void addCaption(String caption) {
    if (!captions.contains(caption)) {
      captions.add(caption);
    }
  }

  private static boolean isCreditOnly(PageLine line) {
    return line.text().matches("(?:Ảnh|Nguồn ảnh|Photo|Video|Clip)\\s*:.*");
  }

  /** The line above a bare credit is its caption when it is one short sentence. */
  private static boolean isUncreditedCaption(List<PageLine> kept) {
    var above = kept.get(kept.size() - 1);
    return above.words() <= LONGEST_UNCREDITED_CAPTION && !above.is(Kind.MARKER);
  }

  private void dropListsUnderMarkers() {
    var kept = new ArrayList<PageLine>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).is(Kind.MARKER)) {
        i = endOfList(i + 1) - 1;
      } else {
        kept.add(lines.get(i));
      }
    }
    lines = kept;
  }

  /**
   * Returns where the list that begins at {@code from} ends: where the article's own prose resumes,
   * or the next marker, or the end of the page.
   */
  private int endOfList(int from) {
    int nextMarker = from;
    while (nextMarker < lines.size() && !lines.get(nextMarker).is(Kind.MARKER)) {
      nextMarker++;
    }
    int resume = from;
    while (resume < nextMarker && isListed(resume, from)) {
      resume++;
    }
    var rest = lines.subList(resume, nextMarker);
    long prose = rest.stream().filter(line -> line.is(Kind.PROSE)).count();
    boolean resumes = prose > 0 && prose >= RESUMED_PROSE * rest.size();
    return resumes ? resume : nextMarker;
  }

  private boolean isListed(int at, int from) {
    var line = lines.get(at);
    if (!line.is(Kind.PROSE)) {
      return true;
    }
    var above = at > from ? lines.get(at - 1) : line;
    return above.is(Kind.HEADLINE) && overlap(above, line) >= TEASER_OVERLAP;
  }

  /** Returns the share of the headline's words that stand in the line below it. */
  private static double overlap(PageLine headline, PageLine below) {
    Set<String> words = new HashSet<>(Words.forms(headline.text()));
    var found = new HashSet<>(words);
    found.retainAll(new HashSet<>(Words.forms(below.text())));
    return words.isEmpty() ? 0 : (double) found.size() / words.size();
  }

  private void dropRepeats() {
    var seen = new HashSet<String>();
    lines =
        lines.stream()
            .filter(line -> !line.is(Kind.FURNITURE))
            .filter(line -> seen.add(line.text().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toList());
  }

  private void dropHeadlineLists() {
    long headlines = lines.stream().filter(line -> line.is(Kind.HEADLINE)).count();
    if (headlines * 2 > lines.size()) {
      return; // a source that writes its sentences without full stops
    }
    var kept = new ArrayList<PageLine>();
    for (int i = 0; i < lines.size(); ) {
      int end = i;
      while (end < lines.size() && lines.get(end).is(Kind.HEADLINE)) {
        end++;
      }
      boolean isAnnounced = i > 0 && lines.get(i - 1).text().endsWith(":");
      if (end - i < LIST_LENGTH || isAnnounced) {
        kept.addAll(lines.subList(i, Math.max(end, i + 1)));
        i = Math.max(end, i + 1);
      } else {
        i = end;
      }
    }
    lines = kept;
  }

  private void dropTail() {
    boolean hasProse = lines.stream().anyMatch(line -> line.is(Kind.PROSE));
    while (hasProse && isTail(lines.get(lines.size() - 1))) {
      lines.remove(lines.size() - 1);
    }
  }

  private static boolean isTail(PageLine line) {
    return line.is(Kind.HEADLINE) && line.words() <= LONGEST_TAIL_LINE;
  }
}
