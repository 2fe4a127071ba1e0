package hoidap.article;

import hoidap.text.VietnameseText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what a reader found into an article: clutter dropped, date and publisher worked out. */
final class ArticleCleaner {
  /** "date 2026-02-05 Việt - Lào sẽ chuyển…" */
  private static final Pattern LEADING_DATE =
      Pattern.compile("^\\s*(?:date|ngày đăng|published)\\s*:?\\s*(\\d{4}-\\d{2}-\\d{2})\\s*");

  /** "(VTC News) -" or "TPO -" before the first words of an article. */
  private static final Pattern BYLINE =
      Pattern.compile("^(?:\\(([^()]{2,30})\\)|([\\p{Lu}][\\p{L}&+./ ]{1,18}))\\s*[-–—]+\\s*");

  /** "Nguồn TG&VN: https://…", "Theo TTXVN", "Nguồn: Nhân Dân" on a line of its own. */
  private static final Pattern SOURCE_LINE =
      Pattern.compile(
          "^\\(?(?:Nguồn|Theo)\\s*:?\\s*([^:()]{0,40}?)\\s*:?\\s*(https?://\\S+)?\\s*\\)?$");

  /** "Thứ năm, 05/02/2026, 14:30 (GMT+7)" on a line of its own. */
  private static final Pattern TIME_LINE =
      Pattern.compile(
          "^(?:(?:Thứ|thứ) \\p{L}+|Chủ [Nn]hật|Cập nhật|Đăng lúc|Ngày đăng|\\d{1,2}:\\d{2})?"
              + "[\\s,:|-]*\\d{1,2}[/.-]\\d{1,2}[/.-]20\\d\\d[\\s,|:;\\d()GMT+-]*$");

  private static final int SOURCE_LINE_WORDS = 8;

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
    var lead = oneLine(raw.lead());
    var body = body(lead, page.paragraphs());
    if (body.isBlank()) {
      throw new ArticleFormatException(
          "has no text of its own: give it a body of at least one sentence");
    }
    var captions = new ArrayList<>(page.captions());
    raw.captions().stream().map(ArticleCleaner::oneLine).forEach(captions::add);
    if (publisher.isEmpty()) {
      publisher = Publishers.ofAddress(url).orElse("");
    }
    return new Article(
        oneLine(raw.id()).isEmpty() ? url : oneLine(raw.id()),
        title,
        lead,
        body,
        captions,
        publisher,
        published(body),
        url,
        oneLine(raw.section()),
        oneLine(raw.author()));
  }

  private static List<String> lines(String text) {
    return Arrays.stream(VietnameseText.nfc(text).split("\\R"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String oneLine(String text) {
    return VietnameseText.nfc(text).replaceAll("\\s+", " ").strip();
  }

  private void takeTitle(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var date = LEADING_DATE.matcher(lines.get(0));
    if (date.find()) {
      published = published.isEmpty() ? date.group(1) : published;
      lines.set(0, lines.get(0).substring(date.end()));
    }
    boolean wantsTitle = title.isEmpty() && raw.titleInText() && lines.size() > 1;
    if (wantsTitle && byline(lines.get(0)).isEmpty()) {
      title = lines.remove(0);
    } else if (!title.isEmpty() && lines.get(0).equals(title)) {
      lines.remove(0);
    }
  }

  /** Takes publisher, address and time from lines that say nothing else. */
  private boolean isEvidence(String line) {
    var source = SOURCE_LINE.matcher(line);
    if (source.matches() && line.split(" ").length <= SOURCE_LINE_WORDS) {
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
    if (TIME_LINE.matcher(line).matches()) {
      published = published.isEmpty() ? line : published;
      return true;
    }
    return false;
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
    // many sources repeat the lead as the first paragraph
    boolean hasLead = lead.isEmpty() || text.startsWith(lead);
    return hasLead ? text : text.isEmpty() ? lead : lead + "\n" + text;
  }

  private Published published(String body) {
    return StatedDate.parse(published)
        .or(() -> StatedDate.inAddress(url))
        .map(Published::stated)
        .orElseGet(() -> DateInference.infer(title, body));
  }
}
