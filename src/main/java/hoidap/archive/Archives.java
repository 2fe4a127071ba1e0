package hoidap.archive;

import java.nio.file.Files;
import java.nio.file.Path;

/** Opens archives. The only place that knows which engines there are. */
public final class Archives {
  private Archives() {}

  /**
   * Opens the archive in {@code file}, or makes an empty one.
   *
   * @param model identity of the model that makes the vectors
   * @param dimension floats in a vector
   * @throws ArchiveException if the file is no archive, or another model made its vectors
   */
  public static Archive open(Path file, String model, int dimension) {
    return SqliteArchive.open(file, model, dimension);
  }

  /** Returns whether there is an archive at {@code file} already. */
  public static boolean exists(Path file) {
    return Files.isRegularFile(file);
  }
}
