package hoidap.answer;

import hoidap.answer.Series.Point;
import hoidap.retrieve.RankedSentence;
import hoidap.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The text of an answer as it is written, with what it cites. */
final class CitedText {
  private final StringBuilder text = new StringBuilder();
  private final List<RankedSentence> cited = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();

  /** Adds words of the answer's own. */
  CitedText say(String words) {
    text.append(text.isEmpty() ? "" : " ").append(words);
    return this;
  }

  /** Adds a whole sentence with its number. */
  CitedText quote(RankedSentence sentence, List<Span> highlights) {
    return say(sentence.text()).say(marker(sentence, highlights));
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
    return marker(figure.sentence(), List.of(figure.span()));
  }

  private String marker(RankedSentence sentence, List<Span> highlights) {
    return "[" + number(sentence, highlights) + "]";
  }

  /** Returns the number under which a sentence is cited, a new one where it is not yet. */
  private int number(RankedSentence sentence, List<Span> highlights) {
    for (int i = 0; i < cited.size(); i++) {
      if (isSame(cited.get(i), sentence)) {
        return i + 1;
      }
    }
    cited.add(sentence);
    citations.add(
        new Citation(cited.size(), sentence.article(), sentence.span()).marking(highlights));
    return cited.size();
  }

  private static boolean isSame(RankedSentence one, RankedSentence other) {
    return one.article().id().equals(other.article().id()) && one.span().equals(other.span());
  }

  /** Returns whether the sentence is cited. */
  boolean cites(RankedSentence sentence) {
    return cited.stream().anyMatch(one -> isSame(one, sentence));
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
    cited.forEach(sentence -> stories.add(sentence.passage().story()));
    return stories;
  }

  /** Returns the values as data; their sentences must be cited. */
  Series series(String title, List<Figure> newestFirst) {
    var points = new ArrayList<Point>();
    for (var figure : newestFirst) {
      int number = number(figure.sentence(), List.of(figure.span()));
      var asOf = figure.asOf();
      points.add(0, new Point(asOf.date(), asOf.label(), figure.value(), figure.text(), number));
    }
    return new Series(title, newestFirst.get(0).unit(), points);
  }
}
