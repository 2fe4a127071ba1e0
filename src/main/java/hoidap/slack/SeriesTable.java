package hoidap.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoidap.answer.Series;
import hoidap.answer.Series.Point;
import java.util.List;

/** Values at several times, as text in columns. */
final class SeriesTable {
  private static final int LONGEST = 2_800; // UTF-16 units of a block

  private SeriesTable() {}

  /** Returns the table under its title; no blocks where it has no values. */
  static List<ObjectNode> blocks(Series series) {
    if (series.points().isEmpty()) {
      return List.of();
    }
    var title = Block.richText(List.of(Block.text(series.title(), true)));
    return List.of(title, Block.preformatted(TextCut.shortened(rows(series.points()), LONGEST)));
  }

  private static String rows(List<Point> points) {
    int label = points.stream().mapToInt(point -> width(point.label())).max().orElse(0);
    int text = points.stream().mapToInt(point -> width(point.text())).max().orElse(0);
    var rows = new StringBuilder();
    for (var point : points) {
      rows.append(rows.isEmpty() ? "" : "\n")
          .append(padded(point.label(), label))
          .append("  ")
          .append(padded(point.text(), text))
          .append("  [" + point.citation() + "]");
    }
    return rows.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - width(text));
  }
}
