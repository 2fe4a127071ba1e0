package hoidap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes, which can be full. Only root can make one, on Linux. */
public final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Puts a disk in the place of an empty folder; skips the test where that is not allowed. */
  public static SmallDisk at(Path folder, int megabytes) {
    var mount =
        List.of(
            "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    Assumptions.assumeTrue(succeeds(mount), "not tried: a small disk can only be made by root");
    return new SmallDisk(folder);
  }

  private static boolean succeeds(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Leaves no room on the disk. */
  public void fill() {
    var block = new byte[4096];
    try (var filler =
        Files.newOutputStream(
            folder.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        filler.write(block);
      }
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("space")) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Leaves room again. */
  public void free() {
    try {
      Files.deleteIfExists(folder.resolve("filler"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets nobody write to the disk any more. */
  public void makeReadOnly() {
    if (!succeeds(List.of("mount", "-o", "remount,ro", folder.toString()))) {
      throw new AssertionError("the disk is still in use");
    }
  }

  @Override
  public void close() {
    if (!succeeds(List.of("umount", folder.toString()))) {
      succeeds(List.of("umount", "-l", folder.toString()));
    }
  }
}
