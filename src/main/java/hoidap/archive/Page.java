package hoidap.archive;

import java.util.List;

/**
 * Some of a list.
 *
 * @param total how long the whole list is
 * @param items those of this page
 */
public record Page<T>(long total, List<T> items) {
  public Page {
    items = List.copyOf(items);
  }
}
