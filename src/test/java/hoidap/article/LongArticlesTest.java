package hoidap.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Articles of hundreds of thousands of characters, each made of what once took time that grew with
 * the square of its length, are read and cut as fast as others.
 */
class LongArticlesTest {
  private static final int LENGTH = 200_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String PARAGRAPH =
      "Ông Nam cho biết cầu dài 286 m và sẽ được thông xe vào ngày mai ở tỉnh Hà Nam.\n";

  @TempDir private Path folder;

  static Stream<String> parts() {
    return Stream.of(
        "1.000.",
        "12/11/2024 ",
        "ngày 3/11 và 3/1/2024 ",
        "từ năm 2020, ",
        "![[",
        "![a](",
        "| ",
        "| x",
        "Ông A.A.A.",
        "A.",
        "Ai. ",
        "Ai.\n",
        "Vì sao? ",
        "a\u0301\u0323",
        "\u0301\u0323",
        "Chia sẻ\n",
        "05/02/2026 14:30\n",
        "Cầu (Ảnh: ",
        "a\n",
        "“",
        "a?” ",
        " ",
        "<",
        "<a ",
        "<!-- x> ",
        "<? > ",
        "[a](",
        "**a *",
        "` `` ",
        "> ",
        "- ",
        "&",
        "[",
        "---\n",
        "\n");
  }

  @ParameterizedTest
  @MethodSource("parts")
  void areReadInTimeThatGrowsAsTheyDo(String part) throws IOException {
    var body = "Cầu dài 286 m. " + part.repeat(LENGTH / part.length()) + "x.";
    read("a.txt", body);
    read("a.md", "---\ntitle: Cầu\n---\n" + body);
    read("a.md", "---" + part.repeat(LENGTH / part.length()) + body);
    read("a.html", "<article><p>" + body.replace("\n", "<p>") + "</article>");
  }

  static Stream<String> pages() {
    return Stream.of(
        "Tin liên quan\n" + lines(15_000, "Cầu số %d thông xe"),
        "Tin liên quan\n" + lines(8_000, "Cầu số %1$d thông xe.\nCầu %1$d mở cửa!"),
        "Tin liên quan\n" + lines(15_000, "- Cầu số %d thông xe"),
        lines(25_000, "Nguyễn A%d"),
        PARAGRAPH + lines(15_000, "Ảnh: Nguyễn Văn %d"),
        lines(8_000, "Một hai\nba %d bốn\nnăm sáu\nbảy tám.") + PARAGRAPH,
        "Cầu\n" + lines(20_000, "05/02/2026 14:%02d"));
  }

  private static String lines(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(line::formatted)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void areCleanedInTimeThatGrowsWithTheirLines(String page) throws IOException {
    read("a.txt", page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<article>x",
        "<ul><li>",
        "<ul><li><a>x</a></ul>",
        "<nav>",
        "<nav></nav>",
        "<b>",
        "<p><b id=%d>",
        "<a><b><i>x",
        "<table><tr><td>",
        "<figure>",
        "<figure></figure>",
        "<figcaption>x",
        "<div class=caption>x",
        "<form><select><option>",
        "<h1>",
        "<section><p>x</p>",
        "<div class=sapo>x",
        "<div class=related>",
        "<p><object>x",
        "<!--",
        "<script type=application/ld+json>{\"@type\":\"Article\"}</script>",
        "<time>x"
      })
  void areReadWhateverElementsTheyAreMadeOf(String element) throws IOException {
    int tags = (int) element.chars().filter(c -> c == '<').count();
    var page =
        IntStream.range(0, 60_000 / tags)
            .mapToObj(number -> element.replace("%d", String.valueOf(number)))
            .collect(Collectors.joining());
    read("a.html", "<p>" + PARAGRAPH + page);
    read("a.html", page + "<p>" + PARAGRAPH);
    read("a.md", "---\ntitle: Cầu\n---\n" + element.repeat(10_000) + "\n\n" + PARAGRAPH);
  }

  private void read(String name, String text) throws IOException {
    var file = Files.writeString(folder.resolve(name), text, UTF_8);
    var read = assertTimeoutPreemptively(LIMIT, () -> ReadFile.of(file));
    assertEquals(1, read.articles().size() + read.skipped().size());
    var broken = Fault.BROKEN.english("").split("\\(")[0];
    assertTrue(
        read.skipped().stream()
            .map(ArticleReader.Skipped::reason)
            .allMatch(reason -> !reason.contains(broken) || reason.contains("StackOverflowError")),
        () -> read.skipped().toString());
    for (var article : read.articles()) {
      var chunks = assertTimeoutPreemptively(LIMIT, () -> Chunker.cut(article.body()));
      assertTrue(chunks.size() > 0, "no chunk");
    }
  }
}
