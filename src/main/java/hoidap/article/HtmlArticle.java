package hoidap.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/** Reads an article from a saved web page: metadata first, then the element that holds its text. */
final class HtmlArticle {
  private static final JsonMapper JSON = new JsonMapper();

  /** Parts of a page that are never the article's text. */
  private static final Evaluator CLUTTER =
      Selector.evaluatorOf(
          "script, style, noscript, template, iframe, form, button, select, nav, footer, aside, svg,"
              + " [hidden], [aria-hidden=true], [role=navigation], [role=complementary],"
              + " [class~=(?i)(^|[-_ ])(related|relate|share|sharing|social|menu|nav|breadcrumb|tags?|"
              + "comments?|advert|ads?|banner|sidebar|newsletter|most-?(read|viewed)|recommend\\w*|"
              + "tinlienquan|tin-lien-quan|doc-nhieu|box-?tin)([-_ ]|$)]");

  private static final String BODY = "[itemprop=articleBody], article";
  private static final String OWN = "h1, article, [itemprop=articleBody]";

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "td",
          "th",
          "tr",
          "section",
          "article",
          "ul",
          "ol",
          "table");

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
    PageWeight.requireBearable(bytes);
    return new HtmlArticle(Jsoup.parse(new ByteArrayInputStream(bytes), null, "")).read(stem);
  }

  /** Returns the text of a part of a page, each block on a line of its own. */
  static String text(String html) {
    var part = Jsoup.parseBodyFragment(html).body();
    remove(part.select(CLUTTER));
    return lines(part);
  }

  private RawArticle read(String stem) throws ArticleFormatException {
    var url = url();
    var title = title();
    var published = published();
    var publisher = publisher();
    removeClutter();
    removeLinkLists();
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
  private void removeClutter() {
    Set<Element> holders = elements();
    holders.add(page.body());
    for (var own : page.select(OWN)) {
      for (var at = own; at != null && holders.add(at); ) {
        at = at.parent();
      }
    }
    remove(page.select(CLUTTER).stream().filter(clutter -> !holders.contains(clutter)).toList());
  }

  /** Lists in which nothing but links stands lead to other articles. */
  private void removeLinkLists() {
    Set<Element> links = elements();
    page.select("li").stream().filter(HtmlArticle::isLink).forEach(links::add);
    remove(
        page.select("ul, ol").stream()
            .filter(
                list -> {
                  var items = list.select("li");
                  return !items.isEmpty() && items.stream().allMatch(links::contains);
                })
            .toList());
  }

  private static boolean isLink(Element item) {
    return item.select("a").text().equals(item.text());
  }

  private static Set<Element> elements() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Removes elements, the last first: those behind one are told that they stand elsewhere. */
  private static void remove(List<Element> elements) {
    for (int i = elements.size() - 1; i >= 0; i--) {
      elements.get(i).remove();
    }
  }

  /** Returns the elements that are chosen and in no other that is. */
  private List<Element> outermost(String query) {
    var outermost = new ArrayList<Element>();
    Set<Element> inner = elements();
    for (var element : page.select(query)) {
      if (!inner.contains(element)) {
        outermost.add(element);
        inner.addAll(element.select(query));
      }
    }
    return outermost;
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
        .or(() -> nonBlank(times()))
        .orElse("");
  }

  private String times() {
    return outermost("time").stream().map(Element::text).collect(Collectors.joining(" "));
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
    var captions = outermost("figcaption, [class~=(?i)caption], table.picture td.pic_desc");
    var texts = captions.stream().map(Element::text).filter(text -> !text.isBlank()).toList();
    remove(captions);
    remove(page.select("figure").stream().filter(figure -> !figure.hasText()).toList());
    return texts;
  }

  /** Returns the element whose own paragraphs hold most text. */
  private Element body() throws ArticleFormatException {
    var marked = page.select(BODY);
    var candidates = marked.isEmpty() ? page.select("main, section, div, td, body") : marked;
    Element best = null;
    int most = 0;
    Set<Element> measured = elements(); // with what they are in
    for (var candidate : candidates) {
      if (measured.contains(candidate)) {
        continue;
      }
      int length = paragraphLength(candidate);
      if (length < 0) {
        measured.addAll(candidate.select(BODY));
        length = candidate.text().length();
      }
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

  /** Returns the length of its own paragraphs; -1 where all of the text is the article's. */
  private static int paragraphLength(Element element) {
    int length = 0;
    for (var child : element.children()) {
      if (child.normalName().equals("p")) {
        length += child.text().length();
      }
    }
    return length > 0 || !element.is(BODY) ? length : -1;
  }

  private static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
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
            } else if (node instanceof Element block && (isBlock(block) || block.nameIs("br"))) {
              text.append(block.nameIs("li") ? "\n- " : "\n");
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element block && isBlock(block)) {
              text.append('\n');
            }
          }
        });
    return text.toString();
  }
}
