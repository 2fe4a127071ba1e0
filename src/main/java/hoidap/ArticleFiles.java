package hoidap;

import hoidap.article.ArticleReader;
import hoidap.article.ArticleReader.Skipped;
import hoidap.article.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The article files in files and folders with all below them, in the same order on every machine.
 *
 * @param files to read; a file that was named is among them whatever it is
 * @param unreadable folders that cannot be listed, and what is no file: pipes, devices, links to
 *     folders
 */
record ArticleFiles(List<Path> files, List<Skipped> unreadable) {

  /**
   * Lists the files in {@code paths}.
   *
   * @throws UsageException if there is nothing at a path
   */
  static ArticleFiles in(List<Path> paths) {
    requireExisting(paths);
    var found = new ArticleFiles(new ArrayList<>(), new ArrayList<>());
    for (var path : paths) {
      if (Files.isDirectory(path)) {
        found.addFolder(path);
      } else {
        found.files.add(path);
      }
    }
    return found;
  }

  /**
   * Makes sure that there is something at every path.
   *
   * @throws UsageException if not
   */
  static void requireExisting(List<Path> paths) {
    for (var path : paths) {
      if (!Files.exists(path)) {
        throw new UsageException("There is no file or folder " + path + ".");
      }
    }
  }

  private void addFolder(Path folder) {
    var below = new ArrayList<Path>();
    try {
      // the dot makes a folder of a link to one
      Files.walkFileTree(folder.resolve("."), new Collector(folder, below));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the folder " + folder, e);
    }
    Collections.sort(below);
    files.addAll(below);
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Path> below;

    Collector(Path folder, List<Path> below) {
      this.folder = folder;
      this.below = below;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (ArticleReader.isArticleFile(file)) {
        if (Files.isRegularFile(file)) {
          below.add(named(file));
        } else {
          unreadable.add(Skipped.because(named(file).toString(), Fault.NO_FILE));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      unreadable.add(Skipped.because(named(file).toString(), Fault.NOT_LISTED));
      return FileVisitResult.CONTINUE;
    }

    private Path named(Path file) {
      return folder.resolve(folder.resolve(".").relativize(file));
    }
  }
}
