package hoidap.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads an article from a saved web page: metadata first, then the element that holds its text. */
final class HtmlArticle {
  private static final JsonMapper JSON = new JsonMapper();

  /** Parts of a page that are never the article's text. */
  private static final String CLUTTER =
      "script, style, noscript, template, iframe, form, button, select, nav, footer, aside, svg,"
          + " [hidden], [aria-hidden=true], [role=navigation], [role=complementary],"
          + " [class~=(?i)(^|[-_ ])(related|relate|share|sharing|social|menu|nav|breadcrumb|tags?|"
          + "comments?|advert|ads?|banner|sidebar|newsletter|most-?(read|viewed)|recommend\\w*|"
          + "tinlienquan|tin-lien-quan|doc-nhieu|box-?tin)([-_ ]|$)]";

  private static final String BLOCKS =
      "p, div, li, h1, h2, h3, h4, h5, h6, blockquote, td, th, tr, section, article, ul, ol, table";

  /** The opening summary, which many pages keep outside the element with the other paragraphs. */
  private static final String LEAD =
      "[class~=(?i)(^|[-_ ])(sapo|lead|summary)([-_ ]|$)], [itemprop=description]";

  private final Document page;
  private final List<JsonNode> linkedData = new ArrayList<>();

  private HtmlArticle(Document page) {
    this.page = page;
    page.select("script[type=application/ld+json]").forEach(this::addLinkedData);
  }

  static RawArticle read(String stem, byte[] bytes) throws IOException, ArticleFormatException {
    return new HtmlArticle(Jsoup.parse(new ByteArrayInputStream(bytes), null, "")).read(stem);
  }

  /** Returns the text of a part of a page, each block on a line of its own. */
  static String text(String html) {
    var part = Jsoup.parseBodyFragment(html).body();
    part.select(CLUTTER).remove();
    return lines(part);
  }

  private RawArticle read(String stem) throws ArticleFormatException {
    var url = url();
    var title = title();
    var published = published();
    var publisher = publisher();
    page.select(CLUTTER).stream().filter(clutter -> !holdsArticle(clutter)).forEach(Node::remove);
    page.select("ul, ol").stream().filter(HtmlArticle::isLinkList).forEach(Node::remove);
    var lead = page.select(LEAD).stream().map(Element::text).findFirst().orElse("");
    var captions = captions();
    var text = lines(body());
    var id = meta("meta[name=article-id]", "meta[property=article:id]");
    return new RawArticle(
        !id.isBlank() ? id : !url.isBlank() ? url : stem,
        withoutSite(title, publisher),
        lead,
        text,
        captions,
        publisher,
        published,
        url,
        meta("meta[property=article:section]"),
        linked("author", "name").orElseGet(() -> meta("meta[name=author]")),
        title.isEmpty());
  }

  /** Some pages name the element around everything as if it were clutter: "has-sidebar". */
  private static boolean holdsArticle(Element element) {
    return !element.select("h1, article, [itemprop=articleBody]").isEmpty()
        || element.is("body, html, h1, article, [itemprop=articleBody]");
  }

  /** Lists in which nothing but links stands lead to other articles. */
  private static boolean isLinkList(Element list) {
    var items = list.select("li");
    return !items.isEmpty()
        && items.stream().allMatch(item -> item.select("a").text().equals(item.text()));
  }

  /** "Giá gạo tăng - Báo Ví dụ" becomes "Giá gạo tăng" where the site is known by that name. */
  private static String withoutSite(String title, String publisher) {
    int separator = Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" | "));
    if (separator <= 0) {
      return title;
    }
    var site = title.substring(separator + 3).strip();
    boolean isSite = site.equalsIgnoreCase(publisher) || Publishers.ofCredit(site).isPresent();
    return isSite ? title.substring(0, separator).strip() : title;
  }

  private String url() {
    var canonical = page.select("link[rel=canonical]").attr("href");
    return canonical.startsWith("http") ? canonical : meta("meta[property=og:url]");
  }

  private String title() {
    return linked("headline")
        .or(() -> nonBlank(meta("meta[property=og:title]")))
        .or(() -> page.select("h1").stream().map(Element::text).findFirst())
        .orElseGet(page::title);
  }

  private String published() {
    return nonBlank(meta("meta[property=article:published_time]", "meta[itemprop=datePublished]"))
        .or(() -> linked("datePublished"))
        .or(() -> nonBlank(meta("meta[name=pubdate]", "meta[name=date]")))
        .or(() -> nonBlank(page.select("time[datetime]").attr("datetime")))
        .or(() -> nonBlank(page.select("time").text()))
        .orElse("");
  }

  private String publisher() {
    return linked("publisher", "name").orElseGet(() -> meta("meta[property=og:site_name]"));
  }

  private String meta(String... selectors) {
    for (var selector : selectors) {
      var content = page.select(selector).attr("content");
      if (!content.isBlank()) {
        return content;
      }
    }
    return "";
  }

  private static Optional<String> nonBlank(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private void addLinkedData(Element script) {
    try {
      collect(JSON.readTree(script.data()));
    } catch (JsonProcessingException e) {
      // pages in the wild carry broken JSON-LD; the other metadata still tells
    }
  }

  private void collect(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::collect);
    } else if (node.has("@graph")) {
      collect(node.get("@graph"));
    } else if (node.path("@type").toString().contains("Article")) {
      linkedData.add(node);
    }
  }

  private Optional<String> linked(String... path) {
    for (var article : linkedData) {
      var node = article;
      for (var name : path) {
        node = node.isArray() ? node.path(0).path(name) : node.path(name);
      }
      if (node.isTextual() && !node.asText().isBlank()) {
        return Optional.of(node.asText());
      }
    }
    return Optional.empty();
  }

  private List<String> captions() {
    var captions = page.select("figcaption, [class~=(?i)caption], table.picture td.pic_desc");
    var texts = captions.stream().map(Element::text).filter(text -> !text.isBlank()).toList();
    captions.remove();
    page.select("figure").forEach(HtmlArticle::removeUnlessText);
    return texts;
  }

  private static void removeUnlessText(Element figure) {
    if (figure.text().isBlank()) {
      figure.remove();
    }
  }

  /** Returns the element whose own paragraphs hold most text. */
  private Element body() throws ArticleFormatException {
    var marked = page.select("[itemprop=articleBody], article");
    var candidates = marked.isEmpty() ? page.select("main, section, div, td, body") : marked;
    Element best = null;
    int most = 0;
    for (var candidate : candidates) {
      int length = paragraphLength(candidate);
      if (length > most) {
        best = candidate;
        most = length;
      }
    }
    if (best == null) {
      throw new ArticleFormatException(Fault.NO_PARAGRAPHS);
    }
    return best;
  }

  private static int paragraphLength(Element element) {
    int length = 0;
    for (var child : element.children()) {
      if (child.is("p")) {
        length += child.text().length();
      }
    }
    return length > 0 || !element.is("[itemprop=articleBody], article")
        ? length
        : element.text().length();
  }

  /** Writes each block of an element on a line of its own. */
  private static String lines(Element element) {
    var text = new StringBuilder();
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(words.text());
            } else if (node instanceof Element block && (block.is(BLOCKS) || block.is("br"))) {
              text.append(block.is("li") ? "\n- " : "\n");
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element block && block.is(BLOCKS)) {
              text.append('\n');
            }
          }
        });
    return text.toString();
  }
}
