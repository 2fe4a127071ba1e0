package hoidap.article;

import hoidap.article.PageLine.Kind;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what a reader found into an article: clutter dropped, date and publisher worked out. */
final class ArticleCleaner {
  /** "date 2026-02-05 Việt - Lào sẽ chuyển…" */
  private static final Pattern LEADING_DATE =
      Pattern.compile("^\\s*+(?:date|ngày đăng|published)\\s*+:?+\\s*+(\\d{4}-\\d{2}-\\d{2})\\s*+");

  /** "(VTC News) -" or "TPO -" before the first words of an article. */
  private static final Pattern BYLINE =
      Pattern.compile("^(?:\\(([^()]{2,30})\\)|([\\p{Lu}][\\p{L}&+./ ]{1,18}))\\s*[-–—]+\\s*");

  /** "Nguồn TG&VN: https://…", "Theo TTXVN", "Nguồn: Nhân Dân" on a line of its own. */
  private static final Pattern SOURCE_LINE =
      Pattern.compile(
          "\\(?(?:(?:Tin tức )?[Nn]guồn|Theo)\\s*:?\\s*([^:()]{0,40}?)"
              + "\\s*:?\\s*(https?://\\S+)?\\s*\\)?");

  /** "Thứ năm, 05/02/2026, 14:30 (GMT+7)" on a line of its own. */
  private static final Pattern TIME_LINE =
      Pattern.compile(
          "(?:(?:(?:Thứ|thứ) (?:\\p{L}++|\\d)|Chủ [Nn]hật|Cập nhật(?: lúc)?|Đăng lúc|Ngày đăng"
              + "|\\d{1,2}(?::|h)\\d{2}(?: (?:AM|PM|SA|CH))?)[\\s,:|-]*+){0,12}+"
              + "(?:ngày )?\\d{1,2}[/.-]\\d{1,2}[/.-]20\\d\\d[\\s,|:;\\dh()GMT+APCSHM-]*");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int SOURCE_LINE_WORDS = 8;
  private static final int LONGEST_TIME_LINE = 60; // code units
  private static final int LONGEST_TITLE = 35; // words
  private static final int LONGEST_MENU_ENTRY = 4; // words
  private static final int SHORTEST_MENU = 3; // lines

  private String title;
  private String publisher;
  private String published;
  private String url;
  private final RawArticle raw;

  private ArticleCleaner(RawArticle raw) {
    this.raw = raw;
    title = oneLine(raw.title());
    publisher = oneLine(raw.publisher());
    published = oneLine(raw.published());
    url = raw.url().strip();
  }

  /**
   * Returns the cleaned article.
   *
   * @throws ArticleFormatException if nothing is left that reads as an article
   */
  static Article clean(RawArticle raw) throws ArticleFormatException {
    return new ArticleCleaner(raw).clean();
  }

  private Article clean() throws ArticleFormatException {
    var lines = new ArrayList<>(lines(raw.text()));
    takeTitle(lines);
    lines.removeIf(this::isEvidence);
    takeBylines(lines);
    var page = PageCleaner.clean(lines);
    var lead = lead();
    var body = body(lead, page.paragraphs());
    if (body.isBlank()) {
      throw new ArticleFormatException(Fault.NO_BODY);
    }
    Set<String> captions = new LinkedHashSet<>(page.captions());
    raw.captions().stream()
        .map(ArticleCleaner::oneLine)
        .filter(caption -> !caption.isEmpty())
        .forEach(captions::add);
    if (publisher.isEmpty()) {
      publisher = Publishers.ofAddress(url).orElse("");
    }
    return new Article(
        oneLine(raw.id()).isEmpty() ? url : oneLine(raw.id()),
        title,
        lead,
        body,
        List.copyOf(captions),
        publisher,
        published(body),
        url,
        oneLine(raw.section()),
        oneLine(raw.author()));
  }

  private static List<String> lines(String text) {
    // these separate lines too, and not only \n and \r
    var separated = text.replace('\u2028', '\n').replace('\u2029', '\n').replace('\u0085', '\n');
    return VietnameseText.nfc(separated)
        .lines()
        .map(PageCleaner::withoutMarkup)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String oneLine(String text) {
    return text.isEmpty()
        ? text
        : BLANKS.matcher(VietnameseText.nfc(text).replace('\u00a0', ' ')).replaceAll(" ").strip();
  }

  private String lead() {
    var lead = oneLine(raw.lead());
    var found = byline(lead);
    if (found.isEmpty()) {
      return lead;
    }
    publisher = publisher.isEmpty() ? found.get().publisher() : publisher;
    return lead.substring(found.get().length());
  }

  private void takeTitle(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var date = LEADING_DATE.matcher(lines.get(0));
    if (date.find()) {
      published = published.isEmpty() ? date.group(1) : published;
      lines.set(0, lines.get(0).substring(date.end()));
      lines.removeIf(String::isEmpty);
    }
    if (title.isEmpty() && raw.titleInText()) {
      dropLinesAboveTitle(lines);
      if (lines.size() > 1 && isTitle(lines.get(0))) {
        title = lines.remove(0);
      }
    }
    lines.removeIf(line -> line.equalsIgnoreCase(title));
  }

  /** Drops a menu, buttons and the time of day where they stand above the title. */
  private void dropLinesAboveTitle(List<String> lines) {
    int menu = 0;
    while (menu < lines.size() && Words.count(lines.get(menu)) <= LONGEST_MENU_ENTRY) {
      menu++;
    }
    if (menu >= SHORTEST_MENU && menu < lines.size()) {
      lines.subList(0, menu).clear();
    }
    int above = 0;
    while (above < lines.size() - 2
        && (isButton(lines.get(above)) || isEvidence(lines.get(above)))) {
      above++;
    }
    lines.subList(0, above).clear();
  }

  private static boolean isButton(String line) {
    var first = PageLine.of(line);
    return first.is(Kind.FURNITURE) || first.is(Kind.MARKER);
  }

  /** A paragraph or a caption may stand first where the page's title was lost. */
  private static boolean isTitle(String line) {
    var first = PageLine.of(line);
    return !first.is(Kind.CAPTION)
        && !first.endsWithFullStop()
        && !line.endsWith(":")
        && first.words() <= LONGEST_TITLE
        && byline(line).isEmpty();
  }

  /** Takes publisher, address and time from lines that say nothing else. */
  private boolean isEvidence(String line) {
    return isSource(line) || isTime(line);
  }

  private boolean isSource(String line) {
    var source = SOURCE_LINE.matcher(line);
    if (source.matches() && Words.count(line) <= SOURCE_LINE_WORDS) {
      var name = Publishers.ofCredit(source.group(1));
      if (name.isEmpty() && source.group(2) == null) {
        return false;
      }
      if (source.group(2) != null && url.isEmpty()) {
        url = source.group(2);
      }
      if (publisher.isEmpty()) {
        publisher = name.orElse("");
      }
      return true;
    }
    return false;
  }

  private boolean isTime(String line) {
    if (line.length() > LONGEST_TIME_LINE || !TIME_LINE.matcher(line).matches()) {
      return false;
    }
    published = published.isEmpty() ? line : published;
    return true;
  }

  /** Removes a byline from the beginning of the article's first two paragraphs. */
  private void takeBylines(List<String> lines) {
    for (int i = 0; i < Math.min(2, lines.size()); i++) {
      var found = byline(lines.get(i));
      if (found.isPresent()) {
        publisher = publisher.isEmpty() ? found.get().publisher() : publisher;
        lines.set(i, lines.get(i).substring(found.get().length()));
      }
    }
    lines.removeIf(String::isBlank);
  }

  private record Byline(String publisher, int length) {}

  private static Optional<Byline> byline(String line) {
    var matcher = BYLINE.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    var code = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return Publishers.ofCode(code).map(name -> new Byline(name, matcher.end()));
  }

  private static String body(String lead, List<String> paragraphs) {
    var text = String.join("\n", paragraphs);
    if (lead.isEmpty() || text.isEmpty()) {
      return lead + text;
    }
    return beginsWith(text, lead) ? text : lead + "\n" + text;
  }

  /** Many sources repeat the lead as the first paragraph, some without its last full stop. */
  private static boolean beginsWith(String text, String lead) {
    boolean endsWithStop = lead.endsWith(".");
    return text.startsWith(endsWithStop ? lead.substring(0, lead.length() - 1) : lead);
  }

  private Published published(String body) {
    return StatedDate.parse(published)
        .or(() -> StatedDate.inAddress(url))
        .map(Published::stated)
        .orElseGet(() -> DateInference.infer(title, body));
  }
}
