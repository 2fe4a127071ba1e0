package hoidap.web;

import static j2html.TagCreator.each;
import static j2html.TagCreator.mark;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import hoidap.text.Span;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text of which some is marked. */
final class MarkedText {
  private MarkedText() {}

  /** Returns {@code text} with {@code marks}, which are in order and apart from each other. */
  static DomContent of(String text, List<Span> marks) {
    var parts = new ArrayList<DomContent>();
    int end = 0;
    for (var span : marks) {
      parts.add(text(text.substring(end, span.start())));
      parts.add(mark(span.of(text)));
      end = span.end();
    }
    parts.add(text(text.substring(end)));
    return each(parts, part -> part);
  }

  /**
   * Returns the paragraphs of a text, which are its lines; the first mark has an id to go to.
   *
   * @param marked what is marked, be it over several paragraphs
   * @param id of the first mark
   */
  static DomContent paragraphs(String text, Optional<Span> marked, String id) {
    var paragraphs = new ArrayList<DomContent>();
    boolean isFirst = true;
    int start = 0;
    for (var line : text.split("\n", -1)) {
      var part = within(marked, start, start + line.length());
      paragraphs.add(part.isEmpty() ? p(line) : paragraph(line, part.get(), isFirst ? id : ""));
      isFirst &= part.isEmpty();
      start += line.length() + 1;
    }
    return each(paragraphs, paragraph -> paragraph);
  }

  /** Returns what of a span lies in a line, counted from the line's beginning. */
  private static Optional<Span> within(Optional<Span> marked, int start, int end) {
    return marked
        .filter(span -> Math.max(span.start(), start) < Math.min(span.end(), end))
        .map(
            span ->
                new Span(Math.max(span.start(), start) - start, Math.min(span.end(), end) - start));
  }

  private static DomContent paragraph(String line, Span marked, String id) {
    var mark = mark(marked.of(line));
    return p(
        text(line.substring(0, marked.start())),
        id.isEmpty() ? mark : mark.withId(id),
        text(line.substring(marked.end())));
  }
}
