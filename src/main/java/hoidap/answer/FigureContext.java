package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.text.ResourceLines;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands beside a value and tells what it is a value of.
 *
 * @param qualifiers words that make it a part, a change, a plan or a mean
 * @param names capitalised syllables beside it, those of the question left out
 * @param words all syllables of its sentence
 * @param content words asked about in its sentence that say what thing it is
 * @param nearContent those of them that stand in the same part of the sentence
 */
record FigureContext(
    Set<String> qualifiers,
    Set<String> names,
    Set<String> words,
    Set<String> content,
    Set<String> nearContent) {
  private static final Set<String> SLIGHT = slight(false);
  private static final Set<String> UNACCENTED_SLIGHT = slight(true);

  private static final Pattern QUALIFIER =
      Pattern.compile(
          ResourceLines.of(FigureContext.class, "qualifiers.txt").stream()
              .map(VietnameseText::canonical)
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));

  private static final String CHANGED = "±";

  /** A number behind one of these is how much something changed or differs. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:tăng|giảm|thêm|hơn|kém|chênh lệch|chênh|bớt|mất|cộng|trừ)(?: thêm| khoảng| gần| hơn|"
              + " trên| nhẹ| mạnh| vọt){0,4}+ ?$|(?:cao hơn|thấp hơn|đắt hơn|rẻ hơn|chênh lệch|so"
              + " với|so|khoảng cách|biên độ) [^,;:]*$");

  static FigureContext of(Figure figure, Question question) {
    var sentence = new AskedSentence(question, figure.sentence().text());
    var span = figure.span();
    var part = sentence.part(span);
    var asked = question.words().stream().flatMap(word -> word.syllables().stream());
    var known = asked.collect(Collectors.toSet());
    return new FigureContext(
        qualifiers(sentence, part, span),
        names(sentence, part, span, known),
        new HashSet<>(Words.forms(sentence.comparable())),
        telling(sentence.contentIn(new Span(0, sentence.text().length())), question),
        telling(sentence.contentIn(part), question));
  }

  /** Returns the words of a question that say what thing is asked about. */
  static Set<String> telling(Question question) {
    return telling(
        question.words().stream()
            .filter(word -> word.role() == Role.CONTENT)
            .map(word -> String.join(" ", word.syllables()))
            .collect(Collectors.toCollection(HashSet::new)),
        question);
  }

  private static Set<String> telling(Set<String> content, Question question) {
    content.removeAll(question.folded() ? UNACCENTED_SLIGHT : SLIGHT);
    return content;
  }

  private static Set<String> slight(boolean folded) {
    return ResourceLines.of(FigureContext.class, "slight-words.txt").stream()
        .map(VietnameseText::canonical)
        .map(word -> folded ? VietnameseText.fold(word) : word)
        .collect(Collectors.toSet());
  }

  private static Set<String> qualifiers(AskedSentence sentence, Span part, Span span) {
    var text = sentence.canonical();
    var asked = sentence.question().text();
    var found =
        Stream.of(
                text.substring(part.start(), span.start()), text.substring(span.end(), part.end()))
            .flatMap(side -> QUALIFIER.matcher(side).results())
            .map(match -> sentence.form(match.group()))
            .filter(word -> !sentence.form(asked).contains(word))
            .collect(Collectors.toCollection(HashSet::new));
    if (CHANGE.matcher(text.substring(0, span.start())).find()) {
      found.add(CHANGED);
    }
    return found;
  }

  private static Set<String> names(
      AskedSentence sentence, Span part, Span span, Set<String> asked) {
    return Words.of(sentence.text()).stream()
        .filter(
            word -> word.start() > 0 && word.start() >= part.start() && word.end() <= part.end())
        .filter(word -> word.end() <= span.start() || word.start() >= span.end())
        .filter(word -> Character.isUpperCase(sentence.text().charAt(word.start())))
        .map(word -> sentence.form(word.form()))
        .filter(name -> !asked.contains(name))
        .collect(Collectors.toSet());
  }

  /** Returns whether the value is how much something changed, not what it is. */
  boolean isDifference() {
    return qualifiers.contains(CHANGED);
  }

  /** Returns whether {@code other} speaks of the same thing, as far as words can tell. */
  boolean agrees(FigureContext other) {
    return qualifiers.equals(other.qualifiers)
        && other.words.containsAll(names)
        && words.containsAll(other.names)
        && other.content.containsAll(content)
        && sharesContent(other);
  }

  private boolean sharesContent(FigureContext other) {
    return content.isEmpty()
        || nearContent.isEmpty()
        || nearContent.stream().anyMatch(other.nearContent::contains);
  }
}
