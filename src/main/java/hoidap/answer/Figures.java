package hoidap.answer;

import hoidap.answer.TimeExpression.Form;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.retrieve.RankedSentence;
import hoidap.text.Digits;
import hoidap.text.ResourceLines;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what an archive's articles say of one thing at different times. A value of another thing
 * would be worse than none, so it demands much: the same unit, the same words beside it, as much of
 * what is asked.
 */
final class Figures {
  /** Share of the words asked about by which a sentence may fall short of the first. */
  private static final double SLACK = 0.12;

  /** How many times as large one value of a thing is that another may be. */
  private static final double LARGEST_CHANGE = 10;

  private static final Pattern POINTING =
      Pattern.compile("(?<!\\p{L})(?:này|đó|trên|nói trên|kể trên)(?= *[\\p{L},;:.]|$)");

  private static final Set<List<String>> EVENTS = events(false);
  private static final Set<List<String>> UNACCENTED_EVENTS = events(true);

  private final Question question;
  private final List<RankedSentence> sentences;

  /** Values found so far, by the number of the sentence. */
  private final Map<Integer, Optional<Figure>> known = new HashMap<>();

  Figures(Question question, List<Passage> passages) {
    this.question = question;
    sentences = passages.stream().flatMap(Figures::sentences).toList();
  }

  /**
   * Returns whether a value that changes is asked for, and not one that an event has once. Where a
   * question is typed without capitals its names cannot be told.
   */
  boolean isOfState() {
    var events = question.folded() ? UNACCENTED_EVENTS : EVENTS;
    boolean isNamed =
        question.wantsLatest()
            || question.text().chars().skip(1).noneMatch(Character::isUpperCase)
            || question.words().stream().anyMatch(word -> word.role() == Role.NAME);
    return isNamed
        && question.words().stream().noneMatch(word -> events.contains(word.syllables()));
  }

  /**
   * Returns whether the value is of what is asked about, by half of the words that tell it, and is
   * no difference.
   */
  boolean isOfThingAsked(Figure figure) {
    var asked = FigureContext.telling(question);
    var context = FigureContext.of(figure, question);
    boolean tellsIt = 2 * context.content().size() >= Math.max(1, asked.size());
    return !figure.isNumber() || missingNames(figure) == 0 && tellsIt && !context.isDifference();
  }

  /**
   * Returns what is said of the same thing as {@code first}, it among them, newest first: of each
   * time each value once.
   *
   * @param mixed whether values of parts of years may stand beside those of whole ones
   */
  List<Figure> like(Figure first, boolean mixed) {
    var context = FigureContext.of(first, question);
    var found = new ArrayList<Figure>();
    found.add(first);
    IntStream.range(0, sentences.size())
        .filter(i -> holdsAsMuch(first, sentences.get(i), mixed))
        .mapToObj(this::figure)
        .flatMap(Optional::stream)
        .filter(other -> isComparable(first, other, mixed))
        .filter(other -> context.agrees(FigureContext.of(other, question)))
        .filter(other -> found.stream().noneMatch(one -> repeats(one, other)))
        .forEach(found::add);
    found.sort(Comparator.comparing((Figure figure) -> figure.asOf().order()).reversed());
    return found;
  }

  private static Stream<RankedSentence> sentences(Passage passage) {
    return IntStream.range(0, passage.sentences().size())
        .mapToObj(i -> new RankedSentence(passage, i, passage.score()));
  }

  /** Returns the value that a sentence gives, be it asked for again and again. */
  private Optional<Figure> figure(int number) {
    return known.computeIfAbsent(
        number,
        i ->
            Optional.of(sentences.get(i))
                .filter(sentence -> !sentence.text().endsWith("?"))
                .flatMap(sentence -> Figure.in(sentence, question)));
  }

  /** Returns whether a sentence has about as many of the words asked about as the first one. */
  private static boolean holdsAsMuch(Figure first, RankedSentence sentence, boolean mixed) {
    double least = mixed ? 0 : first.sentence().signals().coverage() - SLACK;
    return sentence.signals().coverage() >= least;
  }

  private boolean isComparable(Figure first, Figure other, boolean mixed) {
    return missingNames(other) <= missingNames(first) + (mixed ? numbersOfTimes() : 0)
        && first.isOfUnitOf(other)
        && isLikelyChange(first, other)
        && isLikeTime(first.asOf(), other.asOf(), mixed);
  }

  /** "10 tháng đầu năm 2024": a number that only says a time need not be said of other times. */
  private long numbersOfTimes() {
    var text = VietnameseText.canonical(question.text());
    return TimeExpression.in(text).stream()
        .filter(time -> time.form() == Form.PART_OF_YEAR)
        .flatMap(time -> Words.forms(time.span().of(text)).stream())
        .filter(word -> word.chars().allMatch(Digits::isDigit))
        .count();
  }

  /** "Tổng vốn của các dự án này …": what is named may stand in the sentences before. */
  private static int missingNames(Figure figure) {
    var sentence = figure.sentence();
    return POINTING.matcher(VietnameseText.canonical(sentence.text())).find()
        ? sentence.passage().signals().missingNames()
        : sentence.signals().missingNames();
  }

  private static boolean isLikelyChange(Figure one, Figure other) {
    if (!one.isNumber() || !other.isNumber()) {
      return !one.isNumber() && !other.isNumber();
    }
    double first = one.value().getAsDouble();
    double second = other.value().getAsDouble();
    return Math.max(first, second) <= LARGEST_CHANGE * Math.min(first, second);
  }

  private static boolean isLikeTime(AsOf one, AsOf other, boolean mixed) {
    return one.form() == other.form()
        || mixed && one.form() != Form.YEARS && other.form() != Form.YEARS;
  }

  /**
   * Returns whether a figure adds nothing to one that is known: a copy, or the same of one time.
   */
  private static boolean repeats(Figure known, Figure other) {
    boolean isSameText = known.sentence().text().equals(other.sentence().text());
    return isSameText
        || known.sentence().isInCopyOf(other.sentence())
        || known.isSameValue(other) && known.asOf().date().equals(other.asOf().date());
  }

  private static Set<List<String>> events(boolean folded) {
    return ResourceLines.of(Figures.class, "events.txt").stream()
        .map(line -> Words.forms(line, folded))
        .collect(Collectors.toSet());
  }
}
