package hoidap.slack;

import hoidap.answer.Answer;
import hoidap.answer.Citation;
import hoidap.answer.Series;
import hoidap.article.Article;
import hoidap.text.Span;
import hoidap.typing.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An answer in the form from which every kind of message is made.
 *
 * @param question as it was asked
 * @param found whether the archive holds an answer
 * @param shortAnswer the answer in a few words, if there is a short one
 * @param parts the text, in order
 * @param sources what the text cites, by number; where nothing was found, the nearest articles
 * @param series values of one thing at several times
 * @param understood lines that tell what was understood otherwise than it was typed
 */
record SlackAnswer(
    String question,
    boolean found,
    Optional<String> shortAnswer,
    List<Part> parts,
    List<Source> sources,
    Optional<Series> series,
    List<String> understood) {
  SlackAnswer {
    parts = List.copyOf(parts);
    sources = List.copyOf(sources);
    understood = List.copyOf(understood);
  }

  /**
   * A stretch of the answer with the citations that follow it.
   *
   * @param text without the numbers of its citations
   * @param highlights where in {@code text} the short answer stands; in order, apart from each
   *     other
   * @param citations numbers of sources, each once
   */
  record Part(String text, List<Span> highlights, List<Integer> citations) {
    Part {
      highlights = List.copyOf(highlights);
      citations = List.copyOf(citations);
    }
  }

  /**
   * A passage that is cited, or near the question.
   *
   * @param number from 1; 0 where it is not cited
   * @param span where it stands in the article's body
   * @param alsoPublished the article's copies
   */
  record Source(int number, Article article, Span span, List<Article> alsoPublished) {
    Source {
      alsoPublished = List.copyOf(alsoPublished);
    }

    private static Source of(Citation citation) {
      return new Source(
          citation.number(), citation.article(), citation.span(), citation.alsoPublished());
    }

    private static Source of(Answer.Excerpt excerpt) {
      return new Source(0, excerpt.article(), excerpt.span(), excerpt.alsoPublished());
    }

    /** Returns the passage as the article has it. */
    String quote() {
      return span.of(article.body());
    }
  }

  /** Returns {@code answer} to {@code question}. */
  static SlackAnswer of(String question, Answer answer) {
    var understood = understood(answer.readings());
    if (answer instanceof Answer.Found found) {
      var sources = found.citations().stream().map(Source::of).toList();
      return new SlackAnswer(
          question,
          true,
          found.shortAnswer(),
          AnswerParts.of(found),
          sources,
          found.series(),
          understood);
    }
    var parts = List.of(new Part(answer.text(), List.of(), List.of()));
    var nearest = answer.related().stream().map(Source::of).toList();
    return new SlackAnswer(
        question, false, Optional.empty(), parts, nearest, Optional.empty(), understood);
  }

  private static List<String> understood(List<Reading> readings) {
    var lines = new ArrayList<String>();
    readings.stream()
        .filter(reading -> reading.kind() == Reading.Kind.FOLLOW_UP)
        .findFirst()
        .ifPresent(reading -> lines.add("Hiểu là: " + reading.understood()));
    var meant = Reading.shown(readings);
    if (!meant.isEmpty()) {
      lines.add("Ý bạn là: " + meant);
    }
    var times =
        Reading.times(readings).stream()
            .map(Reading::understood)
            .distinct()
            .collect(Collectors.joining("; "));
    if (!times.isEmpty()) {
      lines.add("Tìm trong: " + times);
    }
    return lines;
  }

  /** Returns the source of that number, if there is one. */
  Optional<Source> source(int number) {
    return sources.stream().filter(source -> source.number() == number).findFirst();
  }
}
