package hoidap.article;

import java.nio.file.Path;

/**
 * A file of articles.
 *
 * @param path where it is
 * @param name what it is called, with or without folders: tells its kind, and the id of an article
 *     that has none
 * @param mostBytes how much is read of it, once unpacked
 */
public record ArticleFile(Path path, String name, long mostBytes) {
  private static final int MEBIBYTE = 1 << 20;

  /** Returns the last part of the name without what tells its kind. */
  String stem() {
    int start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
    return name.substring(start).replaceFirst("(\\.[A-Za-z]{2,6})(\\.gz)?$", "");
  }

  long mostMebibytes() {
    return mostBytes / MEBIBYTE;
  }
}
