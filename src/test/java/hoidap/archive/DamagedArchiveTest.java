package hoidap.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.NewsCopies;
import hoidap.article.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One byte of an archive is another, as after a fault of a disk. Either that is noticed, or nothing
 * that the archive says is another: the byte was in space that is not used.
 */
class DamagedArchiveTest {
  private static final int FLIPS = Integer.getInteger("hoidap.flips", 200);
  private static final int SEED = 20261129;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void makeArchive() throws SQLException {
    file = folder.resolve("archive.db");
    try (var archive = Archives.open(file, ArchiveContract.MODEL, ArchiveContract.DIMENSION)) {
      archive.add(IntStream.range(0, 40).mapToObj(DamagedArchiveTest::road).toList());
      archive.add(
          NewsCopies.story().stream()
              .map(article -> ArchiveContract.entry(article, ArchiveContract.vector(1)))
              .toList());
      archive.remove("road-7");
      archive.setSetting("seeds", "0123456789abcdef");
      var now = Instant.parse("2026-03-01T12:00:00Z");
      var skipped = List.of(new SkippedFile("a/b.txt", "Tệp rỗng.", now));
      archive.remember(new IngestRun(now, now, 44, 0, 1, skipped));
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      rows(connection, "VACUUM"); // most of the space of so small an archive would not be used
    }
  }

  private static ArchiveEntry road(int number) {
    var body =
        "Tuyến đường số %d ở huyện Củ Chi dài %d km, khởi công ngày %d/3. "
            .repeat(6)
            .formatted(IntStream.range(0, 18).mapToObj(i -> number + i).toArray());
    var day = LocalDate.of(2026, 1, 1).plusDays(number);
    var article =
        ArchiveContract.article(
            "road-" + number, "Đường số " + number, body, "Dân trí", Published.stated(day));
    return ArchiveContract.entry(article, ArchiveContract.vector(number));
  }

  @Test
  void aWholeArchiveIsWhole() {
    assertEquals(new Inspection(43, List.of(), List.of()), Archives.inspect(file));
  }

  @Test
  void everyFlippedByteThatIsReadIsNoticed() throws IOException, SQLException {
    var bytes = Files.readAllBytes(file);
    var whole = everything(file);
    var random = new Random(SEED);
    int unused = 0;
    for (int i = 0; i < FLIPS; i++) {
      int offset = random.nextInt(bytes.length);
      int flip = 1 << random.nextInt(Byte.SIZE);
      if (faults(bytes, offset, flip).isEmpty()) {
        var damaged = folder.resolve("damaged.db");
        assertEquals(whole, everything(damaged), "byte %d, flipped %d".formatted(offset, flip));
        unused++;
      }
    }
    try (var left = Files.list(folder)) {
      assertEquals(2, left.count(), "nothing is left beside the files");
    }
    System.out.printf(
        "%d bytes flipped in %d: %d noticed, %d in space that is not used%n",
        FLIPS, bytes.length, FLIPS - unused, unused);
    assertTrue(unused < FLIPS * 3 / 4, unused + " bytes");
  }

  private List<String> faults(byte[] bytes, int offset, int flip) {
    var flipped = Arrays.copyOf(bytes, bytes.length);
    flipped[offset] ^= (byte) flip;
    try {
      return Archives.inspect(Files.write(folder.resolve("damaged.db"), flipped)).faults();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFlippedByteInATextNamesItsArticle() throws IOException {
    var bytes = Files.readAllBytes(file);
    var text = "huyện Củ Chi".getBytes(StandardCharsets.UTF_8);
    var faults =
        IntStream.range(0, bytes.length - text.length)
            .filter(i -> Arrays.equals(bytes, i, i + text.length, text, 0, text.length))
            .mapToObj(offset -> faults(bytes, offset, 1))
            .filter(found -> !found.isEmpty()) // where rows were moved, old ones may be left over
            .findFirst()
            .orElseThrow();
    assertEquals(1, faults.size(), faults.toString());
    assertTrue(
        faults.get(0).matches("the article 'road-\\d+' .* is not as it was written"),
        faults.toString());
  }

  @Test
  void aFileCutShortIsNoticed() throws IOException {
    var bytes = Files.readAllBytes(file);
    for (int length : List.of(0, 50, 4096, bytes.length / 2, bytes.length - 4096)) {
      var cut = Files.write(folder.resolve("cut.db"), Arrays.copyOf(bytes, length));
      assertTrue(!Archives.inspect(cut).isWhole(), length + " bytes");
    }
  }

  /** Returns all that can be read of an archive, by every way by which the program reads it. */
  private static Map<String, List<String>> everything(Path file) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      var read = new TreeMap<String, List<String>>();
      for (var table :
          List.of(
              "article",
              "chunk",
              "vector",
              "setting",
              "sketch",
              "copy",
              "ingest",
              "skipped",
              "seal",
              "upload",
              "sqlite_sequence")) {
        read.put(table, rows(connection, "SELECT * FROM " + table + " ORDER BY 1, 2"));
      }
      read.put("published", rows(connection, "SELECT published FROM article ORDER BY published"));
      read.put("tables", rows(connection, "SELECT type, name, sql FROM sqlite_master ORDER BY 2"));
      for (var index : List.of("keyword", "headline")) {
        rows(
            connection,
            "CREATE VIRTUAL TABLE temp.%s_instance USING fts5vocab(main, %s, instance)"
                .formatted(index, index));
        for (var term : rows(connection, "SELECT DISTINCT term FROM " + index + "_instance")) {
          for (var query : List.of('"' + term + '"', '"' + term.substring(0, 1) + "\"*")) {
            var sql = "SELECT rowid FROM %s WHERE %s MATCH '%s'".formatted(index, index, query);
            read.put(index + " " + query, rows(connection, sql));
          }
        }
      }
      return read;
    }
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      var lines = new ArrayList<String>();
      if (statement.execute(sql)) {
        var rows = statement.getResultSet();
        while (rows.next()) {
          var line = new StringBuilder();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            var value = rows.getObject(i);
            line.append(value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
            line.append(i < rows.getMetaData().getColumnCount() ? "|" : "");
          }
          lines.add(line.toString());
        }
      }
      return lines;
    }
  }
}
