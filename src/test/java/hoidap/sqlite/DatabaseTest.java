package hoidap.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.SmallDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseTest {
  private static final Format FORMAT = new Format(DatabaseTest.class, 1234, 1);
  private static final int WAIT_MILLIS = 200;

  @TempDir private Path folder;
  private Path file;
  private Database database;

  @BeforeEach
  void open() throws SQLException, IOException {
    file = folder.resolve("numbers.db");
    database = open(Failed::new);
  }

  private Database open(Failures failures) throws SQLException, IOException {
    return Database.open(file, FORMAT, Limits.waiting(WAIT_MILLIS), failures);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(String verb, SQLException cause) {
      super(verb, cause);
    }
  }

  private static int add(Connection writer, int number) throws SQLException {
    return Sql.update(writer, "INSERT INTO number (value) VALUES (?)", number);
  }

  private void add(int number) {
    database.write(writer -> add(writer, number));
  }

  private List<Integer> numbers() {
    return database.read(DatabaseTest::numbers);
  }

  private static List<Integer> numbers(Connection connection) throws SQLException {
    return Sql.select(connection, "SELECT value FROM number ORDER BY value", row -> row.getInt(1));
  }

  private static List<Supplier<Throwable>> whateverIsThrown() {
    return List.of(
        () -> new SQLException("a statement"),
        () -> new IllegalStateException("a mistake"),
        () -> new StackOverflowError(),
        () -> new OutOfMemoryError("none left"),
        () -> new AssertionError("a test"));
  }

  /** What is done halfway before it fails. */
  private static Integer halfway(Connection connection, Throwable failure) throws SQLException {
    add(connection, 2);
    return DatabaseTest.<SQLException>thrown(failure);
  }

  /** Throws whatever it is, as code can that was compiled elsewhere. */
  private static <E extends Throwable> int thrown(Throwable failure) throws E {
    @SuppressWarnings("unchecked")
    var unchecked = (E) failure;
    throw unchecked;
  }

  @ParameterizedTest
  @MethodSource("whateverIsThrown")
  void whateverIsThrownNothingOfTheTransactionStays(Supplier<Throwable> failures) {
    add(1);
    var failure = failures.get();
    var thrown =
        assertThrows(
            Throwable.class, () -> database.write(connection -> halfway(connection, failure)));
    assertSame(failure, failure instanceof SQLException ? thrown.getCause() : thrown);
    assertEquals(List.of(1), numbers());
    add(3);
    assertEquals(List.of(1, 3), numbers());
  }

  @Test
  void theFirstErrorIsReportedAndThatOfTheRollbackWithIt() {
    var failure = new StackOverflowError();
    var thrown =
        assertThrows(
            StackOverflowError.class,
            () ->
                database.write(
                    connection -> {
                      Sql.run(connection, "ROLLBACK"); // so that there is none to roll back
                      return halfway(connection, failure);
                    }));
    assertSame(failure, thrown);
    assertEquals(1, thrown.getSuppressed().length);
    assertTrue(thrown.getSuppressed()[0].getMessage().contains("rollback"));
  }

  @Test
  void aReaderCannotWrite() {
    assertThrows(Failed.class, () -> database.read(reader -> add(reader, 1)));
    assertEquals(List.of(), numbers());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fiftyFailuresLeaveNoHandleBehind() {
    add(1);
    numbers();
    long before = handles();
    for (var failures : whateverIsThrown()) {
      for (int i = 0; i < 10; i++) {
        var failure = failures.get();
        assertThrows(Throwable.class, () -> database.read(reader -> thrown(failure)));
        assertThrows(
            Throwable.class, () -> database.write(connection -> halfway(connection, failure)));
      }
    }
    add(2);
    assertEquals(List.of(1, 2), numbers());
    assertEquals(before, handles());
    database.close();
    assertEquals(0, handles());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatCannotBeOpenedLeavesNoHandleBehind() throws SQLException {
    database.close();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Sql.run(other, "PRAGMA user_version = 99");
    }
    for (int i = 0; i < 50; i++) {
      assertThrows(SQLException.class, () -> open(Failed::new));
    }
    assertEquals(0, handles());
  }

  /** Returns how many of this process's files are the database's. */
  private long handles() {
    try (var open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(this::isOfDatabase).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOfDatabase(Path handle) {
    try {
      return Files.readSymbolicLink(handle).startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }

  @Test
  void theFileIsFreeAsSoonAsSomethingIsWritten() throws SQLException, IOException {
    add(1);
    try (var other = open(Failed::new)) {
      for (int i = 0; i < 20; i++) {
        add(1);
        other.write(writer -> add(writer, 1));
      }
      assertEquals(41, numbers().size());
    }
  }

  @Test
  void aLockedFileIsReadAndIsWrittenToWhenItIsFree() throws SQLException {
    add(1);
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Sql.run(other, "BEGIN IMMEDIATE");
      var failure = assertThrows(Failed.class, () -> add(2));
      assertEquals(Trouble.LOCKED, Trouble.of((SQLException) failure.getCause()));
      assertEquals(List.of(1), numbers());
      Sql.run(other, "COMMIT");
    }
    add(3);
    assertEquals(List.of(1, 3), numbers());
  }

  @Test
  void threadsWaitForOneThatWritesNoLongerThanForAProcess() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var slow =
        CompletableFuture.supplyAsync(
            () ->
                database.write(
                    writer -> {
                      begun.countDown();
                      await(end);
                      return add(writer, 1);
                    }));
    begun.await();
    var failure = assertThrows(Failed.class, () -> add(2));
    assertEquals(Trouble.LOCKED, Trouble.of((SQLException) failure.getCause()));
    end.countDown();
    slow.join();
    add(3);
    assertEquals(List.of(1, 3), numbers());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void threadsWriteInTurn() {
    IntStream.range(0, 200).parallel().forEach(this::add);
    assertEquals(IntStream.range(0, 200).boxed().toList(), numbers());
  }

  @Test
  void whatIsInterruptedMeanwhileIsWrittenAllTheSame() {
    Thread.currentThread().interrupt();
    add(1);
    assertTrue(Thread.interrupted());
    assertEquals(List.of(1), numbers());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerMayReadANewFile() throws IOException {
    add(1);
    try (var files = Files.list(folder)) {
      for (var part : files.toList()) {
        assertEquals(
            "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(part)),
            part.toString());
      }
    }
  }

  @Test
  void aFileOnAMediumThatIsOnlyReadIsRead() throws SQLException, IOException {
    var medium = Files.createDirectory(folder.resolve("a medium, 50% full?#"));
    try (var disk = SmallDisk.at(medium, 1)) {
      file = medium.resolve("numbers.db");
      try (var made = open(Failed::new)) {
        made.write(writer -> add(writer, 7));
      }
      disk.makeReadOnly();
      try (var read = open(Failed::new)) {
        assertTrue(read.isReadOnly());
        assertEquals(List.of(7), read.read(DatabaseTest::numbers));
        var failure = assertThrows(Failed.class, () -> read.write(writer -> add(writer, 8)));
        assertTrue(failure.getCause().getMessage().contains("nothing can be written"));
      }
    }
  }

  @Test
  void aFileThatWasNotClosedIsNotReadWithoutItsLastChanges() throws SQLException, IOException {
    var medium = Files.createDirectory(folder.resolve("medium"));
    try (var disk = SmallDisk.at(medium, 1)) {
      var log = folder.resolve("log");
      file = medium.resolve("numbers.db");
      try (var made = open(Failed::new)) {
        made.write(writer -> add(writer, 7));
        Files.copy(Path.of(file + "-wal"), log);
      }
      Files.copy(log, Path.of(file + "-wal"));
      disk.makeReadOnly();
      var failure = assertThrows(SQLException.class, () -> open(Failed::new));
      assertTrue(failure.getMessage().contains("not closed"), failure.getMessage());
    }
  }

  @Test
  void anOldFormatOnAMediumThatIsOnlyReadIsRefused() throws SQLException, IOException {
    var medium = Files.createDirectory(folder.resolve("medium"));
    try (var disk = SmallDisk.at(medium, 1)) {
      file = medium.resolve("numbers.db");
      open(Failed::new).close();
      disk.makeReadOnly();
      var next = new Format(DatabaseTest.class, 1234, 2);
      var failure =
          assertThrows(
              SQLException.class,
              () -> Database.open(file, next, Limits.waiting(WAIT_MILLIS), Failed::new));
      assertTrue(failure.getMessage().contains("format 1"), failure.getMessage());
    }
  }

  @Test
  void afterTheEndNothingIsReadOrWritten() throws SQLException {
    database.close();
    assertThrows(Failed.class, () -> add(1));
    assertThrows(Failed.class, this::numbers);
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertEquals(List.of(), numbers(other));
    }
  }
}
