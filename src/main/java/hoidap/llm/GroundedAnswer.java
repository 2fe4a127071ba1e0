package hoidap.llm;

import hoidap.answer.Answer;
import hoidap.answer.Citation;
import hoidap.answer.Series;
import hoidap.answer.Statement;
import hoidap.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** An answer as it is put together; its citations are numbered as they are first named. */
final class GroundedAnswer {
  private final List<Statement> statements = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();

  /** Adds a sentence of a model, which rests on these. */
  void add(Draft draft, List<Source.Place> places) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (var place : places) {
      var article = place.source().article();
      numbers.add(number(n -> new Citation(n, article, place.span())));
    }
    add(draft.text(), numbers);
  }

  /** Adds a sentence of the archive. */
  void add(Citation quoted) {
    add(quoted.shown(), Set.of(number(quoted)));
  }

  private void add(String text, Set<Integer> numbers) {
    var marks = numbers.stream().map(n -> " [" + n + "]").collect(Collectors.joining());
    var separator = statements.isEmpty() ? "" : " ";
    statements.add(new Statement(separator, text + marks, List.copyOf(numbers)));
  }

  private int number(Citation citation) {
    return number(
        n ->
            new Citation(
                n,
                citation.article(),
                citation.span(),
                citation.alsoPublished(),
                citation.antecedents(),
                citation.highlights()));
  }

  /** Returns the number of a citation, a new one where the same place is not cited yet. */
  private int number(IntFunction<Citation> numbered) {
    var made = numbered.apply(citations.size() + 1);
    for (var known : citations) {
      if (isSame(known, made.article().id(), made.span())) {
        return known.number();
      }
    }
    citations.add(made);
    return made.number();
  }

  private static boolean isSame(Citation known, String id, Span span) {
    return known.article().id().equals(id) && known.span().equals(span);
  }

  /** Returns whether the same place is cited already. */
  boolean cites(Citation citation) {
    return citations.stream()
        .anyMatch(known -> isSame(known, citation.article().id(), citation.span()));
  }

  List<Statement> statements() {
    return List.copyOf(statements);
  }

  /** Returns those that a statement names. */
  List<Citation> citationsOf(Statement statement) {
    return citations.stream().filter(one -> statement.citations().contains(one.number())).toList();
  }

  /** Returns the answer, with what else the archive's own answer has to show. */
  Answer.Found answer(Answer extractive) {
    var series =
        extractive instanceof Answer.Found found ? found.series() : Optional.<Series>empty();
    var shown = series.map(own -> renumbered(own, extractive.citations()));
    var cited = citations.stream().map(one -> one.article().id()).collect(Collectors.toSet());
    var related =
        extractive.related().stream().filter(one -> !cited.contains(one.article().id())).toList();
    return new Answer.Found(
        statements, citations, related, extractive.confidence(), List.of(), shown);
  }

  private Series renumbered(Series series, List<Citation> of) {
    var points =
        series.points().stream()
            .map(
                point ->
                    new Series.Point(
                        point.date(),
                        point.label(),
                        point.value(),
                        point.text(),
                        number(of.get(point.citation() - 1))))
            .toList();
    return new Series(series.title(), series.unit(), points);
  }
}
