package hoidap.article;

import hoidap.article.PageLine.Kind;
import hoidap.text.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells an article's own paragraphs from the clutter around them by the shape of the page: lists of
 * headlines, the headings over them, captions, buttons and repeats. A line that reads as a sentence
 * is dropped only inside a list of other articles.
 */
final class PageCleaner {
  /** Headlines in a row, without a colon before them, that make a list of other articles. */
  private static final int LIST_LENGTH = 3;

  /** A run counts as data of the article's own when so many of its lines are labelled. */
  private static final double LABELLED = 0.6;

  /** A run is a table when so many of its lines are bare numbers. */
  private static final double NUMBERS = 0.2;

  /** A list of headlines between paragraphs is dropped when so many lines have their length. */
  private static final double HEADLINE_SHAPED = 0.67;

  private static final int SHORTEST_HEADLINE = 5; // words

  /** Shortest line without a sentence end that may be the lead above the first paragraph. */
  private static final int SHORTEST_LEAD = 16; // words

  /** Longest line without a sentence end that may close an article: an author, a source. */
  private static final int LONGEST_TAIL_LINE = 12; // words

  private static final int LONGEST_UNCREDITED_CAPTION = 25; // words
  private static final int SHORTEST_REPEAT = 4; // words

  /** Paragraphs of such a length show that a source ends its sentences with full stops. */
  private static final int PARAGRAPH = 15; // words

  private static final Pattern ODD_SPACES =
      Pattern.compile("[\\u00a0\\u00ad\\u200b\\u200c\\u200d\\u2060\\ufeff\\t\\r]+");

  /** An image, which holds no other: so each character is read for one image only. */
  private static final Pattern IMAGE =
      Pattern.compile("!\\[(?:[^\\]!]|!(?!\\[))*+\\]\\((?:[^)!]|!(?!\\[))*+\\)");

  private static final Pattern EDGES = Pattern.compile("^[\\s|]++|(?<![\\s|])[\\s|]++$");
  private static final Pattern BLANKS = Pattern.compile("\\s{2,}");
  private static final Pattern BARE_CREDIT =
      Pattern.compile("\\(?(?:Ảnh|Nguồn ảnh|Photo|Video|Clip)\\s*:.*");

  /** Words of telling and arguing, which a picture's caption has no use for. */
  private static final Pattern TELLING =
      Pattern.compile(
          "\\b(?:cho biết|cho hay|cho rằng|nói|chia sẻ|khẳng định|nhấn mạnh|trả lời|bày tỏ|này|đó"
              + "|nên|đều|cũng|vẫn|rất|sẽ|không|phải|nếu|vì|do|mà|nhưng|còn|đã|hơn|bên cạnh|ngoài ra"
              + "|tuy|tương tự|đồng thời|theo|hiện|tôi|họ|đây)\\b",
          Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

  private final Set<String> captions = new LinkedHashSet<>();
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

  /**
   * Returns the paragraphs and captions among {@code lines}, which are {@linkplain #withoutMarkup
   * free of markup}, not blank, and have no title any more.
   */
  static CleanPage clean(List<String> lines) {
    var cleaner = new PageCleaner(lines.stream().map(PageLine::of).collect(Collectors.toList()));
    cleaner.dropListsUnderMarkers();
    cleaner.setCaptionsApart();
    cleaner.dropFurniture();
    cleaner.dropRepeats();
    cleaner.dropHeadlineLists();
    cleaner.dropHead();
    cleaner.dropTail();
    return new CleanPage(
        cleaner.lines.stream().map(PageLine::text).toList(), List.copyOf(cleaner.captions));
  }

  /** Removes what page-to-text converters leave: empty images, table bars, odd spaces. */
  static String withoutMarkup(String line) {
    if (!needsCleaning(line)) {
      return line;
    }
    var plain = ODD_SPACES.matcher(line).replaceAll(" ");
    plain = IMAGE.matcher(plain).replaceAll(" ");
    plain = EDGES.matcher(plain).replaceAll("");
    return BLANKS.matcher(plain).replaceAll(" ");
  }

  private static boolean needsCleaning(String line) {
    char before = ' ';
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean isOdd = c < ' ' || c == 0xa0 || c == 0xad || c == 0xfeff || c >= 0x2000 && c < 0x2070;
      boolean isPlainPunctuation = c >= 0x2010 && c < 0x2028;
      if (isOdd && !isPlainPunctuation || c == '|' || c == '[' || c == ' ' && before == ' ') {
        return true;
      }
      before = c;
    }
    return before == ' ';
  }

  private void setCaptionsApart() {
    var kept = new ArrayList<PageLine>();
    for (var line : lines) {
      if (line.is(Kind.PROSE) && holdsCredit(line.text())) {
        addProseWithoutCaptions(line, kept);
      } else if (!line.is(Kind.CAPTION)) {
        kept.add(line);
      } else if (BARE_CREDIT.matcher(line.text()).matches() && isUncreditedCaption(kept)) {
        captions.add(kept.remove(kept.size() - 1).text() + " " + line.text());
      } else {
        captions.add(line.text());
      }
    }
    lines = kept;
  }

  private static boolean holdsCredit(String text) {
    return text.contains("nh:") && text.indexOf('(') >= 0;
  }

  /** Some pages lose the line break between a caption and the paragraph below it. */
  private void addProseWithoutCaptions(PageLine line, List<PageLine> kept) {
    var prose = new StringBuilder();
    for (var span : Sentences.of(line.text())) {
      var sentence = span.of(line.text());
      if (PageLine.INLINE_CREDIT.matcher(sentence).find()) {
        captions.add(sentence);
      } else {
        prose.append(prose.isEmpty() ? "" : " ").append(sentence);
      }
    }
    if (!prose.isEmpty()) {
      kept.add(prose.length() == line.text().length() ? line : PageLine.of(prose.toString()));
    }
  }

  /**
   * The line above a bare credit is its caption when it is one short sentence without words of
   * telling; the lead is never one. In doubt it stays with the text, where no sentence is lost.
   */
  private static boolean isUncreditedCaption(List<PageLine> kept) {
    if (kept.size() < 2) {
      return false;
    }
    var above = kept.get(kept.size() - 1);
    return above.words() <= LONGEST_UNCREDITED_CAPTION
        && !TELLING.matcher(above.text()).find()
        && Sentences.of(above.text()).size() == 1;
  }

  private void dropListsUnderMarkers() {
    var kept = new ArrayList<PageLine>();
    var lists = new ListsUnderMarkers(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).is(Kind.MARKER)) {
        i = lists.end(i + 1) - 1;
      } else {
        kept.add(lines.get(i));
      }
    }
    lines = kept;
  }

  /** Drops buttons, and the counters beside them. */
  private void dropFurniture() {
    var kept = new ArrayList<PageLine>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean isCounter = line.isNumber() && (isFurniture(i - 1) || isFurniture(i + 1));
      if (!line.is(Kind.FURNITURE) && !isCounter) {
        kept.add(line);
      }
    }
    lines = kept;
  }

  private boolean isFurniture(int at) {
    return at >= 0 && at < lines.size() && lines.get(at).is(Kind.FURNITURE);
  }

  /** Drops what was said before word for word; labels and table cells may return. */
  private void dropRepeats() {
    var seen = new HashSet<String>();
    lines =
        lines.stream()
            .filter(
                line ->
                    line.words() < SHORTEST_REPEAT
                        || seen.add(line.text().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toList());
  }

  private void dropHeadlineLists() {
    if (!endsItsSentences()) {
      return; // a source that writes its sentences without full stops
    }
    var kept = new ArrayList<PageLine>();
    int firstParagraph = firstParagraph();
    int lastParagraph = lastParagraph();
    for (int i = 0; i < lines.size(); ) {
      int end = endOfRun(i);
      if (end - i < LIST_LENGTH || isAnnounced(i)) {
        end = Math.max(end, i + 1);
        kept.addAll(lines.subList(i, end));
      } else {
        keepOwn(lines.subList(i, end), i < firstParagraph, end > lastParagraph, kept);
      }
      i = end;
    }
    lines = kept;
  }

  private boolean endsItsSentences() {
    return lines.stream().filter(PageCleaner::isParagraph).count() >= LIST_LENGTH;
  }

  private static boolean isParagraph(PageLine line) {
    return line.is(Kind.PROSE) && line.words() >= PARAGRAPH;
  }

  private int endOfRun(int from) {
    int end = from;
    while (end < lines.size() && lines.get(end).is(Kind.HEADLINE)) {
      end++;
    }
    return end;
  }

  private boolean isAnnounced(int at) {
    return at > 0 && lines.get(at - 1).text().endsWith(":");
  }

  private int firstParagraph() {
    int first = 0;
    while (first < lines.size() && !isParagraph(lines.get(first))) {
      first++;
    }
    return first;
  }

  private int lastParagraph() {
    int last = lines.size() - 1;
    while (last >= 0 && !isParagraph(lines.get(last))) {
      last--;
    }
    return last;
  }

  /**
   * Keeps of a run of headline-like lines what is the article's: tables, its lead.
   *
   * @param isAbove whether no paragraph is above it
   * @param isBelow whether none is below it
   */
  private static void keepOwn(
      List<PageLine> run, boolean isAbove, boolean isBelow, List<PageLine> kept) {
    boolean isTable = share(run, PageLine::isNumber) >= NUMBERS;
    if (isTable || share(run, PageLine::isLabelled) >= LABELLED) {
      kept.addAll(run);
    } else if (isAbove) {
      run.stream().filter(line -> line.words() >= SHORTEST_LEAD).forEach(kept::add);
    } else if (!isBelow && share(run, PageCleaner::isHeadlineShaped) < HEADLINE_SHAPED) {
      kept.addAll(run);
    }
  }

  private static boolean isHeadlineShaped(PageLine line) {
    return line.words() >= SHORTEST_HEADLINE && !line.isLabelled();
  }

  private static double share(List<PageLine> run, Predicate<PageLine> condition) {
    return (double) run.stream().filter(condition).count() / run.size();
  }

  /** Drops the author's name between the title and the first paragraph. */
  private void dropHead() {
    int head = 0;
    while (head < lines.size() - 1 && isAuthor(lines.get(head))) {
      head++;
    }
    lines.subList(0, head).clear();
  }

  private static boolean isAuthor(PageLine line) {
    return line.is(Kind.HEADLINE) && line.isName();
  }

  private void dropTail() {
    int end = lines.size();
    while (end > 0 && isTail(lines.get(end - 1))) {
      end--;
    }
    boolean hasProse = lines.subList(0, end).stream().anyMatch(line -> line.is(Kind.PROSE));
    if (hasProse && !isAnnounced(end)) {
      lines.subList(end, lines.size()).clear();
    }
  }

  private static boolean isTail(PageLine line) {
    return line.is(Kind.HEADLINE)
        && line.words() <= LONGEST_TAIL_LINE
        && !line.isLabelled()
        && !line.isNumber();
  }
}
