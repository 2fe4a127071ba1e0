package hoidap.answer;

import hoidap.answer.Series.Point;
import hoidap.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The text of an answer as it is written, with what it cites. */
final class CitedText {
  private final StringBuilder text = new StringBuilder();
  private final List<Quotation> cited = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();

  /** Adds words of the answer's own. */
  CitedText say(String words) {
    text.append(text.isEmpty() ? "" : " ").append(words);
    return this;
  }

  /** Adds a whole sentence with its number. */
  CitedText quote(Quotation quotation, List<Span> highlights) {
    return say(quotation.cited(0, highlights).shown()).say(marker(quotation, highlights));
  }

  /** Adds the values with their times, and a full stop: "tháng 9/2023: 241 dự án [2]; …". */
  CitedText list(List<Figure> figures) {
    var separator = "";
    for (var figure : figures) {
      text.append(separator);
      say(figure.asOf().label() + ": " + figure.text()).say(marker(figure));
      separator = ";";
    }
    text.append('.');
    return this;
  }

  /** Adds the values alone. */
  CitedText listValues(List<Figure> figures) {
    var separator = "";
    for (var figure : figures) {
      text.append(separator);
      say(figure.text()).say(marker(figure));
      separator = ";";
    }
    text.append('.');
    return this;
  }

  private String marker(Figure figure) {
    return marker(Quotation.of(figure.sentence()), List.of(figure.span()));
  }

  private String marker(Quotation quotation, List<Span> highlights) {
    return "[" + number(quotation, highlights) + "]";
  }

  /** Returns the number under which a quotation is cited, a new one where it is not yet. */
  private int number(Quotation quotation, List<Span> highlights) {
    for (int i = 0; i < cited.size(); i++) {
      if (cited.get(i).isSame(quotation)) {
        return i + 1;
      }
    }
    cited.add(quotation);
    citations.add(quotation.cited(cited.size(), highlights));
    return cited.size();
  }

  /** Returns whether the quotation is cited. */
  boolean cites(Quotation quotation) {
    return cited.stream().anyMatch(quotation::isSame);
  }

  String text() {
    return text.toString();
  }

  List<Citation> citations() {
    return citations;
  }

  /** Returns the stories that are cited. */
  Set<String> stories() {
    var stories = new HashSet<String>();
    cited.forEach(quotation -> stories.add(quotation.story()));
    return stories;
  }

  /** Returns the values as data; their sentences must be cited. */
  Series series(String title, List<Figure> newestFirst) {
    var points = new ArrayList<Point>();
    for (var figure : newestFirst) {
      int number = number(Quotation.of(figure.sentence()), List.of(figure.span()));
      var asOf = figure.asOf();
      points.add(0, new Point(asOf.date(), asOf.label(), figure.value(), figure.text(), number));
    }
    return new Series(title, newestFirst.get(0).unit(), points);
  }
}
