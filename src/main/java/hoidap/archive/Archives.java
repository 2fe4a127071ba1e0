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

  /**
   * Opens the archive in {@code file} whichever model made its vectors, to read, to remove from or
   * to embed anew.
   *
   * @throws ArchiveException if there is no archive in that file
   */
  public static Archive openAnyModel(Path file) {
    return SqliteArchive.openAnyModel(file);
  }

  /**
   * Puts the archive in {@code fresh} in the place of the one in {@code file}; both must be closed.
   * Killed at any moment, one or the other is there whole.
   *
   * @param changes setting {@code changes} of the old archive when {@code fresh} was made of it
   * @throws ArchiveException if the old one is in use or has changed since; it then stays as it is
   */
  public static void replace(Path file, Path fresh, String changes) {
    SqliteReplacement.replace(file, fresh, changes);
  }

  /**
   * Makes sure that nobody has the archive in {@code file} open.
   *
   * @throws ArchiveException if somebody has
   */
  public static void requireUnused(Path file) {
    SqliteReplacement.requireUnused(file);
  }

  /** Deletes the archive in {@code file}, if there is one, with the files that belong to it. */
  public static void delete(Path file) {
    SqliteReplacement.delete(file);
  }

  /**
   * Looks for damage in the archive in {@code file}, of which nothing is changed.
   *
   * @throws ArchiveException if there is no file, or it is in use so that it cannot be read
   */
  public static Inspection inspect(Path file) {
    return SqliteArchive.inspect(file);
  }

  /** Returns whether there is an archive at {@code file} already. */
  public static boolean exists(Path file) {
    return Files.isRegularFile(file);
  }
}
