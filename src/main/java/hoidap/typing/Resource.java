package hoidap.typing;

import hoidap.text.ResourceLines;
import java.util.List;

/** A table that comes with the program: tab-separated, with comment lines that begin with '#'. */
final class Resource {
  private Resource() {}

  /** Returns the cells of each line of the resource {@code name}; empty ones at the end are cut. */
  static List<String[]> lines(String name) {
    return ResourceLines.of(Resource.class, name).stream().map(line -> line.split("\t")).toList();
  }
}
