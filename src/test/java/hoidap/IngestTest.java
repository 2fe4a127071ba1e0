package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.archive.Archive;
import hoidap.archive.ArchiveCheck;
import hoidap.archive.Archives;
import hoidap.article.Filter;
import hoidap.embed.Embedder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestTest {
  private static Embedder embedder;

  @TempDir private Path temporary;
  private Path folder;

  @BeforeAll
  static void load() {
    embedder = Embedder.open(Path.of("models/viword-256"));
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("articles"));
  }

  private Path write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path archiveFile() {
    return temporary.resolve("archive.db");
  }

  private Ingest.Summary ingest(Path... paths) {
    return ingestInto(archiveFile(), paths);
  }

  private static Ingest.Summary ingestInto(Path archiveFile, Path... paths) {
    try (var archive = OpenArchive.open(archiveFile, embedder)) {
      return Ingest.run(archive, embedder, List.of(paths));
    }
  }

  private Archive archive() {
    return Archives.openAnyModel(archiveFile());
  }

  private static String bridge(String length) {
    return "Thông xe cầu Rạch Vẹt\n\nCầu Rạch Vẹt dài " + length + " m. Cầu rộng 12 m.\n";
  }

  @Test
  void whatIsNoFileIsReported() throws IOException {
    write("one.txt", bridge("286"));
    Files.createSymbolicLink(folder.resolve("zero.txt"), Path.of("/dev/null"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    var summary = ingest(folder);
    assertEquals(1, summary.articles());
    assertEquals(2, summary.skipped().size());
    assertTrue(summary.skipped().stream().allMatch(s -> s.reason().contains("is no file")));
  }

  @Test
  void filesOfEveryKindAreRead() throws IOException {
    write("one.txt", bridge("286"));
    write("sub/two.md", "---\ntitle: Hai\npublished: 2026-01-02\n---\nBài số hai nói về lúa.\n");
    write("sub/deep/three.html", "<title>Ba</title><article><p>Bài ba kể về cá.</p></article>");
    write("four.json", "{\"id\":\"bon\",\"title\":\"Bốn\",\"text\":\"Bài bốn bàn về cà phê.\"}");
    write("five.jsonl", "{\"_id\":\"5\",\"title\":\"Năm\",\"text\":\"Bài năm nói về gạo.\"}\n\n");
    write("README.md", "Không phải bài báo.");
    write(".hidden.txt", "Không phải bài báo.");
    var summary = ingest(folder);
    assertEquals(List.of(), summary.skipped());
    assertEquals(5, summary.articles());
    try (var archive = archive()) {
      assertEquals(Set.of("one", "two", "three", "bon", "5"), archive.identities().keySet());
    }
  }

  @Test
  void linesOfACompressedFileAreArticles() throws IOException {
    var file = folder.resolve("news.jsonl.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 3; i++) {
        var line = "{\"id\":\"%d\",\"title\":\"Bài %d\",\"text\":\"Bài này số %d.\"}\n";
        out.write(line.formatted(i, i, i).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertEquals(3, ingest(file).articles());
  }

  @Test
  void ingestingAgainChangesNothing() throws IOException, SQLException {
    write("one.txt", bridge("286"));
    write("two.txt", bridge("386"));
    assertEquals(2, ingest(folder).articles());
    var before = ArchiveCheck.contents(archiveFile());
    var again = ingest(folder);
    assertEquals(0, again.articles());
    assertEquals(2, again.unchanged());
    assertEquals(before, ArchiveCheck.contents(archiveFile()));
  }

  @Test
  void aChangedArticleReplacesItsOldSelfWhole() throws IOException, SQLException {
    write("one.txt", bridge("286"));
    write("two.txt", bridge("386"));
    ingest(folder);
    write("one.txt", bridge("287"));
    var summary = ingest(folder);
    assertEquals(1, summary.articles());
    assertEquals(1, summary.unchanged());
    assertEquals(List.of(), ArchiveCheck.faults(archiveFile()));
    try (var archive = archive()) {
      assertEquals(2, archive.info().articles());
      assertTrue(archive.article("one").orElseThrow().body().contains("287 m"));
      assertEquals(List.of(), find(archive, "286"));
      assertEquals(List.of("one"), find(archive, "287"));
    }
  }

  @Test
  void aRemovedArticleIsGoneEverywhereAndMayComeBack() throws IOException, SQLException {
    write("one.txt", bridge("286"));
    write("two.txt", bridge("386"));
    ingest(folder);
    try (var archive = archive()) {
      assertTrue(archive.remove("one"));
      assertEquals(List.of(), find(archive, "286"));
    }
    assertEquals(List.of(), ArchiveCheck.faults(archiveFile()));
    assertEquals(1, ingest(folder).articles());
    try (var archive = archive()) {
      assertEquals(List.of("one"), find(archive, "286"));
    }
  }

  private static List<String> find(Archive archive, String term) {
    var hits = archive.searchText(Map.of(term, 1.0), false, Filter.NONE, 10);
    var articles = hits.stream().map(hit -> hit.article()).toList();
    return archive.articles(articles, embedder.query(term)).stream()
        .map(found -> found.article().id())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 200})
  void theSameArticlesMakeTheSameArchive(int count) throws IOException, SQLException {
    Files.write(folder.resolve("news.jsonl"), GeneratedNews.lines(count));
    var other = temporary.resolve("other.db");
    assertEquals(count, ingest(folder).articles());
    assertEquals(count, ingestInto(other, folder.resolve("news.jsonl")).articles());
    assertEquals(ArchiveCheck.contents(archiveFile()), ArchiveCheck.contents(other));
    assertEquals(List.of(), ArchiveCheck.faults(other));
  }

  @Test
  void oneDifferenceMakesAnotherArchive() throws IOException, SQLException {
    ingest(write("one.txt", bridge("286")));
    var other = temporary.resolve("other.db");
    ingestInto(other, write("one.txt", bridge("287")));
    var contents = ArchiveCheck.contents(archiveFile());
    var others = ArchiveCheck.contents(other);
    for (var table : List.of("article", "vector", "keyword")) {
      assertNotEquals(contents.get(table), others.get(table), table);
    }
  }

  @Test
  void badFilesAreReportedAndTheRestIsTaken() throws IOException {
    write("a.txt", "");
    write("b.json", "{");
    write("c.jsonl", "{\"id\":\"c1\",\"text\":\"Bài tốt nói về lúa.\"}\nkhông\n{\"id\":\"c3\"}\n");
    write("d.xyz", "Bài.");
    write("e.md", "Không có phần đầu.");
    Files.write(folder.resolve("f.txt"), new byte[] {'a', (byte) 0xff, 'b'});
    write("g.txt", bridge("286"));
    var summary = ingest(folder);
    assertEquals(2, summary.articles());
    var files =
        summary.skipped().stream()
            .map(skipped -> folder.relativize(Path.of(skipped.file())).toString())
            .collect(Collectors.toSet());
    assertEquals(
        Set.of("a.txt", "b.json", "c.jsonl:2", "c.jsonl:3", "d.xyz", "e.md", "f.txt"), files);
    summary.skipped().forEach(skipped -> assertFalse(skipped.reason().isBlank()));
  }

  @Test
  void aFileThatBreaksItsReaderLeavesTheOthersWhole() throws IOException {
    write("a.txt", bridge("286"));
    write("b.md", "---\ntitle: Cầu\n---\n" + ">".repeat(20_000) + "\nCầu dài.\n");
    write("c.md", "---\ntitle: " + "[".repeat(2_000) + "\n---\nCầu dài.\n");
    write("d.txt", bridge("287"));
    var summary = ingest(folder);
    assertEquals(
        List.of(), summary.skipped().stream().filter(s -> s.file().contains(".txt")).toList());
    assertEquals(4, summary.articles() + summary.skipped().size());
    try (var archive = archive()) {
      assertTrue(archive.identities().keySet().containsAll(Set.of("a", "d")));
    }
  }

  @Test
  void theSecondArticleOfAnIdIsKeptUnderItsOwn() throws IOException {
    write(
        "a.jsonl",
        "{\"id\":\"1\",\"text\":\"Bài về lúa.\"}\n{\"id\":\"1\",\"text\":\"Bài về cá.\"}");
    write("b.jsonl", "{\"id\":\"1\",\"text\":\"Bài về lúa.\"}");
    var summary = ingest(folder);
    assertEquals(2, summary.articles());
    assertEquals(List.of(), summary.skipped());
    var notice = summary.notices().get(0);
    assertTrue(notice.file().endsWith("a.jsonl:2"), notice.toString());
    assertTrue(notice.text().contains("'1~2'"), notice.toString());
    try (var archive = archive()) {
      assertEquals("Bài về lúa.", archive.article("1").orElseThrow().body());
      assertEquals("Bài về cá.", archive.article("1~2").orElseThrow().body());
    }
    var again = ingest(folder);
    assertEquals(0, again.articles());
    assertEquals(List.of(), again.notices());
  }

  @Test
  void filesOfOneNameInTwoFoldersDoNotReplaceEachOther() throws IOException, SQLException {
    write("x/001.txt", bridge("286"));
    write("y/001.txt", bridge("386"));
    assertEquals(2, ingest(folder).articles());
    write("y/001.txt", bridge("387"));
    var again = ingest(folder.resolve("y"), folder.resolve("x"));
    assertEquals(1, again.articles());
    assertEquals(1, again.unchanged());
    assertEquals(List.of(), ArchiveCheck.faults(archiveFile()));
    try (var archive = archive()) {
      assertEquals(Set.of("001", "001~2"), archive.identities().keySet());
      assertTrue(archive.article("001").orElseThrow().body().contains("286 m"));
      assertTrue(archive.article("001~2").orElseThrow().body().contains("387 m"));
    }
    var before = ArchiveCheck.contents(archiveFile());
    assertEquals(0, ingest(folder).articles());
    assertEquals(before, ArchiveCheck.contents(archiveFile()));
  }

  @Test
  void aLinkToAFolderIsAFolder() throws IOException {
    write("one.txt", bridge("286"));
    var link = Files.createSymbolicLink(temporary.resolve("link"), folder);
    assertEquals(1, ingest(link).articles());
    assertEquals(List.of(link.resolve("one.txt")), ArticleFiles.in(List.of(link)).files());
  }

  @Test
  void aPathThatIsNotThereIsRefused() {
    var missing = folder.resolve("none");
    var refusal = assertThrows(UsageException.class, () -> ingest(folder, missing));
    assertTrue(refusal.getMessage().contains("none"), refusal.getMessage());
  }
}
