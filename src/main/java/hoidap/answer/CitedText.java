package hoidap.answer;

import hoidap.answer.Series.Point;
import hoidap.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The text of an answer as it is written, with what it cites. */
final class CitedText {
  private final List<Statement> statements = new ArrayList<>();
  private final StringBuilder text = new StringBuilder(); // of the statement being written
  private final Set<Integer> named = new LinkedHashSet<>(); // numbers in it
  private final List<Quotation> cited = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();

  /** Adds words of the answer's own, which introduce what is added next. */
  CitedText say(String words) {
    text.append(text.isEmpty() ? "" : " ").append(words);
    return this;
  }

  /** Adds a whole sentence with its number. */
  CitedText quote(Quotation quotation, List<Span> highlights) {
    return say(quotation.cited(0, highlights).shown()).say(marker(quotation, highlights)).end();
  }

  private CitedText end() {
    var separator = statements.isEmpty() ? "" : " ";
    statements.add(new Statement(separator, text.toString(), List.copyOf(named)));
    text.setLength(0);
    named.clear();
    return this;
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
    return end();
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
    return end();
  }

  private String marker(Figure figure) {
    return marker(Quotation.of(figure.sentence()), List.of(figure.span()));
  }

  private String marker(Quotation quotation, List<Span> highlights) {
    int number = number(quotation, highlights);
    named.add(number);
    return "[" + number + "]";
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

  List<Statement> statements() {
    return statements;
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
