package hoidap.web;

import hoidap.text.Span;
import java.util.List;

/**
 * Where in a text the words looked for stand.
 *
 * @param start where they begin, in UTF-16 code units
 * @param end where they end, exclusive
 */
record MarkJson(int start, int end) {
  static List<MarkJson> all(List<Span> spans) {
    return spans.stream().map(span -> new MarkJson(span.start(), span.end())).toList();
  }
}
