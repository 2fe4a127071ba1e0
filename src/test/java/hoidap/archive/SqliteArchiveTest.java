package hoidap.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.NewsCopies;
import hoidap.SmallDisk;
import hoidap.article.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteArchiveTest extends ArchiveContract {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("data/archive.db");
  }

  @Override
  Archive open(String model) {
    return Archives.open(file(), model, DIMENSION);
  }

  @Test
  void aTextFileIsRefused() throws IOException {
    var text = Files.writeString(folder.resolve("notes.txt"), "Đây không phải kho. ".repeat(100));
    assertRefused(text, "notes.txt");
    assertTrue(Files.readString(text).startsWith("Đây"));
  }

  @Test
  void theDatabaseOfAnotherProgramIsRefused() throws SQLException {
    var other = folder.resolve("other.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE article (id TEXT)");
    }
    assertRefused(other, "another program");
  }

  @Test
  void aFormatOfTheFutureIsRefused() throws SQLException {
    open().close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    assertRefused(file(), "format 99");
  }

  private static List<ArchiveEntry> story() {
    return NewsCopies.story().stream().map(article -> entry(article, vector(1))).toList();
  }

  @Test
  void anArchiveOfVersion1LearnsItsCopiesWhenItIsOpened() throws SQLException {
    try (var archive = open()) {
      archive.add(story());
    }
    var contents = ArchiveCheck.contents(file());
    OldFormats.make(file(), 1);
    try (var archive = Archives.openAnyModel(file())) {
      assertEquals(3, archive.info().copies());
      assertEquals(4, archive.story("ban-cat").size());
    }
    assertEquals(contents, ArchiveCheck.contents(file()));
    assertEquals(List.of(), ArchiveCheck.faults(file()));
  }

  @Test
  void anUpgradeThatFailsMidwayLeavesTheOldArchive() throws SQLException {
    try (var archive = open()) {
      archive.add(story());
    }
    OldFormats.make(file(), 1);
    execute("CREATE TABLE copy (name TEXT)"); // in the way of the upgrade's second table
    assertThrows(ArchiveException.class, this::open);
    execute("DROP TABLE copy");
    try (var archive = open()) {
      assertEquals(4, archive.story("ban-cat").size());
    }
    assertEquals(List.of(), ArchiveCheck.faults(file()));
  }

  @Test
  void anArchiveOfVersion4KnowsNoOrigins() throws SQLException {
    try (var archive = open()) {
      archive.add(story());
    }
    var contents = ArchiveCheck.contents(file());
    OldFormats.make(file(), 4);
    try (var archive = open()) {
      var origins = archive.identities().values().stream().map(Identity::origin).toList();
      assertEquals(List.of(Origin.UNKNOWN), origins.stream().distinct().toList());
      assertEquals(0, archive.uploads(0, 9, 9).total());
    }
    assertTrue(Archives.inspect(file()).isWhole());
    assertEquals(contents, ArchiveCheck.contents(file()));
  }

  @Test
  void anArchiveOfVersion2LearnsItsHeadlinesWhenItIsOpened() throws SQLException {
    try (var archive = open()) {
      archive.add(story());
      assertEquals(2, archive.headlines(List.of("vo", "de"), "bao", 9).size());
    }
    var contents = ArchiveCheck.contents(file());
    OldFormats.make(file(), 2);
    try (var archive = open()) {
      assertEquals(2, archive.headlines(List.of("vo", "de"), "bao", 9).size());
      assertEquals(List.of(), archive.ingests());
    }
    assertEquals(contents, ArchiveCheck.contents(file()));
    assertEquals(List.of(), ArchiveCheck.faults(file()));
  }

  @Test
  void anArchiveOfVersion3IsSealedWhenItIsOpened() throws SQLException {
    try (var archive = open()) {
      archive.add(story());
    }
    var contents = ArchiveCheck.contents(file());
    OldFormats.make(file(), 3);
    var before = Archives.inspect(file());
    assertTrue(before.isWhole() && before.notes().get(0).contains("format 3"), before.toString());
    open().close();
    assertEquals(contents, ArchiveCheck.contents(file()));
    var after = Archives.inspect(file());
    assertTrue(after.isWhole() && after.notes().get(0).contains("reindex"), after.toString());
  }

  @Test
  void anUpgradeOfVersion2ThatFailsMidwayLeavesIt() throws SQLException {
    try (var archive = open()) {
      archive.add(story());
    }
    OldFormats.make(file(), 2);
    execute("CREATE TABLE skipped (name TEXT)"); // in the way of the upgrade's last table
    assertThrows(ArchiveException.class, this::open);
    execute("DROP TABLE skipped");
    try (var archive = open()) {
      assertEquals(4, archive.info().articles());
    }
    assertEquals(List.of(), ArchiveCheck.faults(file()));
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void onAFullDiskNothingOfABatchStaysAndTheRestIsRead() throws IOException {
    Files.createDirectories(file().getParent());
    try (var disk = SmallDisk.at(file().getParent(), 4);
        var archive = open()) {
      archive.add(story());
      disk.fill();
      var large = entry("large", "Lớn", "Câu dài về Lào và Thái. ".repeat(100_000));
      var failure =
          assertThrows(
              ArchiveException.class, () -> archive.add(List.of(entry("b", "", "Lào."), large)));
      assertTrue(failure.getMessage().contains("full"), failure.getMessage());
      assertEquals(List.of(), find(archive, "lào", false));
      assertEquals(4, archive.info().articles());
      disk.free();
      archive.add(List.of(entry("b", "", "Lào.")));
      assertEquals(List.of("b"), find(archive, "lào", false));
      assertTrue(Archives.inspect(file()).isWhole());
    }
  }

  @Test
  void aFolderIsRefused() {
    assertRefused(folder, folder.toString());
  }

  private static void assertRefused(Path file, String reason) {
    for (var opening :
        List.<Runnable>of(
            () -> Archives.open(file, MODEL, DIMENSION), () -> Archives.openAnyModel(file))) {
      var refusal = assertThrows(ArchiveException.class, opening::run);
      assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }
  }

  @Test
  void whateverModelMadeItAnArchiveCanBeReadAndRemovedFrom() {
    try (var archive = open("strange@9")) {
      archive.add(List.of(entry("a", "", "Lào."), entry("b", "", "Lào.")));
    }
    try (var archive = Archives.openAnyModel(file())) {
      assertEquals("strange@9", archive.info().model());
      assertTrue(archive.remove("a"));
      assertEquals(List.of("b"), find(archive, "lào", false));
    }
  }

  @Test
  void openingAnyModelMakesNoArchive() {
    assertThrows(ArchiveException.class, () -> Archives.openAnyModel(file()));
    assertFalse(Files.exists(file()));
  }

  @Test
  void changesLeaveNoFaults() throws SQLException {
    try (var archive = open()) {
      archive.add(List.of(entry("a", "Một", "Lào. Thái."), entry("b", "", "Lào.")));
      archive.add(List.of(entry("a", "Hai", "Lào.")));
      archive.remove("b");
      archive.add(story());
      archive.remove("goc");
      archive.setSetting("seeds", "abc");
    }
    assertEquals(List.of(), ArchiveCheck.faults(file()));
    assertEquals(new Inspection(4, List.of(), List.of()), Archives.inspect(file()));
  }

  @Test
  void anArchiveTakesThePlaceOfAnother() throws SQLException {
    var fresh = folder.resolve("data/fresh.db");
    make(file(), "old");
    make(fresh, "new");
    Archives.requireUnused(file());
    Archives.replace(file(), fresh, "1");
    assertFalse(Files.exists(fresh));
    assertEquals(List.of(), ArchiveCheck.faults(file()));
    try (var archive = open()) {
      assertEquals("new", archive.article("a").orElseThrow().title());
      archive.add(List.of(entry("b", "", "Lào.")));
    }
  }

  @Test
  void anArchiveThatWasChangedMeanwhileStays() {
    var fresh = folder.resolve("data/fresh.db");
    make(file(), "old");
    make(fresh, "new");
    var refusal = assertThrows(ArchiveException.class, () -> Archives.replace(file(), fresh, "0"));
    assertTrue(refusal.getMessage().contains("changed"), refusal.getMessage());
    assertOld();
  }

  @Test
  void anArchiveInUseStays() {
    var fresh = folder.resolve("data/fresh.db");
    make(file(), "old");
    make(fresh, "new");
    try (var user = open()) {
      assertEquals(1, user.info().articles());
      var refusal =
          assertThrows(ArchiveException.class, () -> Archives.replace(file(), fresh, "1"));
      assertTrue(refusal.getMessage().contains("in use"), refusal.getMessage());
      assertThrows(ArchiveException.class, () -> Archives.requireUnused(file()));
      user.add(List.of(entry("b", "", "Lào.")));
    }
    assertOld();
  }

  @Test
  void aDeletedArchiveLeavesNothing() throws IOException {
    make(file(), "old");
    Archives.delete(file());
    Archives.delete(file());
    try (var left = Files.list(file().getParent())) {
      assertEquals(0, left.count());
    }
  }

  private void assertOld() {
    try (var archive = open()) {
      assertEquals("old", archive.article("a").orElseThrow().title());
    }
  }

  private static void make(Path file, String title) {
    try (var archive = Archives.open(file, MODEL, DIMENSION)) {
      archive.add(List.of(entry("a", title, "Lào.")));
    }
  }
}
