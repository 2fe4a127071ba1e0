package hoidap.article;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of articles.
 *
 * @param path where it is
 * @param name what it is called, with or without folders: tells its kind, and the id of an article
 *     that has none
 * @param mostBytes how much is read of it, once unpacked
 */
public record ArticleFile(Path path, String name, long mostBytes) {
  /** Returns the last part of the name without what tells its kind. */
  String stem() {
    return unpackedName().replaceFirst("\\.[A-Za-z]{2,6}$", "");
  }

  /** Returns what tells the kind: ".txt" of "tin.TXT.gz"; empty where nothing does. */
  String suffix() {
    var last = unpackedName();
    int dot = last.lastIndexOf('.');
    return dot < 0 ? "" : last.substring(dot).toLowerCase(Locale.ROOT);
  }

  private String unpackedName() {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    boolean isPacked = last.toLowerCase(Locale.ROOT).endsWith(".gz");
    return isPacked ? last.substring(0, last.length() - ".gz".length()) : last;
  }
}
