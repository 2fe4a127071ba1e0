package hoidap.answer;

import hoidap.article.Article;
import hoidap.text.Span;
import hoidap.typing.Reading;
import java.util.List;
import java.util.Optional;

/** What the archive says to a question, or that it says nothing. */
public sealed interface Answer {
  /** Characters beyond which words are no short answer. */
  int LONGEST_SHORT_ANSWER = 120;

  /** Share of a quotation beyond which it may as well be read whole. */
  double MOST_OF_QUOTE = 0.6;

  /** Returns the text to show, in Vietnamese, NFC. */
  String text();

  /** Returns the parts of what was found, which together are the text; a refusal has none. */
  List<Statement> statements();

  /** Returns what the text cites, by number; empty when nothing was found. */
  List<Citation> citations();

  /** Returns those of its citations that a statement names. */
  default List<Citation> citationsOf(Statement statement) {
    return citations().stream()
        .filter(citation -> statement.citations().contains(citation.number()))
        .toList();
  }

  /**
   * Returns the answer in as few of the archive's words as there are, such as "13 người": what is
   * marked in the first statement's quotation, where that is one stretch and not most of it. A
   * statement that cites several, and a value that another one of the same time contradicts, have
   * none.
   */
  default Optional<String> shortAnswer() {
    return statements().stream()
        .limit(1)
        .filter(statement -> statement.citations().size() == 1)
        .flatMap(
            statement -> citationsOf(statement).stream().filter(cited -> says(statement, cited)))
        .filter(citation -> !isDisputed(citation))
        .map(citation -> citation.highlighted().get(0))
        .findFirst();
  }

  private static boolean says(Statement statement, Citation citation) {
    if (citation.highlights().size() != 1) {
      return false;
    }
    var words = citation.highlighted().get(0);
    return !words.isBlank()
        && words.length() <= LONGEST_SHORT_ANSWER
        && words.length() <= MOST_OF_QUOTE * citation.quote().length()
        && (statement.text().contains(citation.shown()) || statement.text().contains(words));
  }

  private boolean isDisputed(Citation citation) {
    return this instanceof Found found
        && found.series().filter(series -> series.isDisputed(citation.number())).isPresent();
  }

  /** Returns passages of other articles near the question: further reading, not an answer. */
  List<Excerpt> related();

  /** Returns what was understood otherwise than it was typed. */
  List<Reading> readings();

  /** Returns the same answer to a question that was understood so. */
  Answer with(List<Reading> readings);

  /** Returns how likely the archive holds what is asked, from 0 to 1. */
  double confidence();

  /**
   * An answer in the archive's own words. Each sentence of the text ends in a number in brackets.
   *
   * @param series what changed over time, where that was asked or several values are known
   */
  record Found(
      List<Statement> statements,
      List<Citation> citations,
      List<Excerpt> related,
      double confidence,
      List<Reading> readings,
      Optional<Series> series)
      implements Answer {
    public Found {
      statements = List.copyOf(statements);
      citations = List.copyOf(citations);
      related = List.copyOf(related);
      readings = List.copyOf(readings);
    }

    /** Makes an answer of one statement to a question that was understood as it was typed. */
    public Found(String text, List<Citation> citations, List<Excerpt> related, double confidence) {
      this(
          List.of(new Statement("", text, citations.stream().map(Citation::number).toList())),
          citations,
          related,
          confidence,
          List.of(),
          Optional.empty());
    }

    @Override
    public String text() {
      return Statement.text(statements);
    }

    /** Returns the same answer from other copies of the articles. */
    Found citing(List<Citation> sources, List<Excerpt> excerpts) {
      return new Found(statements, sources, excerpts, confidence, readings, series);
    }

    @Override
    public Found with(List<Reading> understood) {
      return new Found(statements, citations, related, confidence, understood, series);
    }
  }

  /** The archive does not hold the answer. */
  record NotFound(String text, List<Excerpt> related, double confidence, List<Reading> readings)
      implements Answer {
    public NotFound {
      related = List.copyOf(related);
      readings = List.copyOf(readings);
    }

    /** Makes an answer to a question that was understood as it was typed. */
    public NotFound(String text, List<Excerpt> related, double confidence) {
      this(text, related, confidence, List.of());
    }

    @Override
    public NotFound with(List<Reading> understood) {
      return new NotFound(text, related, confidence, understood);
    }

    @Override
    public List<Statement> statements() {
      return List.of();
    }

    @Override
    public List<Citation> citations() {
      return List.of();
    }
  }

  /**
   * A passage as a search result.
   *
   * @param article the article it stands in
   * @param span where it stands in the article's body
   * @param score how well it fits; higher is better, comparable within one answer or search
   * @param alsoPublished the article's copies, the first published first
   */
  record Excerpt(Article article, Span span, double score, List<Article> alsoPublished) {
    public Excerpt {
      alsoPublished = List.copyOf(alsoPublished);
    }

    /** Makes the excerpt of an article without copies. */
    public Excerpt(Article article, Span span, double score) {
      this(article, span, score, List.of());
    }

    /** Returns the passage's text. */
    public String text() {
      return span.of(article.body());
    }
  }
}
