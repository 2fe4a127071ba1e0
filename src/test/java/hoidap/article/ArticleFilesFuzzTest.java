package hoidap.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.fuzz.Fuzzing;
import hoidap.text.Sentences;
import hoidap.text.VietnameseText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file holds, it is read or it is said why not; what is read can be cut and quoted. */
class ArticleFilesFuzzTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "article-text, a.txt, 400",
    "article-markdown, a.md, 400",
    "article-html, a.html, 300",
    "article-html, a.htm, 100",
    "article-json, a.json, 300",
    "article-jsonl, a.jsonl, 300",
    "article-json, a.ndjson, 100"
  })
  void areReadOrReported(String corpus, String name, int count) {
    var file = folder.resolve(name);
    Fuzzing.of(corpus)
        .run(
            count,
            input -> {
              Files.write(file, input);
              check(file);
            });
  }

  private static void check(Path file) throws IOException {
    var read = ReadFile.of(file);
    assertTrue(isRead(read) || holdsNothing(file), "read without a word");
    check(read);
  }

  private static boolean isRead(ReadFile read) {
    return !read.articles().isEmpty() || !read.skipped().isEmpty();
  }

  /** An empty file of lines has nothing to be told of. */
  private static boolean holdsNothing(Path file) throws IOException {
    boolean isOfLines = file.toString().matches(".*\\.(jsonl|ndjson)(\\.gz)?");
    return isOfLines && new String(Files.readAllBytes(file), ISO_8859_1).isBlank();
  }

  @Test
  void areReadOrReportedPacked() throws IOException {
    var file = folder.resolve("a.jsonl.gz");
    Fuzzing.of("article-jsonl")
        .with(packed("{\"id\":\"a\",\"text\":\"Cầu dài 286 m.\"}\n"))
        .run(
            100,
            input -> {
              Files.write(file, input);
              check(file);
            });
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  static void check(ReadFile read) {
    read.skipped().forEach(one -> assertFalse(isOurFault(one.reason()), one.reason()));
    read.articles().forEach(ArticleFilesFuzzTest::check);
  }

  /** A record nested too deep is its own fault; any other that broke the program is not. */
  private static boolean isOurFault(String reason) {
    var broken = Fault.BROKEN.english("").split("\\(")[0];
    return reason.contains(broken) && !reason.contains("StackOverflowError");
  }

  private static void check(Article article) {
    var body = article.body();
    assertFalse(body.isBlank(), "no body");
    assertFalse(article.id().isEmpty(), "no id");
    assertFalse(article.displayTitle().isEmpty(), "no title to show");
    for (var told : List.of(article.title(), body, article.lead(), article.publisher())) {
      assertEquals(VietnameseText.nfc(told), told);
    }
    int end = 0;
    for (var chunk : Chunker.cut(body)) {
      for (var sentence : chunk.sentences()) {
        assertTrue(sentence.start() >= end, "sentences overlap");
        end = sentence.end();
        assertFalse(sentence.of(body).isBlank(), "a blank sentence");
      }
    }
    assertFalse(Sentences.of(body).isEmpty(), "no sentence");
    article.published().firstDay();
  }
}
