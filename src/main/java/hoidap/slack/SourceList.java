package hoidap.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.article.Article;
import hoidap.slack.SlackAnswer.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of an answer: numbers, headline, publisher, date and copies, a line an article. */
final class SourceList {
  private static final int LONGEST_HEADLINE = 300; // UTF-16 units
  private static final int LONGEST_COPIES = 600; // UTF-16 units

  private SourceList() {}

  /** Returns {@code sources} under {@code heading}; no blocks where there are none. */
  static List<ObjectNode> blocks(String heading, List<Source> sources) {
    if (sources.isEmpty()) {
      return List.of();
    }
    var flow = new RichTextFlow().add(List.of(Block.text(heading, true)));
    byArticle(sources).forEach(same -> flow.add(line(same)));
    return flow.blocks();
  }

  private static List<List<Source>> byArticle(List<Source> sources) {
    var articles = new LinkedHashMap<String, List<Source>>();
    for (var source : sources) {
      articles.computeIfAbsent(source.article().id(), id -> new ArrayList<>()).add(source);
    }
    return List.copyOf(articles.values());
  }

  private static List<ObjectNode> line(List<Source> same) {
    var article = same.get(0).article();
    var line = new ArrayList<ObjectNode>();
    line.add(Block.text("\n" + numbers(same) + " ", false));
    line.add(headline(article));
    line.add(Block.text(" · " + origin(article) + copies(same.get(0)), false));
    return line;
  }

  private static String numbers(List<Source> same) {
    var numbers =
        same.stream()
            .map(Source::number)
            .filter(number -> number > 0)
            .map(number -> "[" + number + "]")
            .collect(Collectors.joining(" "));
    return numbers.isEmpty() ? "•" : numbers;
  }

  /** Returns the headline, linked where the article has an address. */
  static ObjectNode headline(Article article) {
    var headline = TextCut.shortened(article.displayTitle(), LONGEST_HEADLINE);
    return SafeLink.of(article.url())
        .map(url -> Block.link(url, headline))
        .orElseGet(() -> Block.text(headline, false));
  }

  /** Returns "Báo A · 05/02/2026", and whether somebody sent the article to the page. */
  static String origin(Article article) {
    return Stream.of(
            TextCut.shortened(article.publisher(), LONGEST_HEADLINE),
            ShownDate.of(article.published()),
            article.origin().told())
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String copies(Source source) {
    var names =
        source.alsoPublished().stream().map(SourceList::name).collect(Collectors.joining("; "));
    return names.isEmpty() ? "" : " · Cũng đăng trên: " + TextCut.shortened(names, LONGEST_COPIES);
  }

  private static String name(Article copy) {
    var publisher = copy.publisher().isBlank() ? copy.displayTitle() : copy.publisher();
    var date = ShownDate.bare(copy.published());
    return Stream.of(publisher, date, copy.origin().told())
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining(", "));
  }
}
