package hoidap.article;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
  private static final String BODY = "Cầu Rạch Vẹt dài 286 m.";

  @TempDir Path folder;

  @Test
  void textHasItsTitleOnTheFirstLineAndItsIdFromTheFileName() throws IOException {
    var article = read("cau-rach-vet.txt", "Thông xe cầu Rạch Vẹt\n\n" + BODY).onlyArticle();
    assertEquals("cau-rach-vet", article.id());
    assertEquals("Thông xe cầu Rạch Vẹt", article.title());
    assertEquals(BODY, article.body());
    assertEquals(Published.UNKNOWN, article.published());
  }

  @Test
  void theIdOfATextIsItsFileNameEvenWhereItNamesAnAddress() throws IOException {
    var text = "Thông xe cầu\n" + BODY + "\nNguồn: https://vi.example.vn/cau-20251117.html";
    var article = read("001.v2.txt", text).onlyArticle();
    assertEquals("001.v2", article.id());
    assertEquals("https://vi.example.vn/cau-20251117.html", article.url());
    assertEquals("2025-11-17", article.published().date());
    assertEquals(BODY, article.body());
  }

  @Test
  void aTextOfOneLineIsItsOwnBody() throws IOException {
    var article = read("a.txt", BODY).onlyArticle();
    assertEquals("", article.title());
    assertEquals(BODY, article.body());
    assertEquals(BODY, article.displayTitle());
  }

  @ParameterizedTest
  @CsvSource({"a, a", "'Tin mới ', Tin mới", "'Giá cà phê ', Giá cà phê"})
  void aTextWithoutTitleIsShownByItsBeginning(String begin, String shown) throws IOException {
    var article = read("a.txt", begin + "a".repeat(200) + "." + " Hết.".repeat(30)).onlyArticle();
    assertEquals("", article.title());
    assertTrue(article.displayTitle().startsWith(shown), article.displayTitle());
    assertTrue(article.displayTitle().length() <= 101, article.displayTitle());
    var wide = read("a.txt", "a" + "\ud83d\ude00".repeat(200)).onlyArticle();
    assertEquals("a" + "\ud83d\ude00".repeat(49) + "…", wide.displayTitle());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ufeff", ""})
  void markdownHasItsMetadataInFrontMatter(String mark) throws IOException {
    var text =
        mark
            + """
            ---
            id: cau-1
            title: "Thông xe: cầu Rạch Vẹt"
            publisher: Báo Ví dụ
            published: 2025-11-17
            url: https://vi.example.vn/cau
            section: Giao thông
            author: Thanh Tú
            ---

            Cầu **Rạch Vẹt** dài
            `286 m`.
            """;
    var article = read("a.md", text).onlyArticle();
    assertEquals("cau-1", article.id());
    assertEquals("Thông xe: cầu Rạch Vẹt", article.title());
    assertEquals("Báo Ví dụ", article.publisher());
    assertEquals("2025-11-17", article.published().date());
    assertEquals(Published.Basis.STATED, article.published().basis());
    assertEquals("Giao thông", article.section());
    assertEquals("Thanh Tú", article.author());
    assertEquals(BODY, article.body());
  }

  @Test
  void markdownWithoutTitleTakesItsFirstHeading() throws IOException {
    var text = "---\npublished: 2025-11-17\n---\n# Thông xe cầu\n\n" + BODY;
    assertEquals("Thông xe cầu", read("a.md", text).onlyArticle().title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Không có gì ở đầu. | has no front matter",
        "---\\ntitle: Cầu\\nKhông đóng. | has no front matter",
        "---\\ntitle: Cầu: dài\\n---\\nCầu dài. | not YAML",
        "---\\nchỉ là chữ\\n---\\nCầu dài. | not a list",
        "---\\ntitle: Cầu\\n---\\n | has no text",
      })
  void markdownWithBadFrontMatterIsSkippedWithAReason(String text, String reason)
      throws IOException {
    assertSkipped(read("a.md", text.replace("\\n", "\n")), "a.md", reason);
  }

  @Test
  void htmlHasItsMetadataInTheHead() throws IOException {
    var page =
        """
        <html><head><meta charset="utf-8"><title>Cầu - Ví dụ</title>
        <link rel="canonical" href="https://vi.example.vn/cau.html">
        <meta property="og:title" content="Thông xe cầu">
        <meta property="og:site_name" content="Ví dụ">
        <meta property="article:section" content="Giao thông">
        <meta name="author" content="Thanh Tú">
        <meta property="article:published_time" content="2025-11-16T23:30:00Z">
        <script type="application/ld+json">{broken</script></head>
        <body><article><h1>Thông xe cầu</h1><p>Cầu <b>Rạch Vẹt</b> dài 286 m.</p></article></body>
        """;
    var article = read("a.html", page).onlyArticle();
    assertEquals("https://vi.example.vn/cau.html", article.id());
    assertEquals("Thông xe cầu", article.title());
    assertEquals("Ví dụ", article.publisher());
    assertEquals("2025-11-17", article.published().date());
    assertEquals("Giao thông", article.section());
    assertEquals("Thanh Tú", article.author());
    assertEquals(BODY, article.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time datetime='2025-11-17T08:00:00+07:00'>sáng nay</time>",
        "<time>Thứ hai, 17/11/2025</time>",
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},"
            + "{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2025-11-17\"}]}</script>",
        "<meta itemprop='datePublished' content='17-11-2025'>",
      })
  void htmlSaysWhenItWasPublished(String markup) throws IOException {
    var page = "<body>" + markup + "<article><p>" + BODY + "</p></article></body>";
    var article = read("a.htm", page).onlyArticle();
    assertEquals("2025-11-17", article.published().date());
    assertEquals("a", article.id());
  }

  @Test
  void htmlWithoutParagraphsIsSkipped() throws IOException {
    assertSkipped(read("a.html", "<body><nav>Trang chủ</nav></body>"), "a.html", "paragraphs");
  }

  @Test
  void jsonIsOneArticleOrAListOfThem() throws IOException {
    var one = "{\"id\": 7, \"title\": \"Cầu\", \"text\": \"%s\"}".formatted(BODY);
    assertEquals("7", read("a.json", one).onlyArticle().id());
    var list =
        read("b.json", "[" + one + ", {\"_id\": \"d8\", \"text\": \"" + BODY + "\"}, 9, {}]");
    assertEquals(List.of("7", "d8"), ids(list));
    assertEquals(
        List.of("b.json[2]", "b.json[3]"),
        list.skipped().stream().map(skipped -> name(skipped.file())).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"a1\",\"_id\":\"b1\",\"url\":\"https://e.vn/x\"} | a1",
        "{\"_id\":\"b1\",\"url\":\"https://e.vn/x\"} | b1",
        "{\"id\":\"\",\"url\":\"https://e.vn/x\"} | https://e.vn/x",
        "{\"id\":null} | a:1",
        "{\"title\":\"Cầu\"} | a:1",
      })
  void idIsTheGivenOneElseTheAddressElseFromTheFileName(String fields, String id)
      throws IOException {
    var line = fields.replaceFirst("\\}$", ",\"text\":\"" + BODY + "\"}");
    assertEquals(id, read("a.jsonl", line).onlyArticle().id());
  }

  @Test
  void aLeadBeginsTheBody() throws IOException {
    var json = "{\"title\":\"Cầu\",\"lead\":\"Xã có cầu mới.\",\"text\":\"" + BODY + "\"}";
    var article = read("a.json", json).onlyArticle();
    assertEquals("Xã có cầu mới.", article.lead());
    assertEquals("Xã có cầu mới.\n" + BODY, article.body());
    var brief = "{\"title\":\"Cầu\",\"lead\":\"Xã có cầu mới.\"}";
    assertEquals("Xã có cầu mới.", read("b.json", brief).onlyArticle().body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.ndjson", "a.jsonl.gz"})
  void aBrokenLineAmongGoodOnesIsReportedWithItsNumber(String name) throws IOException {
    var good = "{\"text\":\"" + BODY + "\"}";
    var text = "\ufeff" + good + "\n\n{broken\n\"chữ\"\n" + good + "\n{\"title\":\"Trống\"}\n";
    var bytes = name.endsWith(".gz") ? gzip(text.getBytes(UTF_8)) : text.getBytes(UTF_8);
    var read = read(name, bytes);
    assertEquals(List.of("a:1", "a:5"), ids(read));
    assertEquals(
        List.of(name + ":3", name + ":4", name + ":6"),
        read.skipped().stream().map(skipped -> name(skipped.file())).toList());
    assertTrue(read.skipped().get(0).reason().startsWith("is not JSON"), read.toString());
  }

  @Test
  void aBadByteLosesOnlyItsLine() throws IOException {
    var good = ("{\"text\":\"" + BODY + "\"}\n").getBytes(UTF_8);
    var bytes = new ByteArrayOutputStream();
    bytes.write(good);
    bytes.write("{\"text\":\"C\u00e0u d\u00e0i.\"}\n".getBytes(Charset.forName("windows-1252")));
    bytes.write(good);
    var read = read("a.jsonl", bytes.toByteArray());
    assertEquals(List.of("a:1", "a:3"), ids(read));
    assertTrue(read.onlySkipped().reason().contains("UTF-8"), read.toString());
  }

  @Test
  void aBrokenGzipGivesWhatCameBeforeTheBreak() throws IOException {
    var line = "{\"text\":\"" + BODY + "\"}\n";
    var whole = gzip(line.repeat(3).getBytes(UTF_8));
    var read = read("a.jsonl.gz", Arrays.copyOf(whole, whole.length - 8));
    assertTrue(read.onlySkipped().reason().contains("cannot be read"), read.toString());
    assertSkipped(read("b.json.gz", Arrays.copyOf(whole, 20)), "b.json.gz", "cannot be read");
  }

  @Test
  void aNameMayPromiseGzipThatIsNone() throws IOException {
    assertEquals(
        "x", read("a.json.gz", "{\"id\":\"x\",\"text\":\"" + BODY + "\"}").onlyArticle().id());
  }

  @Test
  void textMayBeUtf16WithAMark() throws IOException {
    var text = "\ufeffThông xe cầu\n" + BODY;
    for (var charset : List.of(UTF_16LE, UTF_16BE, UTF_8)) {
      var article = read("a.txt", text.getBytes(charset)).onlyArticle();
      assertEquals("Thông xe cầu", article.title(), charset.name());
      assertEquals(BODY, article.body(), charset.name());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.json"})
  void textInAnotherEncodingIsSkipped(String name) throws IOException {
    var bytes = "C\u00e0u d\u00e0i 286 m.".getBytes(Charset.forName("windows-1252"));
    assertSkipped(read(name, bytes), name, "UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.json"})
  void anEmptyFileIsSkipped(String name) throws IOException {
    assertTrue(read(name, "").articles().isEmpty());
    assertFalse(read(name, "").onlySkipped().reason().isBlank());
    assertFalse(read(name, " \n").onlySkipped().reason().isBlank());
  }

  @Test
  void anEmptyListOfLinesHoldsNothing() throws IOException {
    assertEquals(new ReadFile(List.of(), List.of(), List.of()), read("a.jsonl", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.md | ---\\ntitle: Cầu\\n---\\n | >",
        "a.md | ---\\ntitle: Cầu\\n---\\n | '- '",
        "a.md | ---\\ntitle: Cầu\\n---\\n | [",
        "a.md | ---\\ntitle: | [",
        "a.md | ---\\ntitle: | {",
        "a.md | ---\\ntitle: | '- '",
        "a.html | <html> | <div>",
        "a.html | <article> | <b><p>",
        "a.html | '<script type=application/ld+json>' | [",
        "a.json | '' | [",
        "a.json | '' | '{\"a\":'",
        "a.json | '{\"text\":' | [",
        "a.jsonl | '' | [",
        "a.jsonl | '{\"text\":' | '{\"a\":'",
        "a.txt | '' | (",
      })
  void textNestedWithoutEndIsReadOrReported(String name, String head, String nest)
      throws IOException {
    var deep = head.replace("\\n", "\n") + " " + nest.repeat(20_000);
    for (var end : List.of("", "\n" + BODY, "\n---\n" + BODY)) {
      var read = read(name, deep + end);
      assertEquals(1, read.articles().size() + Math.min(1, read.skipped().size()), name);
      read.skipped().forEach(skipped -> assertFalse(skipped.reason().isBlank()));
    }
  }

  @Test
  void aFailureOfTheSinkIsNoFaultOfTheFile() throws IOException {
    var file = Files.writeString(folder.resolve("a.txt"), BODY);
    var full = new IllegalStateException("the disk is full");
    var sink =
        new ArticleReader.Sink() {
          @Override
          public void article(Article article, String where) {
            throw full;
          }

          @Override
          public void skipped(ArticleReader.Skipped skipped) {
            throw new AssertionError(skipped);
          }

          @Override
          public void noticed(Notice notice) {
            throw new AssertionError(notice);
          }
        };
    assertEquals(full, assertThrows(full.getClass(), () -> ArticleReader.read(file, sink)));
  }

  private static final String GOOD = "{\"title\":\"Cầu\",\"text\":\"" + BODY + "\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G\nG\nG",
        "G G G",
        "G,\nG,\nG\n",
        "[G]\n[G,G]",
        "[\n  G,\n  G\n]\nG",
        "\ufeff[G,G,G]",
        "{\n"
            + "  \"text\": \"Cầu\"\n"
            + "}\n"
            + "{\n"
            + "  \"text\": \"Hồ { [ \\\" ]\"\n"
            + "}\n"
            + "{\"a\":[{\"b\":[]}],\n"
            + "\"text\":\"Hồ\"}",
      })
  void objectsMayFollowEachOther(String text) throws IOException {
    var read = read("a.json", text.replace("G", GOOD));
    assertEquals(3, read.articles().size(), read.toString());
    assertEquals(List.of(), read.skipped());
    assertEquals(3, Set.copyOf(ids(read)).size(), ids(read).toString());
  }

  @Test
  void anObjectOnEachLineHasTheIdItWouldHaveInJsonLines() throws IOException {
    var text = GOOD + "\n\n" + GOOD + "\n";
    assertEquals(List.of("a:1", "a:3"), ids(read("a.json", text)));
    assertEquals(ids(read("a.jsonl", text)), ids(read("a.json", text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "G@{\"text\":\"Hồ\"@G | 2 | 2", // no closing brace
        "G@{\"text\":\"Hồ}@G | 2 | 2", // no closing quotation mark
        "G@{\"text\": hồ}@G | 2 | 2",
        "G@hồ@G | 2 | 2",
        "[G,@{\"text\":\"Hồ\",@G] | 2 | [1]",
        "[G,@{\"text\":\"Hồ@ rộng\"},@G] | 2 | [1]", // a line break in a string
        "[G,@7,@G] | 2 | [1]",
        "[G,@G | 2 | ''", // no end of the list
        "G@G@{\"text\": | 2 | 3",
        "G@}@G | 2 | 2",
      })
  void aBrokenObjectLeavesTheOthersWhole(String text, int count, String place) throws IOException {
    var read = read("a.json", text.replace("G", GOOD).replace('@', '\n'));
    assertEquals(count, read.articles().size(), read.toString());
    var file = place.isEmpty() || place.startsWith("[") ? "a.json" + place : "a.json:" + place;
    assertEquals(file, name(read.onlySkipped().file()));
  }

  @Test
  void aLineWithTwoObjectsIsReported() throws IOException {
    assertTrue(read("a.jsonl", GOOD + GOOD).onlySkipped().reason().contains("more follows"));
  }

  @Test
  void manyBadRecordsAreCounted() throws IOException {
    var read = read("a.jsonl", "x\n".repeat(5_000) + GOOD);
    assertEquals(1, read.articles().size());
    assertEquals(Records.MOST_TOLD + 1, read.skipped().size());
    var last = read.skipped().get(Records.MOST_TOLD);
    assertTrue(last.reason().contains("4000 more"), last.toString());
  }

  @Test
  void listsAndWrappedValuesAreText() throws IOException {
    var json =
        """
        {"_id": {"$oid": "65f1"}, "title": "Cầu", "text": ["Cầu dài.", "Cầu rộng."],
         "published": {"$date": "2025-05-12T01:00:00Z"}, "author": ["Hà", {"name": "Tú"}]}
        """;
    var read = read("a.json", json);
    var article = read.onlyArticle();
    assertEquals("65f1", article.id());
    assertEquals("Cầu dài.\nCầu rộng.", article.body());
    assertEquals("2025-05-12", article.published().date());
    assertEquals("Hà, Tú", article.author());
    assertEquals(List.of(), read.notices());
  }

  @Test
  void aFieldThatIsNoTextIsTold() throws IOException {
    var json =
        "{\"text\": [\"Cầu dài.\", {\"type\": \"ad\"}], \"section\": {\"no\": 3}, \"x\": []}";
    var read = read("a.json", json);
    assertEquals("Cầu dài.", read.onlyArticle().body());
    assertEquals(1, read.notices().size());
    assertTrue(read.notices().get(0).text().contains("text, section"), read.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'    Cầu dài.@@Hồ sâu.' | Cầu dài.@Hồ sâu.",
        "'@\tCầu dài.@\tCầu rộng.' | Cầu dài.@Cầu rộng.",
        "<div>@<p>Cầu <b>dài</b>.</p><p>Hồ sâu.</p>@</div>@@Cầu rộng. | Cầu dài.@Hồ sâu.@Cầu rộng.",
        "```@Cầu dài.@``` | Cầu dài.",
        "Cầu dài.<br>Hồ <i>sâu</i>. | Cầu dài.@Hồ sâu.",
        "<!-- ghi chú -->@Cầu dài. | Cầu dài.",
        "[Mẫu Sơn]: nắng@@Cầu dài. | [Mẫu Sơn]: nắng@Cầu dài.",
        "[1]: https://vidu.vn@@Cầu dài. | Cầu dài.",
        "> Cầu dài.@>@> > Hồ sâu. | Cầu dài.@Hồ sâu.",
        "<script>alert(1)</script>@@Cầu dài. | Cầu dài.",
      })
  void everyBlockOfMarkdownIsRead(String markdown, String body) throws IOException {
    var text = "---\ntitle: Tin\n---\n" + markdown.replace('@', '\n').replace("\\t", "\t");
    assertEquals(body.replace('@', '\n'), read("a.md", text).onlyArticle().body());
  }

  @Test
  void aNamedPipeIsNoFile() throws IOException, InterruptedException {
    var pipe = folder.resolve("a.txt");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    assertSkipped(ReadFile.of(pipe), "a.txt", "no file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a", "a.docx", "a.gz"})
  void anUnknownKindIsSkipped(String name) throws IOException {
    assertSkipped(read(name, BODY), name, "convert it");
  }

  @Test
  void aMissingFileIsSkipped() {
    assertSkipped(ReadFile.of(folder.resolve("none.txt")), "none.txt", "cannot be read");
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, true",
    "tin/README.md, false",
    "readme.txt, false",
    ".ds_store, false",
    "lao.jsonl.gz, true"
  })
  void readmesAndHiddenFilesAreNoArticles(Path file, boolean isArticle) {
    assertEquals(isArticle, ArticleReader.isArticleFile(file));
  }

  private static String record(String id, String field, String value) {
    return "{\"id\":\"%s\",\"%s\":\"%s\",\"text\":\"%s\"}%n".formatted(id, field, value, BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "lead", "publisher", "section", "author", "url"})
  void moreOfAFieldThanAnyArticleHasIsLeftOutAndToldOf(String field) throws IOException {
    var value = "https://a.example/" + "ab".repeat(400_000);
    var read = read("a.jsonl", record("a", "x", "") + record("b", field, value));
    assertEquals(List.of("a", "b"), ids(read));
    var article = read.articles().get(1);
    int body = article.body().length(); // which begins with the lead, however long
    assertTrue(article.toString().length() < 6_000 + body, article.title());
    assertEquals(1, read.notices().size());
    assertEquals("a.jsonl:2", name(read.notices().get(0).file()));
    assertTrue(read.notices().get(0).text().contains("more in " + field + " than"));
    assertTrue(read.notices().get(0).textInVietnamese().contains(field));
  }

  @Test
  void aRecordTooLongIsSkippedAndTheOthersAreRead() throws IOException {
    var tooLong = record("b", "x", "a".repeat(ArticleReader.RECORD));
    var lines = record("a", "x", "") + tooLong + record("c", "x", "");
    var read = read("a.jsonl", lines);
    assertEquals(List.of("a", "c"), ids(read));
    assertEquals("a.jsonl:2", name(read.onlySkipped().file()));
    assertTrue(read.onlySkipped().reason().contains("longer than 4 MiB"));
    var list = "[" + String.join(",", record("a", "x", ""), tooLong, record("c", "x", "")) + "]";
    read = read("a.json", list);
    assertEquals(List.of("a", "c"), ids(read));
    assertEquals("a.json[1]", name(read.onlySkipped().file()));
    assertSkipped(read("a.json", tooLong), "a.json", "longer than 4 MiB");
    assertSkipped(read("a.txt", "a ".repeat(3_000_000)), "a.txt", "longer than 4 MiB");
    assertSkipped(read("a.txt", "Cầu. ".repeat(300_000)), "a.txt", "more than 1000000");
    assertSkipped(read("a.md", "---\n".repeat(2_000_000)), "a.md", "longer than 4 MiB");
    assertSkipped(read("a.html", "<p>".repeat(200_000)), "a.html", "has 200000 tags");
    assertSkipped(
        read("a.jsonl", record("a".repeat(3_000), "x", "")), "a.jsonl:1", "has an id, or an");
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "html", "json", "jsonl"})
  void aFileThatUnpacksToAThousandTimesItsSizeIsSkipped(String kind) throws IOException {
    var packed = gzip("a".repeat(70_000_000).getBytes(UTF_8));
    assertTrue(packed.length < 100_000);
    var name = "a." + kind + ".gz";
    assertSkipped(read(name, packed), name, " more than 64 MiB| longer than ");
  }

  @ParameterizedTest
  @CsvSource({
    "a.jsonl, '{}\n\n  \n{}\n[', 3", "a.json, '[{},{},{}]', 3", "a.json, '{} {}', 2",
    "a.json, '[]', 0", "a.txt, 'Cầu.', 1", "a.doc, '', 1"
  })
  void recordsAreCountedBeforeTheyAreRead(String name, String text, long count) throws IOException {
    var file = Files.writeString(folder.resolve(name), text);
    assertEquals(count, ArticleReader.count(new ArticleFile(file, name, Long.MAX_VALUE)));
  }

  @Test
  void nestingAndNumbersBeyondAllBoundsAreReported() throws IOException {
    var number = "{\"id\":1" + "0".repeat(300_000) + ",\"text\":\"Cầu dài.\"}";
    assertSkipped(read("a.jsonl", number), "a.jsonl:1", "a number or a name of thousands");
    var nested = "---\ntitle: " + "[".repeat(100_000) + "\n---\n" + BODY;
    assertSkipped(read("a.md", nested), "a.md", "nested too deep, or");
  }

  @Test
  void manyArticlesWithSomethingToTellAreCounted() throws IOException {
    var read = read("a.jsonl", record("a", "title\":[[]],\"x", "").repeat(1_010));
    assertEquals(1_010, read.articles().size());
    assertEquals(1_001, read.notices().size());
    assertTrue(read.notices().get(1_000).text().contains("10 more articles"));
  }

  private ReadFile read(String name, String text) throws IOException {
    return read(name, text.getBytes(UTF_8));
  }

  private ReadFile read(String name, byte[] bytes) throws IOException {
    return ReadFile.of(Files.write(folder.resolve(name), bytes));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static void assertSkipped(ReadFile read, String name, String reason) {
    assertEquals(List.of(), read.articles());
    assertEquals(name, name(read.onlySkipped().file()));
    assertTrue(
        Arrays.stream(reason.split("\\|")).anyMatch(read.onlySkipped().reason()::contains),
        read.onlySkipped().reason());
  }

  private static List<String> ids(ReadFile read) {
    return read.articles().stream().map(Article::id).toList();
  }

  private static String name(String file) {
    return Path.of(file).getFileName().toString();
  }
}
