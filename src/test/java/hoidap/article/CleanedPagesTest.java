package hoidap.article;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.text.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads each page under {@code articles}, one defect each, and compares what is left with the
 * {@code .expected} file beside it: head lines, a blank line, the paragraphs of the body.
 */
class CleanedPagesTest {
  private static final Path PAGES = Path.of("src/test/resources/articles");

  static Stream<String> pages() throws IOException {
    try (var files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".expected"))
          .map(name -> name.replace(".expected", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void keepsEverySentenceOfTheArticleAndNothingElse(String page) {
    var expected = lines(page + ".expected");
    int blank = expected.indexOf("");
    var article = ReadFile.of(PAGES.resolve(page)).onlyArticle();
    assertAll(
        () ->
            assertEquals(
                String.join("\n", expected.subList(blank + 1, expected.size())), article.body()),
        () -> assertEquals(String.join("\n", expected.subList(0, blank)), head(article)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everySentenceOfTheBodyLiesInOneChunk(String page) {
    var article = ReadFile.of(PAGES.resolve(page)).onlyArticle();
    var inChunks =
        Chunker.cut(article.body()).stream().flatMap(chunk -> chunk.sentences().stream()).toList();
    assertEquals(Sentences.of(article.body()), inChunks);
  }

  private static String head(Article article) {
    var published = article.published();
    var head = new ArrayList<String>();
    head.add("title: " + article.title());
    head.add("publisher: " + article.publisher());
    head.add(
        "published: %s %s"
            .formatted(published.date(), published.basis().label())
            .replace(":  ", ": "));
    article.captions().forEach(caption -> head.add("caption: " + caption));
    return String.join("\n", head);
  }

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(PAGES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
